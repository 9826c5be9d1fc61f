"""Runs a batch in a transaction until it is known to be committed."""

from collections.abc import Callable
from typing import TypeVar

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import IncompleteCommit

Argument = TypeVar("Argument")
R = TypeVar("R")

# How often a connection may be lost while one batch is committed: the driver's own limit holds for
# each try, and a database that dies time after time is to be an error.
_COMMITS = 5


def commit(
    session: Session,
    work: Callable[[ManagedTransaction, Argument, R | None], R],
    argument: Argument,
) -> R:
    """Run `work` with a transaction, its argument, and what an earlier try gave.

    The driver retries transient errors. It does not when the answer to a commit never came, so the
    work is run again: it gets what it returned before that commit, and when it finds nothing left
    to do, that commit was made and this is what it did.
    """
    tried: R | None = None
    returned: R | None = None

    def attempt(tx: ManagedTransaction) -> R:
        nonlocal returned
        returned = result = work(tx, argument, tried)
        return result

    for _ in range(_COMMITS - 1):
        try:
            return session.execute_write(attempt)
        except IncompleteCommit:
            tried = returned
    return session.execute_write(attempt)
