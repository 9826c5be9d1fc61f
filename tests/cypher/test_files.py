"""Every statement file of the package, against a real server."""

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

import neo4j
import pytest

from cypher import Statement, read_statement
from loader.write import apply_schema
from loader.write.schema import split_commands
from tests.conftest import Address


def list_files(folder: Traversable, prefix: str = "") -> Iterator[str]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from list_files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".cypher"):
            yield prefix + entry.name.removesuffix(".cypher")


STATEMENTS = sorted(list_files(files("cypher")))


def test_statement_files_are_found() -> None:
    assert {"schema/V001__graph", "write/said/mentions", "browser/offices"} <= set(STATEMENTS)


@pytest.mark.parametrize("name", STATEMENTS)
def test_the_server_plans_every_statement(graph: neo4j.Driver, address: Address, name: str) -> None:
    """A plan fails on wrong syntax, unknown variables, functions and procedures."""
    apply_schema(graph, address.database)
    statement = read_statement(name)
    # Values are not looked at; without them the server would only note that they are missing.
    parameters = dict.fromkeys(statement.parameters)
    with graph.session(database=address.database) as session:
        for command in list_commands(statement):
            summary = session.run(neo4j.Query("EXPLAIN " + command), parameters).consume()
            assert summary.plan
            assert [status.gql_status for status in find_deprecated(summary)] == []


# A path that begins at a node which its key tells, on one line; other paths are not looked at.
GOING_ON = re.compile(r"MATCH \((\w+:\w+) \{(\w+): [^}]+\}\)[<-].*\n(.*)")


def test_write_statements_go_on_from_nodes_that_an_index_finds() -> None:
    """They are planned once, and may be while the indexes' statistics know nothing of the nodes.

    Then the planner may take reading all of them for as cheap, and that would go on for good.
    """
    told = {
        name: [
            following.strip().startswith(f"USING INDEX SEEK {node}({key})")
            for node, key, following in GOING_ON.findall(read_statement(name).text)
        ]
        for name in STATEMENTS
        if name.startswith("write/")
    }
    assert {"write/derived/sources", "write/derived/speakers"} <= {n for n in told if told[n]}
    assert [name for name, hints in told.items() if not all(hints)] == []


def list_commands(statement: Statement) -> list[str]:
    if statement.name.startswith("schema/V"):
        return split_commands(statement)
    if statement.name.startswith("read/"):
        # The API puts these into statements, in which node and edge are known.
        body = f"WITH n AS node, r AS edge {statement.text}"
        return [f"MATCH (n)-[r]-() CALL (n, r) {{ {body} }} RETURN count(*) AS rows"]
    return [statement.text]


def find_deprecated(summary: neo4j.ResultSummary) -> Iterator[neo4j.GqlStatusObject]:
    for status in summary.gql_status_objects:
        if status.classification == neo4j.NotificationClassification.DEPRECATION:
            yield status
