"""How often Neo4j plans a statement, and how large a plan it makes."""

from statistics import median
from typing import Any

import neo4j
import pytest

from tests.api.profiling import prepare, walk
from tests.conftest import Address

# Neo4j tells lists and texts of up to 1, 10, 100, 1,000 and 10,000 elements or letters apart.
SIZES = (1, 7, 70, 90, 700)
LISTS = """query Q($some: [String!]) {
  meetings(regarding: $some, where: {with: $some}) { edges { cursor } }
}"""
TEXTS = "query Q($some: String) { people(name: $some, country: $some) { edges { cursor } } }"


@pytest.mark.parametrize(
    ("operation", "values"),
    [
        (LISTS, [[f"x{number}" for number in range(size)] for size in SIZES]),
        (TEXTS, ["x" * size for size in SIZES]),
    ],
)
def test_a_statement_is_planned_once_for_lists_and_texts_of_any_size(
    news: neo4j.Driver, address: Address, operation: str, values: list[Any]
) -> None:
    with news.session(database=address.database) as session:
        session.run("CALL db.clearQueryCaches()").consume()
        first, *others = [measure_planning(session, operation, value) for value in values]
    # One that is found in the cache takes a thousandth of that; another may have had to wait.
    assert median(others) < first / 10


@pytest.mark.parametrize(
    "where",
    [
        {"or": [{"kind": ["CALL"], "from": "2020-01-01", "minSources": 2}] * 3},
        {"and": [{"source": "dpa"}] * 20},
        {"and": [{"not": {"country": "UA"}}] * 13},
    ],
)
def test_a_plan_grows_no_more_than_what_is_asked(
    news: neo4j.Driver, address: Address, where: dict[str, Any]
) -> None:
    operation = "query Q($where: EventFilter) { meetings(where: $where) { edges { cursor } } }"
    prepared = prepare(operation, {"where": where})
    with news.session(database=address.database) as session:
        asked = f"EXPLAIN {prepared.compiled.statement}"
        plan = session.run(asked, prepared.parameters).consume().plan
    assert plan is not None
    steps = list(walk(dict(plan)))
    details = "".join(each["args"].get("Details", "") for each in steps)
    assert len(details) < 2 * len(prepared.compiled.statement)
    assert len(steps) < 40


def measure_planning(session: neo4j.Session, operation: str, value: Any) -> int:
    """Return the microseconds that the server takes to plan an operation's statement."""
    prepared = prepare(operation, {"some": value})
    text = prepared.compiled.statement
    for procedure in ("stop", "clear", "collect"):
        session.run(f"CALL db.stats.{procedure}('QUERIES')").consume()
    session.run(text, prepared.parameters).consume()
    session.run("CALL db.stats.stop('QUERIES')").consume()
    seen = [row["data"] for row in session.run("CALL db.stats.retrieve('QUERIES')")]
    (took,) = (
        each["invocationSummary"]["compileTimeInUs"]["max"]
        for each in seen
        if each["query"] == text
    )
    return int(took)
