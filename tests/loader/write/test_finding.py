"""Events near the days that a report looks for: by index the same as by looking at all events."""

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import pytest
from neo4j import ManagedTransaction

from bench.generator import Mix, generate
from loader.records import Findings
from loader.write.candidates import Candidates
from loader.write.pool import Pool, read_events
from loader.write.ranges import seek
from loader.write.rows import Row
from loader.write.run import Lane
from tests.loader.write.conftest import Store
from tests.loader.write.strategies import blur, stretch

_MIX = Mix(articles_per_day=4, background=0, undated=0.3, relatives=0.5)
_EDGES = """
MATCH (event:Event)<-[part:PARTICIPATED_IN|EXPECTED_AT]-()
RETURN event.id, part.participant, part.firstDay, part.lastDay, part.timeless
"""


class Edge(NamedTuple):
    """What a party's edge tells of the days of an event."""

    event: str
    party: str
    first: Any
    last: Any
    timeless: bool | None


def invent(pace: int, vague: float) -> list[Findings]:
    """Return news of few people in which so many days pass for one, many told by a year alone."""
    stream = list(generate(11, 120, people=25, events_per_article=2, mix=_MIX))
    # A page that gives the calendar's first days as its own.
    early = [place(one, datetime(1, 1, 5, tzinfo=UTC)) for one in stream[-5:]]
    return [blur(stretch(one, pace), vague) for one in stream[:-5]] + early


def place(findings: Findings, published: datetime) -> Findings:
    undated = tuple(replace(one, date=None) for one in findings.encounters)
    article = replace(findings.article, published=published)
    return replace(findings, article=article, encounters=undated)


def look_through(edges: list[Edge], row: Row) -> set[str]:
    """Return the events that a report may tell of, of all events' parties."""
    parties: defaultdict[str, set[str]] = defaultdict(set)
    shared: defaultdict[str, set[str]] = defaultdict(set)
    for edge in edges:
        parties[edge.event].add(edge.party)
        if lies_near(edge, row):
            shared[edge.event].add(edge.party)
    return {
        event
        for event, its in shared.items()
        if len(its) >= row["least"]
        or not parties[event].isdisjoint(row["others"])
        or (row["mixed"] and len(parties[event].intersection(row["parties"])) >= row["least"])
    }


def lies_near(edge: Edge, row: Row) -> bool:
    if edge.party not in row["keys"]:
        return False
    if edge.timeless and edge.party in row["rare"]:
        return True
    if edge.first is None:
        return False
    first, last = edge.first.to_native(), edge.last.to_native()
    return bool(row["earliest"] <= first <= row["last"] and last >= row["first"])


def look_up(
    tx: ManagedTransaction, events: set[str]
) -> tuple[dict[str, set[str]], Pool, list[Row]]:
    """Return what is found for each report of these events, the reports, and what they look for."""
    with Lane(tx) as lane:
        pool = Pool()
        rows = [row for report in read_events(lane, pool, events) if (row := seek(report))]
        candidates = Candidates(lane, rows)
        return {row["report"]: set(candidates.find(row)) for row in rows}, pool, rows


@pytest.mark.usefixtures("few_articles_are_much")
@pytest.mark.parametrize(("pace", "vague"), [(1, 0.0), (8, 0.4), (30, 0.7)])
def test_what_is_found_is_what_is_found_by_looking_at_all_events(
    store: Store, pace: int, vague: float
) -> None:
    store.write(invent(pace, vague))
    edges = [Edge(*row) for row in store.query(_EDGES)]
    with store.driver.session(database=store.database) as session:
        found, pool, rows = session.execute_read(look_up, {edge.event for edge in edges})
    assert found == {row["report"]: look_through(edges, row) for row in rows}
    kinds: defaultdict[str, int] = defaultdict(int)
    for row in rows:
        kinds["near"] += not found[row["report"]] <= {pool.events[row["report"]]}
        kinds["timeless"] += row["last"] == date.max
        kinds["clamped"] += row["earliest"] == date.min and row["last"] != date.max
        kinds["mixed"] += row["mixed"]
    wanted = {"near", "clamped"} | ({"timeless", "mixed"} if vague else set())
    assert not [kind for kind in wanted if not kinds[kind]], dict(kinds)
