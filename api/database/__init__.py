"""Runs statements in read-only transactions: by the Query API where there is one, else by Bolt."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, Self

from neo4j import AsyncGraphDatabase, NotificationMinimumSeverity

from api.compile.bolt import BoltReader
from api.compile.port import DeadlineError, MemoryLimitError, Reader, UnavailableError
from api.compile.query_api import QueryAPIReader
from api.database.choice import Choice
from api.errors import DatabaseUnavailableError, QueryMemoryError, QueryTimeoutError
from cypher import read_statement

_log = logging.getLogger(__name__)

# A connection that broke unseen is replaced within this time, by either way; a client of a database
# that is away gets its answer after it.
_PATIENCE = 2.0
_PAUSE = 0.25


class Database:
    """A Neo4j database, to be read.

    Args:
        reader: runs the statements.
        seconds: the time after which the server ends a statement.
    """

    def __init__(self, reader: Reader, seconds: float = 30.0) -> None:
        self._reader = reader
        self._seconds = seconds

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        uri: str,
        username: str,
        password: str,
        name: str | None,
        seconds: float,
        http_uri: str | None = None,
    ) -> AsyncIterator[Self]:
        """Open a database and close it at the end. Connections are made when they are needed.

        Args:
            uri: the address for the driver, e.g. "neo4j://127.0.0.1:7687".
            username: the user to log in as.
            password: that user's password.
            name: the database's name; the user's home database without one.
            seconds: the time after which the server ends a statement.
            http_uri: the address of the same server's HTTP connector, e.g. "http://127.0.0.1:7474".
                With it and a name the Query API is used if the server offers it.
        """
        async with AsyncExitStack() as stack:
            driver = AsyncGraphDatabase.driver(
                uri,
                auth=(username, password),
                connection_timeout=5.0,
                connection_acquisition_timeout=10.0,
                # The server warns of labels that no article has led to yet.
                notifications_min_severity=NotificationMinimumSeverity.OFF,
            )
            reader: Reader = BoltReader(await stack.enter_async_context(driver), name, seconds)
            if http_uri is not None and name is not None:
                opened = QueryAPIReader.open(http_uri, username, password, name, seconds)
                reader = Choice(await stack.enter_async_context(opened), reader)
            yield cls(reader, seconds)

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
            QueryMemoryError: when it took too much memory.
            StatementError: when the database refuses the statement, or fails at it.
        """
        _log.debug("read %s", statement)
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                return await self._reader.read(statement, parameters)
            except DeadlineError as error:
                raise QueryTimeoutError(self._seconds) from error
            except MemoryLimitError as error:
                raise QueryMemoryError from error
            except UnavailableError as error:
                # What only reads may be read again.
                if not error.passing or time.monotonic() > until:
                    # The client can only try again; the log says what it was.
                    _log.warning("the database is not available: %s", error)
                    raise DatabaseUnavailableError from error
            await asyncio.sleep(_PAUSE)
