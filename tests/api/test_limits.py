"""Nothing that is asked can write, run on without end, or learn of internals."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import graphql
import neo4j
import pytest
from graphql import get_introspection_query

from api.compile import StatementError
from api.database import Database
from api.errors import APIError, QueryMemoryError, QueryTimeoutError
from api.tokens import has_more_tokens
from tests.api.conftest import EXAMPLES, Ask
from tests.conftest import Address


def on_database(
    address: Address, work: Callable[[Database], Coroutine[Any, Any, Any]], seconds: float = 30.0
) -> Any:
    """Run the work on a database opened as the application opens it."""

    async def run() -> Any:
        async with Database.open(*address, seconds) as database:
            return await work(database)

    return asyncio.run(run())


def test_the_server_refuses_a_write_in_the_transactions_of_the_api(
    news: neo4j.Driver, address: Address
) -> None:
    write = "CREATE (:Person {id: 'intruder'})"
    with pytest.raises(StatementError) as refused:
        on_database(address, lambda database: database.read(write, {}))
    assert refused.value.code == "Neo.ClientError.Statement.AccessMode"
    found = news.execute_query(
        "MATCH (p:Person {id: 'intruder'}) RETURN count(p) AS n", database_=address.database
    )
    assert found.records[0]["n"] == 0


def test_a_statement_that_takes_too_long_is_ended_by_the_server(address: Address) -> None:
    slow = "UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n) AS n"
    begun = time.monotonic()
    with pytest.raises(QueryTimeoutError, match=r"longer than 0\.5 seconds"):
        on_database(address, lambda database: database.read(slow, {}), seconds=0.5)
    assert time.monotonic() - begun < 10


def test_a_statement_that_takes_too_much_memory_is_ended_and_not_repeated(
    address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="neo4j")
    large = "UNWIND range(1, 1000000000) AS n WITH collect([n, n]) AS l RETURN [size(l)] AS row"
    with pytest.raises(QueryMemoryError, match="has not the memory for this"):
        on_database(address, lambda database: database.read(large, {}), seconds=60)
    assert sum("RUN 'UNWIND" in record.getMessage() for record in caplog.records) == 1


@pytest.mark.parametrize("example", sorted(path.stem for path in EXAMPLES.iterdir()))
def test_every_example_is_one_statement(
    ask: Ask, caplog: pytest.LogCaptureFixture, example: str
) -> None:
    caplog.set_level(logging.DEBUG, logger="api.database")
    ask((EXAMPLES / f"{example}.graphql").read_text(encoding="utf-8"))
    statements = [record for record in caplog.records if record.name == "api.database"]
    # Of a question the names are looked up, then what it means is asked.
    assert len(statements) == (2 if example == "ask" else 1)


def nest(levels: int) -> str:
    inner = "name"
    for _ in range(levels):
        inner = f"meetings {{ edges {{ node {{ participants {{ person {{ {inner} }} }} }} }} }}"
    return f'{{ person(name: "Putin") {{ {inner} }} }}'


def test_operations_are_limited_in_depth(ask: Ask) -> None:
    assert "errors" not in ask(nest(2))
    (error,) = ask(nest(4))["errors"]
    assert error["message"] == "'anonymous' exceeds maximum operation depth of 15"
    assert error["extensions"] == {"code": "TOO_LARGE"}


def test_operations_are_limited_in_what_they_may_read(ask: Ask) -> None:
    inner = "meetings(first: 200) { edges { node { participants { person { id } } } } }"
    nested = inner.replace("{ id }", f"{{ name met: {inner} }}")
    (error,) = ask(f"{{ all: {nested} }}")["errors"]
    assert error["message"] == (
        "the operation may read 1201200 things, more than the 50000 allowed; 1000000 of them by "
        "all.edges.node.participants.person.met.edges.node.participants: "
        "ask for smaller pages or less within them"
    )
    assert error["extensions"] == {
        "code": "TOO_EXPENSIVE",
        "cost": 1201200,
        "limit": 50000,
        "part": "all.edges.node.participants.person.met.edges.node.participants",
    }


def test_the_limit_on_reading_counts_pages_by_variables_and_of_one_type_alone(ask: Ask) -> None:
    operation = """query P($n: Int!) { people(first: $n) { edges { node {
      meetings(first: $n) { totalCount edges { node { regarding {
        ... on Country { people(first: 3) { totalCount } }
        ... on Organization { people(first: 3) { totalCount } }
      } } } }
    } } } }"""
    assert "errors" not in ask(operation, n=5)
    (error,) = ask(operation, n=200)["errors"]
    # 200 people, 200 meetings of each, 5 subjects of these, 3 people there; two kinds of totals.
    most = 200 + 200 * 200 + 200 * 100 + 200 * 200 * 5 + 200 * 200 * 5 * (3 + 100)
    assert error["extensions"]["cost"] == most


def test_operations_are_limited_in_what_the_database_has_to_plan(ask: Ask) -> None:
    operation = """query Q($where: EventFilter) {
      little: meetings { edges { node { id } } }
      much: meetings(where: $where) { totalCount }
    }"""
    # Each is a subquery, and three are what reads the lists.
    assert "errors" not in ask(operation, where={"or": [{"source": "dpa"}] * 37})
    (error,) = ask(operation, where={"or": [{"source": "dpa"}] * 38})["errors"]
    assert error["message"] == (
        "the operation becomes a statement with 41 subqueries, more than the 40 allowed, most of "
        "it by much: ask for less in one operation, or for less to be met"
    )
    assert error["extensions"] == {
        "code": "TOO_EXPENSIVE",
        "cost": 41,
        "limit": 40,
        "part": "much",
    }


def test_operations_are_limited_in_the_length_of_their_statement(ask: Ask) -> None:
    many = {"kind": ["CALL"], "from": "2020-01-01", "minSources": 2}
    operation = "query Q($where: EventFilter) { meetings(where: $where) { totalCount } }"
    assert "errors" not in ask(operation, where={"or": [many] * 80})
    (error,) = ask(operation, where={"or": [many] * 150})["errors"]
    assert "characters, more than the 16000 allowed, most of it by meetings" in error["message"]
    assert error["extensions"]["limit"] == 16000


def test_operations_are_limited_in_aliases(ask: Ask) -> None:
    fields = " ".join(f"a{n}: __typename" for n in range(31))
    (error,) = ask(f"{{ {fields} }}")["errors"]
    assert error["message"] == "31 aliases found. Allowed: 30"
    assert error["extensions"] == {"code": "TOO_LARGE"}


def test_operations_are_limited_in_tokens(ask: Ask) -> None:
    (error,) = ask(f"{{ {'__typename ' * 1001} }}")["errors"]
    assert error["message"] == "The document has more than 1000 tokens"
    assert error["extensions"] == {"code": "TOO_LARGE"}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("{ a }", 3),
        ("{a(b:-1.5e+3,c:[$d])...on E@f{g}}", 22),
        ("{a(b:[1-1,1e-2])}", 12),
        ('# { a b }\n{ a(b: "\\"{ c }\\"") } # d', 10),
        (r'''{ a(b: """ " \""" {} "" """) }''', 8),
        ('{ a(b: """""", c: "") }', 11),
        ("\ufeff{ a }\r\n,,", 3),
    ],
)
def test_tokens_are_counted_as_the_parser_does(text: str, tokens: int) -> None:
    graphql.parse(text, max_tokens=tokens)
    with pytest.raises(graphql.GraphQLSyntaxError, match="tokens"):
        graphql.parse(text, max_tokens=tokens - 1)
    assert has_more_tokens(text, tokens - 1)
    assert not has_more_tokens(text, tokens)


def test_what_is_no_document_is_told_by_the_parser(ask: Ask) -> None:
    for text in ('{ a(b: "c) }' + "{" * 2000, "{ a ? }" + "{" * 2000):
        (error,) = ask(text)["errors"]
        assert error["message"].startswith("Syntax Error: ")


def test_fragments_that_multiply_are_refused_before_anything_counts_along_them(ask: Ask) -> None:
    fragments = " ".join(f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(50))
    begun = time.monotonic()
    (error,) = ask(f"{{ ...F0 }} {fragments} fragment F50 on Query {{ __typename }}")["errors"]
    assert error["message"] == "101 spreads of fragments found. Allowed: 30"
    assert error["extensions"] == {"code": "TOO_LARGE"}
    assert time.monotonic() - begun < 1


def test_introspection_is_within_the_limits(ask: Ask) -> None:
    assert "errors" not in ask(get_introspection_query(input_value_deprecation=True))


def test_a_mistake_in_an_operation_is_told(ask: Ask) -> None:
    assert ask("{ meetings { nope } }") == {
        "data": None,
        "errors": [
            {
                "message": "Cannot query field 'nope' on type 'EventConnection'.",
                "locations": [{"line": 1, "column": 14}],
            }
        ],
    }


def test_a_fault_in_the_graph_is_hidden_from_the_client_and_logged(
    ask: Ask,
    changing_news: neo4j.Driver,
    address: Address,
    caplog: pytest.LogCaptureFixture,
) -> None:
    changing_news.execute_query(
        "CREATE (:Event {id: 'odd', kind: 'secret thing', encounter: true, status: 'held'})",
        database_=address.database,
    )
    answer = ask('{ event(id: "odd") { id kind } }')
    assert answer == {
        "data": {"event": None},
        "errors": [
            {
                "message": "The API could not answer this",
                "locations": [{"line": 1, "column": 25}],
                "path": ["event", "kind"],
                "extensions": {"code": "INTERNAL_ERROR"},
            }
        ],
    }
    assert "secret thing" in caplog.text


def list_errors(error: type[APIError]) -> list[type[APIError]]:
    """Return a kind of error and all that are kinds of it."""
    return [error, *(each for kind in error.__subclasses__() for each in list_errors(kind))]


def test_readme_names_the_code_of_every_error() -> None:
    told = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    codes = {error.code for error in list_errors(APIError)} | {"TOO_EXPENSIVE"}
    assert [code for code in sorted(codes) if f"`{code}`" not in told] == []
