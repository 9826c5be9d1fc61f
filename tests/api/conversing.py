"""A client's side of a conversation over a WebSocket, by the protocol graphql-transport-ws."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PROTOCOL = Subprotocol("graphql-transport-ws")


@contextmanager
def greet(url: str, payload: dict[str, Any] | None = None, **given: Any) -> Iterator[Any]:
    """Open a WebSocket and let the server acknowledge it."""
    address = f"ws{url.removeprefix('http')}/graphql"
    with connect(address, subprotocols=[PROTOCOL], proxy=None, **given) as socket:
        socket.send(json.dumps({"type": "connection_init", "payload": payload or {}}))
        assert json.loads(socket.recv(timeout=10)) == {"type": "connection_ack"}
        yield socket


def subscribe(socket: ClientConnection, query: str, **variables: Any) -> None:
    """Subscribe under the id 1."""
    payload = {"query": query, "variables": variables}
    socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))


def receive(socket: ClientConnection) -> Any:
    """Return the next answer's data, or errors."""
    message = json.loads(socket.recv(timeout=10))
    assert message["type"] in ("next", "error"), message
    payload = message["payload"]
    return payload.get("errors", payload) if isinstance(payload, dict) else payload
