"""Pages go on from a cursor through the whole list, and cost what they hold."""

from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from tests.api.compile.conftest import Server
from tests.api.compile.graphs import INDEXES, Library
from tests.conftest import Address

PAGE = """
query Page($first: Int, $after: String, $last: Int, $before: String, $order: WorkOrder) {
  books(first: $first, after: $after, last: $last, before: $before, order: $order) {
    totalCount
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}
"""
LOANS = """
query Loans($after: String, $reader: [String!], $state: [State!]) {
  loans(first: 10, after: $after, reader: $reader, state: $state) {
    edges { node { id day state reader { name } } }
    pageInfo { hasNextPage endCursor }
  }
}
"""
OF_A_PERSON = """
query Loans($after: String, $state: [State!]) {
  people(names: ["reader"]) {
    loans(first: 10, after: $after, state: $state) {
      edges { node { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""
ORDERS = ["TITLE", "NEWEST", "OLDEST", "LENGTH", "ADDED"]


def ids(page: dict[str, Any]) -> list[str]:
    return [edge["node"]["id"] for edge in page["edges"]]


def walk(server: Server, order: str, *, backward: bool) -> Iterator[dict[str, Any]]:
    """Yield all pages of three books, from the list's start or from its end."""
    size, cursor, place, more = (
        ("last", "before", "startCursor", "hasPreviousPage")
        if backward
        else ("first", "after", "endCursor", "hasNextPage")
    )
    asked: dict[str, Any] = {size: 3, "order": order}
    while True:
        page = server.ask(PAGE, asked)["data"]["books"]
        yield page
        if not page["pageInfo"][more]:
            return
        asked[cursor] = page["pageInfo"][place]


@pytest.mark.parametrize("order", ORDERS)
def test_pages_forward_and_backward_hold_the_whole_list_in_order(
    server: Server, driver: neo4j.Driver, address: Address, order: str
) -> None:
    Library(3, size=14).load(driver, address.database)
    whole = ids(server.ask(PAGE, {"first": 200, "order": order})["data"]["books"])
    forward = list(walk(server, order, backward=False))
    backward = list(walk(server, order, backward=True))
    assert len(whole) == 14
    assert [key for page in forward for key in ids(page)] == whole
    assert [key for page in reversed(backward) for key in ids(page)] == whole
    assert {page["totalCount"] for page in forward + backward} == {14}
    assert [page["pageInfo"]["hasPreviousPage"] for page in forward] == [False] + [True] * 4
    assert [page["pageInfo"]["hasNextPage"] for page in backward] == [False] + [True] * 4


def test_between_two_cursors_lies_what_is_behind_one_and_before_the_other(
    server: Server, driver: neo4j.Driver, address: Address
) -> None:
    Library(3, size=14).load(driver, address.database)
    page = server.ask(PAGE, {"first": 200})["data"]["books"]
    cursors = [edge["cursor"] for edge in page["edges"]]
    asked = {"after": cursors[2], "before": cursors[9]}
    assert ids(server.ask(PAGE, {"first": 4, **asked})["data"]["books"]) == ids(page)[3:7]
    assert ids(server.ask(PAGE, {"last": 4, **asked})["data"]["books"]) == ids(page)[5:9]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"first": -1}, "first is -1, but must be from 0 to 500"),
        ({"last": 501}, "last is 501, but must be from 0 to 500"),
        ({"first": 1, "last": 1}, "first and last exclude each other"),
        ({"after": "x"}, "after is 'x', which is no cursor of this list"),
        ({"after": "WyJhIl0"}, "after is 'WyJhIl0', which is no cursor of this list"),
        ({"before": "ä"}, "before is 'ä', which is no cursor of this list"),
    ],
)
def test_arguments_that_make_no_sense_are_errors_of_their_field(
    server: Server, asked: dict[str, Any], message: str
) -> None:
    (error,) = server.ask(PAGE, asked)["errors"]
    assert error["message"] == message
    assert error["path"] == ["books"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}


def hits(server: Server, driver: neo4j.Driver, database: str) -> int:
    """Profile the last statement and count its hits of the database."""
    statement, parameters = server.reader.statements[-1]
    with driver.session(database=database) as session:
        plans = [session.run(f"PROFILE {statement}", dict(parameters)).consume().profile]
    total = 0
    while plans:
        plan = plans.pop() or {}
        assert "Sort" not in plan["operatorType"] or plan["args"]["Rows"] <= 40
        total += plan["args"].get("DbHits", 0)
        plans += plan.get("children", [])
    return total


def lend(driver: neo4j.Driver, database: str, number: int) -> None:
    """Make a library of one reader who borrowed so many books."""
    with driver.session(database=database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
        for statement in INDEXES:
            session.run(statement).consume()
        session.run(
            "CREATE (p:Person {id: 'p', name: 'reader'}) WITH p "
            "UNWIND range(1, $number) AS i "
            "WITH p, i, ['open', 'returned', 'lost'][i % 3] AS state, "
            "  toString(date('2000-01-01') + duration({days: i % 400})) AS day "
            "CREATE (p)-[:BORROWED {reader: 'p', state: state, day: day, loan: 'l' + i}]->"
            "(:Loan {id: 'l' + i, state: state, day: day})",
            number=number,
        ).consume()
        session.run("CALL db.awaitIndexes()").consume()
        session.run("CALL db.resampleOutdatedIndexes()").consume()


def follow(server: Server, operation: str, asked: dict[str, Any], pages: int) -> None:
    """Ask for one page behind the other."""
    for _ in range(pages):
        (page,) = server.ask(operation, asked)["data"].values()
        page = page[0]["loans"] if isinstance(page, list) else page
        assert len(page["edges"]) == 10
        asked = {**asked, "after": page["pageInfo"]["endCursor"]}


@pytest.mark.parametrize("pages", [1, 8], ids=["first page", "deep page"])
@pytest.mark.parametrize(
    ("operation", "asked"),
    [
        (LOANS, {}),
        (LOANS, {"state": ["OPEN"]}),
        (LOANS, {"reader": ["reader"]}),
        (LOANS, {"reader": ["reader"], "state": ["OPEN", "LOST"]}),
        (OF_A_PERSON, {}),
        (OF_A_PERSON, {"state": ["OPEN"]}),
    ],
)
def test_a_page_costs_the_same_in_a_graph_ten_times_the_size(
    server: Server,
    driver: neo4j.Driver,
    address: Address,
    operation: str,
    asked: dict[str, Any],
    pages: int,
) -> None:
    cost = []
    for number in (400, 4000):
        lend(driver, address.database, number)
        follow(server, operation, asked, pages)
        cost.append(hits(server, driver, address.database))
    assert cost[1] <= cost[0] * 1.5, cost
