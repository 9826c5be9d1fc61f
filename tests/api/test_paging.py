"""Pages that are read off an index hold the whole list in its order, from either end."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import neo4j
import pytest

from tests.api.conftest import Ask, load_news
from tests.api.growing import describe_event, grow
from tests.conftest import Address

NUMBER, SIZE = 150, 7
EVENTS = [event["marks"] | event["days"] for event in map(describe_event, range(NUMBER))]
RANGES = [
    ("2020-01-20", None),
    (None, "2020-05-15"),
    ("2020-02-29", "2020-02-29"),
    ("2020-02-10", "2020-03-31"),
    ("2021-05-01", None),
    ("2023-01-01", "2024-01-01"),
    ("2020-03-01", "2020-02-01"),
]


@pytest.fixture(scope="module", autouse=True)
def grown(news: neo4j.Driver, address: Address) -> Iterator[None]:
    grow(news, address, NUMBER)
    yield
    load_news(news, address)


def read_pages(ask: Ask, asked: str, *, backward: bool) -> list[str]:
    """Return the keys of all items of a list, read page by page."""
    size, cursor = ("last", "before") if backward else ("first", "after")
    edges = (
        "{ edges { node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
    )
    operation = (
        f"query P($at: String) {{ {asked.replace('PAGE', f'{size}: {SIZE}, {cursor}: $at')} "
    ).replace("EDGES", edges) + "}"
    keys: list[str] = []
    at = None
    while True:
        page: Any = ask(operation, at=at)["data"]
        while "edges" not in page:
            (page,) = page.values()
        found = [(edge["node"].get("person") or edge["node"])["id"] for edge in page["edges"]]
        keys = found + keys if backward else keys + found
        more = page["pageInfo"]
        if not more["hasPreviousPage" if backward else "hasNextPage"]:
            return keys
        at = more["startCursor" if backward else "endCursor"]


def lies_within(event: dict[str, Any], since: str | None, until: str | None) -> bool:
    if "dateFrom" not in event:
        return False
    return (since is None or event["dateTo"] >= date.fromisoformat(since)) and (
        until is None or event["dateFrom"] <= date.fromisoformat(until)
    )


@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize(("since", "until"), RANGES)
@pytest.mark.parametrize(
    ("asked", "statuses"),
    [
        ("meetings(status: [HELD], DAYS, PAGE) EDGES", {"held"}),
        ("meetings(status: null, DAYS, order: OLDEST, PAGE) EDGES", None),
        (
            'meetings(regarding: ["NATO"], status: [PLANNED, DENIED], DAYS, PAGE) EDGES',
            {"planned", "denied"},
        ),
        ('person(id: "putin") { meetings(DAYS, order: OLDEST, PAGE) EDGES }', {"held"}),
        ('country(code: "UA") { hosted(status: null, where: {DAYS}, PAGE) EDGES }', None),
        ("meetings(status: null, order: SOURCES, DAYS, PAGE) EDGES", None),
    ],
)
def test_meetings_of_some_days_are_those_that_may_have_been_then(
    ask: Ask,
    asked: str,
    statuses: set[str] | None,
    since: str | None,
    until: str | None,
    backward: bool,
) -> None:
    days = ", ".join(f'{name}: "{day}"' for name, day in (("from", since), ("to", until)) if day)
    found = [
        event
        for event in EVENTS
        if lies_within(event, since, until) and (statuses is None or event["status"] in statuses)
    ]
    told = "SOURCES" in asked
    found.sort(key=lambda e: (e["sources"] if told else 0, e["day"], e["event"]))
    expected = [event["event"] for event in found]
    expected = expected if "OLDEST" in asked else expected[::-1]
    assert read_pages(ask, asked.replace("DAYS", days), backward=backward) == expected


@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize(
    "asked",
    [
        "meetings(status: null, order: SOURCES, PAGE) EDGES",
        'meetings(with: ["xi"], status: null, order: SOURCES, PAGE) EDGES',
        'organization(id: "NATO") { meetings(status: null, order: SOURCES, PAGE) EDGES }',
    ],
)
def test_those_that_most_sources_tell_come_first(ask: Ask, asked: str, backward: bool) -> None:
    ordered = sorted(EVENTS, key=lambda e: (e["sources"], e["day"], e["event"]), reverse=True)
    assert read_pages(ask, asked, backward=backward) == [event["event"] for event in ordered]


@pytest.mark.parametrize("backward", [False, True])
@pytest.mark.parametrize(
    ("asked", "rank", "descending"),
    [
        (
            'person(id: "putin") { contacts(PAGE) { edges { node { person { id } } } INFO } }',
            7,
            True,
        ),
        ('people(order: MEETINGS, where: {name: "N"}, PAGE) EDGES', 50, True),
        ('people(country: "UA", PAGE) EDGES', 0, False),
        ('country(code: "UA") { people(PAGE) EDGES }', 0, False),
    ],
)
def test_people_come_by_how_often_they_met_or_by_name(
    ask: Ask, asked: str, rank: int, descending: bool, backward: bool
) -> None:
    numbers = sorted(
        range(NUMBER), key=lambda n: (n % rank if rank else 0, f"n{n}"), reverse=descending
    )
    information = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"
    found = read_pages(ask, asked.replace("INFO", information), backward=backward)
    expected = [f"n{number}" for number in numbers]
    assert [key for key in found if key[0] == "n" and key[1:].isdigit()] == expected
