"""The library's schema, answered by the compiler, on graphs of its own."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import Any

import neo4j
import pytest
import strawberry

from api.compile import BoltReader, GraphExtension
from api.compile.compiler import Compiler
from api.compile.extension import read_compiler
from tests.api.compile import library
from tests.conftest import Address

Answer = dict[str, Any]


class Recorder:
    """A reader that keeps the statements it was given."""

    def __init__(self, reader: BoltReader) -> None:
        self.reader = reader
        self.statements: list[tuple[str, Mapping[str, Any]]] = []

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        self.statements.append((statement, parameters))
        return await self.reader.read(statement, parameters)


class Server:
    """Answers operations as an application would, from the test database."""

    def __init__(self, compiler: Compiler, reader: Recorder, runner: asyncio.Runner) -> None:
        self.reader = reader
        self.runner = runner
        self.schema = strawberry.Schema(
            library.Query,
            types=[library.Book, library.Film],
            extensions=[lambda: GraphExtension(compiler, lambda _: reader)],
        )

    def ask(self, operation: str, variables: dict[str, Any] | None = None) -> Answer:
        result = self.runner.run(self.schema.execute(operation, variable_values=variables))
        errors = [error.formatted for error in result.errors or ()]
        return {"data": result.data, **({"errors": errors} if errors else {})}


@pytest.fixture(scope="session")
def compiler() -> Compiler:
    return read_compiler(library.schema, library.read_fragment)


@pytest.fixture(scope="module")
def server(compiler: Compiler, address: Address) -> Iterator[Server]:
    auth = (address.username, address.password)
    with asyncio.Runner() as runner:
        driver = neo4j.AsyncGraphDatabase.driver(
            address.uri, auth=auth, notifications_min_severity="OFF"
        )
        yield Server(compiler, Recorder(BoltReader(driver, address.database)), runner)
        runner.run(driver.close())
