"""The library's schema, answered by the compiler, on graphs of its own."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from zlib import crc32

import neo4j
import pytest
import strawberry

from api.compile import BoltReader, GraphExtension, QueryAPIReader, Reader
from api.compile.compiler import Compiler
from api.compile.extension import read_compiler
from tests.api.compile import library
from tests.conftest import Address

Answer = dict[str, Any]


class BothWays:
    """Reads a half of all statements by Bolt and the others by the Query API, always the same."""

    def __init__(self, *readers: Reader) -> None:
        self.readers = readers

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        chosen = crc32(statement.encode()) % len(self.readers)
        return await self.readers[chosen].read(statement, parameters)


class Recorder:
    """A reader that keeps the statements it was given."""

    def __init__(self, reader: Reader) -> None:
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


@contextmanager
def open_both_ways(address: Address, http_uri: str) -> Iterator[tuple[BothWays, asyncio.Runner]]:
    """Open both ways to the test database, and what runs them."""
    auth = (address.username, address.password)
    with asyncio.Runner() as runner:
        driver = neo4j.AsyncGraphDatabase.driver(
            address.uri, auth=auth, notifications_min_severity="OFF"
        )
        bolt = BoltReader(driver, address.database)
        opened = QueryAPIReader.open(http_uri, *auth, address.database)
        yield BothWays(bolt, runner.run(opened.__aenter__())), runner
        runner.run(opened.__aexit__(None, None, None))
        runner.run(driver.close())


@pytest.fixture(scope="module")
def server(compiler: Compiler, address: Address, http_uri: str) -> Iterator[Server]:
    with open_both_ways(address, http_uri) as (both, runner):
        yield Server(compiler, Recorder(both), runner)
