"""What was known at a moment: the same as the loader's rule tells of the reports until then."""

import random
from datetime import UTC, datetime, timedelta
from typing import Any

import neo4j

from loader.records import DateRange
from loader.resolve.reports import Report, tell_event
from tests.api.conftest import Ask
from tests.conftest import Address

START = datetime(2025, 2, 10, 12, tzinfo=UTC)
STATUSES = ["held", "planned", "possible", "cancelled", "refused", "denied"]
EVENTS = 120


def draw_report(drawn: random.Random, name: str) -> Report:
    """Draw a report among few days, so that many are published at once and look back on plans."""
    day = START.date() + timedelta(days=drawn.randrange(4))
    last = day + timedelta(days=drawn.randrange(2))
    date = DateRange(day, last, "day" if day == last else "range")
    return Report(
        id=name,
        article=name,
        published=drawn.choice([None, *[START + timedelta(hours=18 * n) for n in range(6)]]),
        story=name,
        start=0,
        end=9,
        kind="meeting",
        encounter=True,
        status=drawn.choice(STATUSES),
        parties=frozenset(),
        date=drawn.choice([None, date]),
    )


def write(driver: neo4j.Driver, address: Address, events: dict[str, list[Report]]) -> None:
    rows = [
        {
            "event": event,
            "id": report.id,
            "published": report.published,
            "said": {
                "id": report.id,
                "status": report.status,
                "sentence": "…",
                "start": 0,
                "end": 9,
                "dateFrom": report.date and report.date.first,
                "dateTo": report.date and report.date.last,
            },
        }
        for event, reports in events.items()
        for report in reports
    ]
    driver.execute_query(
        "UNWIND $rows AS row MERGE (e:Event {id: row.event}) "
        "ON CREATE SET e.kind = 'meeting', e.encounter = true, e.status = 'held', e.sources = 1, "
        "  e.day = date('2025-02-10') "
        "CREATE (a:Article {id: row.id, published: row.published})-[r:REPORTS]->(e) "
        "SET r = row.said",
        rows=rows,
        database_=address.database,
    )


def test_the_status_known_at_a_moment_is_what_the_loader_would_have_told(
    ask: Ask, changing_news: neo4j.Driver, address: Address
) -> None:
    drawn = random.Random(7)  # noqa: S311 - no secret
    events = {
        f"x{number}": [draw_report(drawn, f"x{number}-{n}") for n in range(drawn.randint(1, 5))]
        for number in range(EVENTS)
    }
    write(changing_news, address, events)
    moments = [START + timedelta(hours=hours) for hours in (-1, 0, 20, 40, 60, 200)]
    known: dict[tuple[str, datetime], Any] = {}
    for event, reports in events.items():
        fields = " ".join(
            f'm{n}: known(asOf: "{moment.isoformat()}") {{ id status article {{ id }} }}'
            for n, moment in enumerate(moments)
        )
        answer = ask(f'{{ event(id: "{event}") {{ {fields} }} }}')["data"]["event"]
        for n, moment in enumerate(moments):
            telling = tell_event(reports, moment)
            known[event, moment] = telling.status if telling else None
            assert answer[f"m{n}"] == (
                telling
                and {
                    "id": telling.status_by,
                    "status": telling.status.upper(),
                    "article": {"id": telling.status_by},
                }
            )
    for moment in moments:
        for status in ("held", "planned"):
            page = ask(
                f'{{ meetings(asOf: "{moment.isoformat()}", status: [{status.upper()}], first: 200)'
                " { edges { node { id } } } }"
            )["data"]["meetings"]
            found = {edge["node"]["id"] for edge in page["edges"]}
            told = {event for event in events if known[event, moment] == status}
            assert {event for event in found if event in events} == told
