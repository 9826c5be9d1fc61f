"""The statements: their text, their parameters, and how Neo4j plans them."""

import re
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from api.compile.compiler import Compiler
from api.compile.operation import compile_fields
from api.compile.trial import list_ways, select_way
from tests.api.compile.conftest import Server
from tests.api.compile.graphs import Library
from tests.conftest import Address

BOOKS = """
query Books(
  $where: WorkFilter, $first: Int, $after: String, $by: WorkOrder, $deep: Boolean = true
) {
  books(where: $where, first: $first, after: $after, order: $by) {
    edges { node { title authors @include(if: $deep) { name } } }
  }
}
"""


def statement(compiler: Compiler, text: str, variables: dict[str, Any] | None = None) -> str:
    operation = compiler.read(text, None)
    values = compiler.coerce(operation, variables or {})
    assert not isinstance(values, list), values
    selection = compiler.select(operation, values)
    assert selection is not None
    return compiler.prepare(selection, values).compiled.statement


def operators(plan: dict[str, Any]) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def test_every_field_is_planned_without_reading_all_nodes_or_multiplying_rows(
    compiler: Compiler, driver: neo4j.Driver, address: Address
) -> None:
    Library(1).load(driver, address.database)
    root = compiler.model.schema.query_type
    assert root is not None
    with driver.session(database=address.database) as session:
        for way in list_ways(compiler.model, root):
            compiled = compile_fields(
                compiler.model, root, (select_way(compiler.model, way),), [{}]
            )
            parameters = compiled.bind([{}])
            plan = session.run(f"EXPLAIN {compiled.statement}", parameters).consume().plan
            assert plan is not None
            used = set(operators(plan))
            assert not used & {"AllNodesScan", "CartesianProduct", "VarLengthExpand(All)"}, way


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"where": {"title": {"eq": "a"}}}, {"where": {"title": {"eq": "b"}}}),
        ({"first": 1}, {"first": 200}),
        ({"where": {"genre": ["NOVEL"]}}, {"where": {"genre": ["POETRY", "HISTORY"]}}),
        ({"where": None}, {}),
    ],
)
def test_values_make_no_difference_to_the_text(
    compiler: Compiler, one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert statement(compiler, BOOKS, one) == statement(compiler, BOOKS, other)


def test_names_and_literals_make_no_difference_to_the_text(compiler: Compiler) -> None:
    assert statement(
        compiler, '{ a: books(first: 3, where: {title: {eq: "x"}}) { edges { node { id } } } }'
    ) == statement(
        compiler,
        "query Q($n: Int!, $t: String) { z: books(where: {title: {eq: $t}}, first: $n) "
        "{ ...F } } fragment F on BookConnection { edges { node { key: id } } }",
        {"n": 5, "t": "y"},
    )


@pytest.mark.parametrize(
    "variables", [{"deep": False}, {"by": "NEWEST"}, {"where": {"pages": {"eq": 1}}}]
)
def test_what_is_asked_makes_a_difference(compiler: Compiler, variables: dict[str, Any]) -> None:
    assert statement(compiler, BOOKS, variables) != statement(compiler, BOOKS)


def test_what_is_wanted_of_a_thing_is_read_at_once(compiler: Compiler) -> None:
    text = statement(
        compiler, "{ books { edges { node { title pages genre authors { name born } } } } }"
    )
    # A title is read for the order before it is known which books are wanted.
    assert re.findall(r"{(\.[^}]+)}", text) == [".`pages`, .`genre`", ".`name`, .`born`, .`id`"]
    assert not re.search(r"\bn\d+\.`(pages|genre|name|born)`", text)


def test_an_operation_is_compiled_once(compiler: Compiler) -> None:
    operation = compiler.read(BOOKS, "Books")
    assert compiler.read(BOOKS, "Books") is operation
    prepared = []
    for title in ("a", "b"):
        values = compiler.coerce(operation, {"where": {"title": {"eq": title}}})
        assert not isinstance(values, list)
        selection = compiler.select(operation, values)
        assert selection is not None
        prepared.append(compiler.prepare(selection, values))
    assert prepared[0].compiled is prepared[1].compiled
    assert [each.parameters["p0"] for each in prepared] == [20, 20]
    assert [each.parameters["p1"] for each in prepared] == [{"value": "a"}, {"value": "b"}]


def test_no_value_enters_the_text(server: Server) -> None:
    evil = "x`}) DETACH DELETE n //"
    server.reader.statements.clear()
    answer = server.ask(
        "query Q($evil: String!) { search(text: $evil) { __typename } "
        "books(writers: [$evil], where: {or: [{title: {contains: $evil}}, {tags: [$evil]}]}) "
        "{ edges { node { id } } } }",
        {"evil": evil},
    )
    assert answer == {"data": {"search": [], "books": {"edges": []}}}
    ((text, parameters),) = server.reader.statements
    assert "DETACH" not in text
    assert {"value": [evil]} in parameters.values()


def test_introspection_asks_the_database_nothing(server: Server) -> None:
    server.reader.statements.clear()
    answer = server.ask('{ __typename version __type(name: "Book") { name } }')
    assert answer == {"data": {"__typename": "Query", "version": "1", "__type": {"name": "Book"}}}
    assert server.reader.statements == []


def test_other_fields_are_answered_among_those_of_the_graph_in_the_documents_order(
    server: Server, driver: neo4j.Driver, address: Address
) -> None:
    Library(1).load(driver, address.database)
    server.reader.statements.clear()
    answer = server.ask(
        "query Q($id: ID!) { v: version ...More __schema { queryType { name } } } "
        "fragment More on Query { book(id: $id) { __typename key: id } t: __typename }",
        {"id": "b1"},
    )
    assert answer == {
        "data": {
            "v": "1",
            "book": {"__typename": "Book", "key": "b1"},
            "t": "Query",
            "__schema": {"queryType": {"name": "Query"}},
        }
    }
    assert list(answer["data"]) == ["v", "book", "t", "__schema"]
    assert len(server.reader.statements) == 1


def test_variables_that_do_not_fit_are_refused_before_anything_is_read(server: Server) -> None:
    server.reader.statements.clear()
    (error,) = server.ask(BOOKS, {"first": "many"})["errors"]
    assert "Int cannot represent non-integer value" in error["message"]
    assert server.reader.statements == []


def test_a_database_that_fails_is_an_error_of_each_field(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_statement: str, _parameters: Any) -> list[Any]:
        raise OSError("gone")

    monkeypatch.setattr(server.reader, "read", fail)
    answer = server.ask('{ version a: book(id: "1") { id } b: book(id: "2") { id } }')
    assert answer["data"] == {"version": "1", "a": None, "b": None}
    assert [(error["message"], error["path"]) for error in answer["errors"]] == [
        ("gone", ["a"]),
        ("gone", ["b"]),
    ]
