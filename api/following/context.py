"""What a WebSocket's subscriptions are answered with."""

from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from api.admission import Admission
from api.admitted import AdmittedReader
from api.compile import Reader
from api.following.changes import Follower
from api.turns import Turn, Turns


@dataclass(slots=True)
class Connection:
    """The context of a WebSocket: what operations need to run, and what the client said first.

    Args:
        reader: the database.
        admission: the places in which statements run.
        turns: the turns in which documents are prepared.
        follower: tells what is new.
        address: where the client is.
        introspection: whether the schema may be asked for.
        authorization: the header `Authorization` of the request that opened it.
        connection_params: the payload of the client's `connection_init`.
        token: what tells the client's token from others, once it was checked.
    """

    reader: Reader
    admission: Admission
    turns: Turns
    follower: Follower
    address: str
    introspection: bool = True
    authorization: str | None = None
    connection_params: dict[str, Any] = field(default_factory=dict)
    token: bytes | None = None

    @property
    def client(self) -> Hashable:
        """What tells the client from others."""
        return self.token, self.address

    @asynccontextmanager
    async def begin(self, text: str, *, following: bool = False) -> AsyncIterator["Following"]:
        """Begin an operation's turn when it may, and yield the operation's context.

        The turn ends at the first statement. One that follows is not counted as under way from then
        on: it may wait for hours, in which no time has to be kept for it. Whoever waits for
        something before there was a statement, as for the client to take an error, has to end it:
        nobody else has a turn until then.

        Raises:
            BusyError: when it may not in time.
        """
        async with self.turns.take(self.client, text) as turn:
            end = turn.leave if following else turn.end
            reader = AdmittedReader(self.reader, self.admission, self.client, end)
            yield Following(self, turn, reader)


@dataclass(frozen=True, slots=True)
class Following:
    """The context of one operation: its turn, and the database as its client may read it."""

    connection: Connection
    turn: Turn
    database: Reader

    @property
    def introspection(self) -> bool:
        """Whether the schema may be asked for."""
        return self.connection.introspection
