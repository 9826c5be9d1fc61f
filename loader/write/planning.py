"""Has the database plan the statements of a load while articles are still being read.

Forty statements take a database that has just started some five seconds to plan, as long as writing
two hundred articles: too long to wait for when the first ones are there.
"""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from threading import Event
from typing import Any

from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

from cypher import list_statements, read_statement
from loader.write.run import PLANNED_ONCE
from loader.write.schema import open_session

_LIST = re.compile(r"\$(\w+)\.items\b")
# What changes nothing where its lists are empty; nearly in the order in which a load needs them.
_FOLDERS = ("stories", "names", "nodes", "said", "events", "derived", "withdraw")


@contextmanager
def plan_ahead(driver: Driver, database: str | None) -> Iterator[None]:
    """Plan in a thread of its own, and stop at leaving, whether all is planned or not.

    Args:
        driver: an open driver.
        database: the database's name, or None for the user's default.
    """
    enough = Event()
    with ThreadPoolExecutor(1, "plans") as planner:
        planner.submit(plan_statements, driver, database, enough)
        try:
            yield
        finally:
            enough.set()


def plan_statements(driver: Driver, database: str | None, enough: Event) -> None:
    """Run the statements of a load with nothing to write, in a transaction that is taken back.

    EXPLAIN makes another plan than running, and so does a transaction that changed nothing yet.
    What the database has against it is told when there is something to write.
    """
    names = [name for folder in _FOLDERS for name in list_statements(f"write/{folder}")]
    with (
        suppress(DriverError, Neo4jError),
        open_session(driver, database) as session,
        session.begin_transaction() as tx,
    ):
        tx.run(*read_statement("write/changed").bind({})).consume()
        for name in ("write/known", *names):
            if enough.is_set():
                break
            tx.run(PLANNED_ONCE + read_statement(name).text, make_empty(name)).consume()
        tx.rollback()


def make_empty(name: str) -> dict[str, Any]:
    """Return parameters of the types that a statement is run with, in which every list is empty."""
    statement = read_statement(name)
    lists = set(_LIST.findall(statement.text))
    return {key: {"items": []} if key in lists else 0 for key in statement.parameters}
