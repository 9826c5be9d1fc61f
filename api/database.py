"""Runs statements in read-only transactions of one driver."""

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Self

from neo4j import (
    READ_ACCESS,
    AsyncDriver,
    AsyncGraphDatabase,
    AsyncManagedTransaction,
    NotificationMinimumSeverity,
    unit_of_work,
)
from neo4j.exceptions import AuthError, DriverError, Neo4jError, TransientError

from api.errors import DatabaseUnavailableError, QueryTimeoutError
from cypher import read_statement

_log = logging.getLogger(__name__)

# Codes that say "not now" or "not here" without being transient: a database that is being created,
# stopped or misnamed. The client can only try again; the log says which it was.
_AWAY = {
    "Neo.ClientError.Database.DatabaseNotFound",
    "Neo.DatabaseError.Database.UnableToStartDatabase",
}
_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"


class Database:
    """A Neo4j database, to be read.

    Args:
        driver: the driver, opened and closed by the caller.
        name: the database's name; the user's home database without one.
        seconds: the time after which the server ends a transaction.
    """

    def __init__(self, driver: AsyncDriver, name: str | None = None, seconds: float = 30.0) -> None:
        self._driver = driver
        self._name = name
        self._seconds = seconds

    @classmethod
    @asynccontextmanager
    async def open(
        cls, uri: str, username: str, password: str, name: str | None, seconds: float
    ) -> AsyncIterator[Self]:
        """Open a driver and close it at the end. Connections are made when they are needed."""
        driver = AsyncGraphDatabase.driver(
            uri,
            auth=(username, password),
            connection_timeout=5.0,
            connection_acquisition_timeout=10.0,
            # A pooled connection that broke is replaced within this time; a client of a database
            # that is away gets its answer after it, instead of after the driver's 30 seconds.
            max_transaction_retry_time=2.0,
            # The server warns of labels that no article has led to yet.
            notifications_min_severity=NotificationMinimumSeverity.OFF,
        )
        async with driver:
            yield cls(driver, name, seconds)

    async def check(self) -> None:
        """Find out whether operations can be answered.

        Raises:
            DatabaseUnavailableError: when the database does not answer or does not let us in.
        """
        await self.read(*read_statement("read/ready").bind({}))

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        """Run a statement and return its only row.

        Raises:
            DatabaseUnavailableError: when the database does not answer or does not let us in.
            QueryTimeoutError: when it took too long.
        """
        _log.debug("read %s", statement)
        work = unit_of_work(timeout=self._seconds)(_run)
        try:
            async with self._driver.session(
                database=self._name, default_access_mode=READ_ACCESS
            ) as session:
                return await session.execute_read(work, statement, parameters)
        except (AuthError, DriverError, TransientError) as error:
            raise self._unavailable(error) from error
        except Neo4jError as error:
            if (error.code or "").startswith(_TIMED_OUT):
                raise QueryTimeoutError(self._seconds) from error
            if error.code in _AWAY:
                raise self._unavailable(error) from error
            raise

    def _unavailable(self, error: Exception) -> DatabaseUnavailableError:
        _log.warning("the database is not available: %s", error)
        return DatabaseUnavailableError()


async def _run(
    transaction: AsyncManagedTransaction, statement: str, parameters: Mapping[str, Any]
) -> list[Any]:
    # The compiler composes the text of identifiers and of the texts of files, as a literal is.
    result = await transaction.run(statement, dict(parameters))
    record = await result.single(strict=True)
    row: list[Any] = record["row"]
    return row
