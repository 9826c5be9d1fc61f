"""What a WebSocket's subscriptions are answered with."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any

from api.compile import Reader
from api.following.changes import Follower


@dataclass(slots=True)
class Following:
    """The context of a WebSocket: the database, what is new in it, and what the client said first.

    Args:
        database: the database to read.
        follower: tells what is new.
        address: where the client is.
        introspection: whether the schema may be asked for.
        authorization: the header `Authorization` of the request that opened it.
        connection_params: the payload of the client's `connection_init`.
        token: what tells the client's token from others, once it was checked.
    """

    database: Reader
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
