"""The statements: their text, their parameters, and how Neo4j plans them."""

import re
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from api.compile.compiler import Compiler, Prepared
from api.compile.cursor import encode
from api.compile.operation import compile_fields
from api.compile.trial import list_ways, select_way
from tests.api.compile.conftest import Server
from tests.api.compile.graphs import Library
from tests.api.profiling import walk
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


def prepare(compiler: Compiler, text: str, variables: dict[str, Any] | None = None) -> Prepared:
    operation = compiler.read(text, None)
    values = compiler.coerce(operation, variables or {})
    assert not isinstance(values, list), values
    selection = compiler.select(operation, values)
    assert selection is not None
    return compiler.prepare(selection, values)


def statement(compiler: Compiler, text: str, variables: dict[str, Any] | None = None) -> str:
    return prepare(compiler, text, variables).compiled.statement


def profile(
    compiler: Compiler,
    driver: neo4j.Driver,
    address: Address,
    text: str,
    variables: dict[str, Any] | None = None,
) -> list[dict[str, Any]]:
    """Return the steps of the plan by which an operation was answered from a library."""
    Library(1).load(driver, address.database)
    prepared = prepare(compiler, text, variables)
    with driver.session(database=address.database) as session:
        # Else it could be planned for another graph's counts.
        session.run("CALL db.prepareForReplanning()").consume()
        asked = f"PROFILE {prepared.compiled.statement}"
        found = session.run(asked, prepared.parameters).consume().profile
    return list(walk(found or {}))


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


def test_what_a_list_below_reads_is_no_part_of_what_is_read_at_once(
    compiler: Compiler, driver: neo4j.Driver, address: Address
) -> None:
    text = "{ people { id name born loans(first: 2) { edges { node { id state } } } } }"
    # Loans are found by their reader's id.
    assert re.findall(r"{(\.[^}]+)}", statement(compiler, text)) == [
        ".`name`, .`born`",
        ".`id`, .`state`",
    ]
    steps = profile(compiler, driver, address, text)
    details = [step["args"].get("Details", "") for step in steps]
    assert any("{name: n0.name, born: n0.born}" in each for each in details)
    # With what the plan keeps of a thing in it, a map reads each of its properties on its own.
    assert not any(re.search(r"\w+\{[^}]*cache", each) for each in details)


WALK = (
    r"MATCH [^\n]*\nUSING INDEX \w+:`(\w+)`\([^\n]*\nWHERE [^\n]*\n"
    r"WITH \* ORDER BY [^\n]* LIMIT (\$p\d+)\nRETURN [^\n]*\n"
)


PAGE = "state: [OPEN, LOST, RETURNED], first: 2, after: $after) { edges { node { id } } }"
AFTER = {"after": encode(["2999-01-01", "x"])}


@pytest.mark.parametrize(
    ("asked", "owner", "order"),
    [
        (f"loans({PAGE}", "Loan", r"WITH n0 ORDER BY n0.`day` DESC, n0.`id` DESC"),
        (
            f"people {{ loans({PAGE} }}",
            "BORROWED",
            # By what the index holds, which is not looked for on the loans.
            r"WITH n2, r1 ORDER BY r1.`day` DESC, r1.`loan` DESC",
        ),
    ],
)
def test_a_page_of_several_values_is_merged_from_walks_along_an_index_in_its_order(
    compiler: Compiler, asked: str, owner: str, order: str
) -> None:
    text = statement(compiler, f"query Q($after: String) {{ {asked} }}", AFTER)
    # What shares the cursor's day, then what lies before it.
    merged = re.search(rf"{WALK}UNION ALL\n{WALK}}}\n{order} LIMIT (\$p\d+)\n", text)
    assert merged is not None
    assert merged[1] == merged[3] == owner
    assert merged[2] == merged[4] == merged[5]


def test_no_more_is_read_off_an_index_than_a_page_for_each_value(
    compiler: Compiler, driver: neo4j.Driver, address: Address
) -> None:
    found = [
        step["args"]["Rows"]
        for step in profile(
            compiler, driver, address, f"query Q($after: String) {{ loans({PAGE} }}", AFTER
        )
        if "Index" in step["operatorType"]
    ]
    assert found == [0, 6]


def test_the_label_that_things_are_sorted_by_is_looked_at_once(compiler: Compiler) -> None:
    text = statement(
        compiler, "{ books { edges { node { publisher { catalogue { id title __typename } } } } } }"
    )
    (ranked,) = re.findall(
        r"CASE WHEN (\w+):`Film` THEN 0 WHEN \1:`Book` THEN 1 END AS (\w+)", text
    )
    node, rank = ranked
    assert re.search(rf" AS {rank} ORDER BY {rank}, \w+.`title`, \w+.`id`\n", text)
    assert f"CASE WHEN {rank} = 1 THEN [0, [" in text
    assert f"WHEN {rank} = 0 THEN [1, [" in text
    assert len(re.findall(rf"\b{node}:`", text)) == 3  # in the pattern, and once for each


def test_no_label_is_looked_at_where_an_edge_leads_to_no_other(compiler: Compiler) -> None:
    text = statement(compiler, "{ books { edges { node { loans { edges { node { id } } } } } } }")
    assert re.search(r"-\[r\d+:`LENT`\]->\(n\d+\)\n", text)


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
