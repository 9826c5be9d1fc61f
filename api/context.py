"""What one operation is answered with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from api.compile.port import Reader


async def go_on() -> None:
    """Take a step of no turn."""


@dataclass(frozen=True, slots=True)
class Context:
    """One operation's context: the database to read, and whether the schema may be asked for.

    `step` is awaited between the phases in which the operation is prepared.
    """

    database: Reader
    introspection: bool = True
    step: Callable[[], Awaitable[None]] = go_on
