"""What a WebSocket's subscriptions are answered with."""

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
        introspection: whether the schema may be asked for.
        authorization: the header `Authorization` of the request that opened it.
        connection_params: the payload of the client's `connection_init`.
    """

    database: Reader
    follower: Follower
    introspection: bool = True
    authorization: str | None = None
    connection_params: dict[str, Any] = field(default_factory=dict)
