"""Reads by Neo4j's driver, over Bolt."""

from collections.abc import Mapping
from typing import Any

from neo4j import READ_ACCESS, AsyncDriver, Query
from neo4j.exceptions import DriverError, IncompleteCommit, Neo4jError, ResultNotSingleError

from api.compile.port import StatementError, UnavailableError, make_error


class BoltReader:
    """Reads in a transaction of its own for each statement, which the server begins and ends.

    That saves two messages with their answers against a transaction that is begun here. The driver
    does not repeat such a statement: who calls may, since it only reads.

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
        self._seconds = seconds

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        # The text is composed of the mapping's identifiers and fragments, as a literal would be.
        query = Query(statement, timeout=self._seconds)
        try:
            async with self._driver.session(
                database=self._database, default_access_mode=READ_ACCESS
            ) as session:
                result = await session.run(query, dict(parameters))
                record = await result.single(strict=True)
        except Neo4jError as error:
            raise make_error(error.code or "", error.message or "") from error
        except ResultNotSingleError as error:
            raise StatementError("", str(error)) from error
        except DriverError as error:
            # A connection lost in mid-statement leaves open whether it was done: read, it may be.
            passing = error.is_retryable() or isinstance(error, IncompleteCommit)
            raise UnavailableError("", str(error), passing=passing) from error
        row: list[Any] = record["row"]
        return row
