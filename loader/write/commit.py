"""Runs a batch in a transaction until it is known to be committed, in parts where it is too large.

What a transaction may hold in memory is the database's to say: with a heap of 1 GB all that are
open at once have 717 MB, and one that makes 43,000 nodes and edges takes 325. Who asks for more
gets a transient error, which trying again as it is need not help.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import IncompleteCommit, TransientError

Argument = TypeVar("Argument")
Item = TypeVar("Item")
R = TypeVar("R")

# How often a connection may be lost while one batch is committed: the driver's own limit holds for
# each try, and a database that dies time after time is to be an error.
_COMMITS = 5
_PATIENCE = 10  # transactions after which a larger one is tried at first
_OUT_OF_MEMORY = {
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.TransactionOutOfMemoryError",
}


class _TooLargeError(Exception):
    """A batch is to be tried in parts; no error of the driver, which would try it again whole."""


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


class Limit:
    """How many items a transaction may have now, and at most.

    It is halved where so many were too many, and doubled when so many went well for a while: what
    was short of memory may have been the database, and not this transaction. Where double that is
    too much again, the next while is twice as long.

    Attributes:
        items: how many it may have now.
    """

    def __init__(self, most: int) -> None:
        self.items = most
        self._most = most
        self._patience = _PATIENCE
        self._passed = 0
        self._raised = False

    def lower(self, tried: int) -> None:
        """Halve it where that was tried; that fewer failed once says nothing of it."""
        if tried < self.items:
            return
        if self._raised:
            self._patience *= 2
        self.items, self._passed, self._raised = max(1, self.items // 2), 0, False

    def confirm(self, tried: int) -> None:
        """Count a transaction that was committed, unless it had fewer items."""
        if tried < self.items:
            return
        self._passed, self._raised = self._passed + 1, False
        if self._passed >= self._patience and self.items < self._most:
            self.items, self._passed, self._raised = min(self._most, 2 * self.items), 0, True


def commit_parts(
    session: Session,
    work: Callable[[ManagedTransaction, Sequence[Item], R | None], R],
    items: Sequence[Item],
    limit: Limit,
) -> Iterator[R]:
    """Run `work` as `commit` does with as many items at once as the limit says, until all are done.

    Where the driver tries again, half of them are tried, whatever it was that failed: a commit that
    was refused does not tell here whether by its size, and smaller batches do no harm.

    Args:
        session: the session whose transactions these are.
        work: called with a transaction, some of the items, and what an earlier try gave.
        items: all items.
        limit: how many of them at once; kept from one call to the next, it learns.

    Yields:
        what `work` returned in each transaction that was committed.
    """
    start, size = 0, limit.items
    while part := items[start : start + size]:
        try:
            done = _commit_part(session, work, part)
        except _TooLargeError:
            limit.lower(len(part))
            size = max(1, len(part) // 2)
        else:
            limit.confirm(len(part))
            start, size = start + len(part), limit.items
            yield done


def _commit_part(
    session: Session,
    work: Callable[[ManagedTransaction, Sequence[Item], R | None], R],
    items: Sequence[Item],
) -> R:
    tries = 0

    def attempt(tx: ManagedTransaction, part: Sequence[Item], tried: R | None) -> R:
        nonlocal tries
        tries += 1
        # Halves could not tell what became of a commit whose answer is missing.
        divisible = len(part) > 1 and tried is None
        if divisible and tries > 1:
            raise _TooLargeError
        try:
            return work(tx, part, tried)
        except TransientError as error:
            if divisible and error.code in _OUT_OF_MEMORY:
                raise _TooLargeError from error
            raise

    return commit(session, attempt, items)
