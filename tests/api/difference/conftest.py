"""The API's schema on random news, asked by both ways to the database."""

import asyncio
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from api.compile import BoltReader, QueryAPIReader
from api.context import Context
from api.schema import schema
from tests.api.compile.conftest import Answer, BothWays
from tests.conftest import Address


class News:
    """Answers operations as the API does, but for what is before an operation is run."""

    def __init__(self, reader: BothWays, runner: asyncio.Runner) -> None:
        self.reader, self.runner = reader, runner

    def ask(self, operation: str, variables: dict[str, Any] | None = None) -> Answer:
        result = self.runner.run(
            schema.execute(operation, variable_values=variables, context_value=Context(self.reader))
        )
        errors = [error.formatted for error in result.errors or ()]
        return {"data": result.data, **({"errors": errors} if errors else {})}


@pytest.fixture(scope="module")
def served_news(address: Address, http_uri: str) -> Iterator[News]:
    auth = (address.username, address.password)
    with asyncio.Runner() as runner:
        driver = neo4j.AsyncGraphDatabase.driver(
            address.uri, auth=auth, notifications_min_severity="OFF"
        )
        bolt = BoltReader(driver, address.database)
        opened = QueryAPIReader.open(http_uri, *auth, address.database)
        both = BothWays(bolt, runner.run(opened.__aenter__()))
        yield News(both, runner)
        runner.run(opened.__aexit__(None, None, None))
        runner.run(driver.close())
