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


def commit_parts(
    session: Session,
    work: Callable[[ManagedTransaction, Sequence[Item], R | None], R],
    items: Sequence[Item],
) -> Iterator[R]:
    """Run `work` as `commit` does with all items at once or, where that fails, with half of them.

    The halves are halved in turn. Where the driver tries again, halves are tried, whatever it was
    that failed: a commit that was refused does not tell here whether by its size, and smaller
    batches do no harm.

    Yields:
        what `work` returned in each transaction that was committed.
    """
    tries = 0

    def attempt(tx: ManagedTransaction, part: Sequence[Item], tried: R | None) -> R:
        nonlocal tries
        tries += 1
        divisible = len(part) > 1
        # Halves could not tell what became of a commit whose answer is missing.
        if divisible and tries > 1 and tried is None:
            raise _TooLargeError
        try:
            return work(tx, part, tried)
        except TransientError as error:
            # There was something left to do: no commit was made.
            if divisible and error.code in _OUT_OF_MEMORY:
                raise _TooLargeError from error
            raise

    try:
        done = commit(session, attempt, items)
    except _TooLargeError:
        half = len(items) // 2
        yield from commit_parts(session, work, items[:half])
        yield from commit_parts(session, work, items[half:])
    else:
        yield done
