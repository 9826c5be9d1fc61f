"""Has the database plan the statements of a load while articles are still being read.

Forty statements take a database four to six seconds to plan: too long to wait for when the first
articles are there.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any

from neo4j import Driver
from neo4j.exceptions import DriverError, Neo4jError

from cypher import list_statements, read_statement
from loader.write.run import PLANNED_ONCE
from loader.write.schema import open_session

_LIST = re.compile(r"\$(\w+)\.items\b")
# What changes nothing where its lists are empty; nearly in the order in which a load needs them.
# Whoever takes the turn waits for others, and is not among them.
_FOLDERS = ("stories", "names", "nodes", "said", "events", "derived", "withdraw")
_PATIENCE = 5.0  # seconds for a statement that is being planned


@contextmanager
def plan_ahead(driver: Driver, database: str | None) -> Iterator[None]:
    """Plan in a thread of its own, and stop at leaving, whether all is planned or not.

    Args:
        driver: an open driver.
        database: the database's name, or None for the user's default.
    """
    enough = Event()

    def plan() -> None:
        # A database that is gone is told of where there is something to write.
        with suppress(DriverError, Neo4jError):
            plan_statements(driver, database, enough)

    # No process waits for this thread at its end: a database that is silent may never answer it.
    planner = Thread(target=plan, name="plans", daemon=True)
    planner.start()
    try:
        yield
    finally:
        enough.set()
        planner.join(_PATIENCE)


def plan_statements(driver: Driver, database: str | None, enough: Event) -> None:
    """Run the statements of a load with nothing to write, in a transaction that is taken back.

    EXPLAIN makes another plan than running, and so does a transaction that changed nothing yet.
    """
    with open_session(driver, database) as session, session.begin_transaction() as tx:
        tx.run(*read_statement("write/changed").bind({})).consume()
        for name in list_planned():
            if enough.is_set():
                break
            tx.run(PLANNED_ONCE + read_statement(name).text, make_empty(name)).consume()
        tx.rollback()


def list_planned() -> list[str]:
    """Return the statements to be planned: all of a load but the one that takes its turn."""
    return [
        "write/known",
        *(name for folder in _FOLDERS for name in list_statements(f"write/{folder}")),
    ]


def make_empty(name: str) -> dict[str, Any]:
    """Return parameters of the types that a statement is run with, in which every list is empty."""
    statement = read_statement(name)
    lists = set(_LIST.findall(statement.text))
    return {key: {"items": []} if key in lists else 0 for key in statement.parameters}
