"""The compiled statement and plain resolvers give the same answers."""

from typing import Any

import neo4j
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.compile.compiler import Compiler
from tests.api.compile import library
from tests.api.compile.conftest import Server
from tests.api.compile.graphs import MEANINGS, Library
from tests.api.compile.operations import NUMBER, random_operations, variables_of
from tests.api.compile.plain import Plain
from tests.api.compile.plain_data import fetch
from tests.conftest import Address

SDL = library.schema.as_str()
PATIENT = settings(
    max_examples=NUMBER,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def comparable(answer: dict[str, Any]) -> Any:
    """An answer in the order of its keys; its errors by message and place."""
    errors = [
        (error["message"], str(error["path"]), str(error["locations"]))
        for error in answer.get("errors", ())
    ]
    return list_of(answer["data"]), sorted(errors)


def list_of(data: Any) -> Any:
    if isinstance(data, dict):
        return [(key, list_of(value)) for key, value in data.items()]
    return [list_of(item) for item in data] if isinstance(data, list) else data


@pytest.mark.parametrize("broken", [False, True], ids=["sound", "broken"])
def test_random_operations_get_the_same_answer_from_the_compiler_and_from_resolvers(
    server: Server, compiler: Compiler, driver: neo4j.Driver, address: Address, broken: bool
) -> None:
    graph = Library(7, broken=broken)
    graph.load(driver, address.database)
    plain = Plain(compiler.model, SDL, fetch(driver, address.database), MEANINGS)

    @PATIENT
    @given(random_operations(SDL, graph), st.booleans())
    def differ(operation: str, lifted: bool) -> None:
        variables: dict[str, Any] = {}
        if lifted:
            operation, variables = variables_of(plain.schema, operation)
        expected = comparable(plain.execute(operation, variables))
        assert comparable(server.ask(operation, variables)) == expected

    differ()
