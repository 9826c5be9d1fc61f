"""The compiled statement and plain resolvers give the same answers."""

from typing import Any

import neo4j
import pytest
from hypothesis import HealthCheck, given, settings

from api.compile.compiler import Compiler
from tests.api.compile import library
from tests.api.compile.conftest import Server
from tests.api.compile.graphs import MEANINGS, Library
from tests.api.compile.operations import (
    NUMBER,
    OF_ONE_FORM,
    random_operations,
    variables_of,
)
from tests.api.compile.plain import Plain
from tests.api.compile.plain_data import fetch
from tests.conftest import Address

SDL = library.schema.as_str()
GRAPHS = [(seed, broken) for seed in range(7, 11) for broken in (False, True)]
PATIENT = settings(
    max_examples=-(-NUMBER // 4 // (len(GRAPHS) * OF_ONE_FORM)),  # the API's own schema has all
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def comparable(answer: dict[str, Any]) -> Any:
    """An answer in the order of its keys; its errors by message and place."""
    errors = [
        (error["message"], str(error.get("path")), str(error.get("locations")))
        for error in answer.get("errors", ())
    ]
    return list_of(answer["data"]), sorted(errors)


def list_of(data: Any) -> Any:
    if isinstance(data, dict):
        return [(key, list_of(value)) for key, value in data.items()]
    return [list_of(item) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize(
    ("seed", "broken"), GRAPHS, ids=[f"{'broken' if bad else 'sound'} {n}" for n, bad in GRAPHS]
)
def test_random_operations_get_the_same_answer_from_the_compiler_and_from_resolvers(
    server: Server,
    compiler: Compiler,
    driver: neo4j.Driver,
    address: Address,
    seed: int,
    broken: bool,
) -> None:
    graph = Library(seed, broken=broken)
    graph.load(driver, address.database)
    plain = Plain(compiler.model, SDL, fetch(driver, address.database), MEANINGS)

    @PATIENT
    @given(random_operations(SDL, graph))
    def differ(operations: list[str]) -> None:
        for number, written in enumerate(operations):
            lifted = variables_of(plain.schema, written)
            operation, variables = lifted if number % 2 else (written, {})
            expected = comparable(plain.execute(operation, variables))
            assert comparable(server.ask(operation, variables)) == expected

    differ()


WRITTEN = [
    # Selections of the same field are one; its fields come in the order of their first selection.
    """{ books(first: 2) { edges { node { title } } edges { cursor node { id title } } }
         books(first: 2) { totalCount edges { node { pages } } } }""",
    # The same field twice, with different arguments, at every depth.
    """{ people { a: works(order: NEWEST, first: 2) { title } b: works(order: TITLE) { title }
         c: loans(first: 1) { edges { node { id } } } d: loans(last: 1) { edges { node { id } } } }
       one: book(id: "b1") { x: title y: title } two: book(id: "b2") { title } }""",
    # Fragments in fragments, on interfaces, unions and the type itself; a name of a type twice.
    """{ search(text: "a") { ...Thing __typename } works(first: 9) { edges { node { ...Work } } } }
       fragment Thing on Thing { ... on Work { ...Work } ... on Person { name t: __typename } }
       fragment Work on Work { id ... on Book { pages ...Book } ... on Film { after { ...Book } } }
       fragment Book on Book { title credits { person { name } } ... { genre } }""",
    # Skips and includes, of fields and of fragments; what is skipped asks nothing.
    """query Q($yes: Boolean = true, $no: Boolean!) {
         people(names: []) @skip(if: $yes) { id }
         books(first: 3) { edges { node { id title @include(if: $no) ...A @include(if: $yes)
           ... @skip(if: $no) { pages } ... on Book @include(if: $no) { tags } } } } }
       fragment A on Book { lendable @skip(if: $yes) genre }""",
    # Two pages of information, two of edges.
    """{ loans(first: 2) { p: pageInfo { end: endCursor } q: pageInfo { hasNextPage __typename }
         a: edges { cursor } b: edges { node { state } __typename } __typename } }""",
    # A list that is sorted by its nodes' labels, of which each kind is asked for other things.
    """{ books { edges { node { publisher { catalogue { __typename title authors { name born }
         ... on Film { minutes } ... on Book { pages genre tags chapters { title } } } } } } } }""",
    # Nothing but names.
    "{ __typename books(first: 1) { __typename edges { __typename node { __typename } } } }",
]


@pytest.mark.parametrize("operation", WRITTEN)
@pytest.mark.parametrize("broken", [False, True], ids=["sound", "broken"])
def test_what_graphql_can_say_gets_the_same_answer(
    server: Server,
    compiler: Compiler,
    driver: neo4j.Driver,
    address: Address,
    operation: str,
    broken: bool,
) -> None:
    Library(7, broken=broken).load(driver, address.database)
    plain = Plain(compiler.model, SDL, fetch(driver, address.database), MEANINGS)
    variables = {"no": False} if "$no" in operation else {}
    expected = comparable(plain.execute(operation, variables))
    assert expected[0]
    assert comparable(server.ask(operation, variables)) == expected
