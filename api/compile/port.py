"""The port to the database: a statement and parameters in, the row out.

`bolt` and `query_api` are its adapters. They differ in how bytes travel and in nothing else: both
read in transactions in which the server refuses to write, both let the server end a statement after
the same time, both end it when the task that waits is cancelled, and both raise what stands here.
"""

from collections.abc import Mapping
from typing import Any, Protocol


class Reader(Protocol):
    """Runs a statement that only reads, and returns one list as `row`.

    Parameters are what JSON has: null, booleans, numbers, strings and lists. So is the row, except
    that it has no floats: a statement returns them as text, which the Query API does not round.
    """

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        """Return the row.

        Raises:
            UnavailableError: when the database does not answer or does not let us in.
            DeadlineError: when the server ended the statement because it took too long.
            MemoryLimitError: when it did because the statement took too much memory.
            StatementError: when the database refuses the statement, or fails at it.
        """
        ...


class ReadError(Exception):
    """A statement has no row.

    Args:
        code: Neo4j's code of the error, e.g. "Neo.ClientError.Statement.AccessMode"; empty when
            the error is not the server's.
        message: what went wrong.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}" if code else message)
        self.code = code


class UnavailableError(ReadError):
    """The database does not answer, or does not let us in.

    Args:
        code: Neo4j's code.
        message: what went wrong.
        passing: whether the same may work in a moment.
    """

    def __init__(self, code: str, message: str, *, passing: bool) -> None:
        super().__init__(code, message)
        self.passing = passing


class DeadlineError(ReadError):
    """The server ended a statement that took too long."""


class MemoryLimitError(ReadError):
    """The server ended a statement that took more memory than it gives."""


class StatementError(ReadError):
    """The database refused a statement, or failed at it."""


_TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOut"
# Codes that say "not here" or "not you": a database that is being created, stopped or misnamed, a
# password that is wrong. Nobody who asks can do anything about them.
_AWAY = (
    "Neo.ClientError.Database.DatabaseNotFound",
    "Neo.ClientError.Security.",
    "Neo.DatabaseError.Database.UnableToStartDatabase",
)
# Neo4j calls them transient, since there may be more memory another time; what needs so much is
# not repeated on its own, or it would keep out others until there is.
_TOO_LARGE = (
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
    "Neo.TransientError.General.OutOfMemoryError",
    "Neo.TransientError.General.StackOverFlowError",
    "Neo.TransientError.General.TransactionOutOfMemoryError",
)
_PASSING = "Neo.TransientError."


def make_error(code: str, message: str) -> ReadError:
    """Return the error for one of the server."""
    if code.startswith(_TIMED_OUT):
        return DeadlineError(code, message)
    if code.startswith(_TOO_LARGE):
        return MemoryLimitError(code, message)
    if code.startswith(_AWAY):
        return UnavailableError(code, message, passing=False)
    if code.startswith(_PASSING):
        return UnavailableError(code, message, passing=True)
    return StatementError(code, message)
