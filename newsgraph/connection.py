"""A driver for the commands, whose errors say what a user can do about them."""

from collections.abc import Iterator
from contextlib import contextmanager

import neo4j
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from cypher import NewsgraphError
from newsgraph.neo4j import Server


class DatabaseError(NewsgraphError):
    """The database does not answer, does not let us in, or cannot do what it was asked to."""


@contextmanager
def open_driver(server: Server) -> Iterator[neo4j.Driver]:
    """Yield a driver whose connection was tried; what the driver raises leaves as our error.

    Raises:
        DatabaseError: for what the driver or the database raises, also later in the context.
    """
    try:
        auth = (server.username, server.password)
        with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver:
            driver.verify_connectivity()
            yield driver
    except AuthError as error:
        raise DatabaseError(
            "the database does not accept user and password",
            where=server.uri,
            hint="Set NEO4J_USERNAME and NEO4J_PASSWORD",
        ) from error
    except (DriverError, Neo4jError) as error:
        raise DatabaseError(
            f"the database cannot be used: {error}",
            where=server.uri,
            hint="Is it running, and is NEO4J_URI its address?",
        ) from error
