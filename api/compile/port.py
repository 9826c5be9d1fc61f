"""The port to the database: a statement and parameters in, the row out."""

from collections.abc import Mapping
from typing import Any, Protocol

from neo4j import READ_ACCESS, AsyncDriver, AsyncManagedTransaction, unit_of_work


class Reader(Protocol):
    """Runs a statement that only reads, and returns one list as `row`.

    Parameters are what JSON has: null, booleans, numbers, strings and lists. So is the row.
    """

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        """Return the row."""
        ...


class BoltReader:
    """Reads by Neo4j's driver, in read transactions.

    Args:
        driver: the driver, opened and closed by the caller.
        database: the database's name; the user's home database without one.
        seconds: the time after which the server ends a statement.
    """

    def __init__(
        self, driver: AsyncDriver, database: str | None = None, seconds: float = 30.0
    ) -> None:
        self._driver = driver
        self._database = database
        self._run = unit_of_work(timeout=seconds)(_run)

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        async with self._driver.session(
            database=self._database, default_access_mode=READ_ACCESS
        ) as session:
            return await session.execute_read(self._run, statement, parameters)


async def _run(
    transaction: AsyncManagedTransaction, statement: str, parameters: Mapping[str, Any]
) -> list[Any]:
    # The text is composed of the mapping's identifiers and fragments, as a literal would be.
    result = await transaction.run(statement, dict(parameters))
    record = await result.single(strict=True)
    row: list[Any] = record["row"]
    return row
