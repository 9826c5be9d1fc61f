"""Runs a batch in a transaction until it is known to be committed."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import IncompleteCommit

Argument = TypeVar("Argument")
R = TypeVar("R")

# How often a connection may be lost while one batch is committed: the driver's own limit holds for
# each try, and a database that dies time after time is to be an error.
_COMMITS = 5


def commit(
    session: Session, work: Callable[[ManagedTransaction, Argument], R], argument: Argument
) -> R:
    """Run `work` with a transaction and its argument.

    The driver retries transient errors. It does not when the answer to a commit never came: work
    that was done by then finds nothing left to do, so it is run again.
    """
    for _ in range(_COMMITS - 1):
        with suppress(IncompleteCommit):
            return session.execute_write(work, argument)
    return session.execute_write(work, argument)
