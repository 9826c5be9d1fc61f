"""A driver for the commands, whose errors say what a user can do about them."""

from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import AuthError, DriverError, IncompleteCommit, Neo4jError

from cypher import NewsgraphError
from newsgraph.neo4j import Server

# A restart after a crash, with what it has to recover, takes a minute at most on slow disks. The
# driver tries again after 1, 2, 4 … seconds, each a fifth more or less, and gives up with the first
# try that fails later than this: the seventh, after 102 to 153 seconds.
PATIENCE = 100.0
# Of a host that does not answer at all: for a connection, and until the database talks over it.
_CONNECTION_TIMEOUT, _ACQUISITION_TIMEOUT = 10.0, 20.0


class DatabaseError(NewsgraphError):
    """The database does not answer, does not let us in, or cannot do what it was asked to."""


@contextmanager
def open_driver(server: Server, *, patience: float = PATIENCE) -> Iterator[neo4j.Driver]:
    """Yield a driver whose connection was tried; what the driver raises leaves as our error.

    A database that is away at first is an error at once. When it goes away later, transactions are
    tried again with growing pauses until it is back.

    Args:
        server: where the database is.
        patience: for how many seconds a transaction that failed may be tried again.

    Raises:
        DatabaseError: for what the driver or the database raises, also later in the context.
    """
    connected = False
    try:
        with neo4j.GraphDatabase.driver(
            server.uri,
            auth=(server.username, server.password),
            connection_timeout=min(patience, _CONNECTION_TIMEOUT),
            connection_acquisition_timeout=min(patience, _ACQUISITION_TIMEOUT),
            max_transaction_retry_time=patience,
        ) as driver:
            driver.verify_connectivity()
            connected = True
            yield driver
    except AuthError as error:
        raise DatabaseError(
            "the database does not accept user and password",
            where=server.uri,
            hint="Set NEO4J_USERNAME and NEO4J_PASSWORD",
        ) from error
    except (DriverError, Neo4jError) as error:
        # A commit whose answer never came may have been made, so the driver does not repeat it.
        lost = connected and (error.is_retryable() or isinstance(error, IncompleteCommit))
        raise DatabaseError(
            f"the database {'was lost' if lost else 'cannot be used'}: {error}",
            where=server.uri,
            hint="What was written is whole; once the database is back, run the same command again "
            "to complete it"
            if lost
            else "Is it running, and is NEO4J_URI its address?",
        ) from error
