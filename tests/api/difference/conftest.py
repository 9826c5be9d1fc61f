"""The API's schema on random news, asked by both ways to the database."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from api.context import Context
from api.schema import schema
from tests.api.compile.conftest import Answer, BothWays, open_both_ways
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
    with open_both_ways(address, http_uri) as (both, runner):
        yield News(both, runner)
