"""What is said over one WebSocket, by the protocol graphql-transport-ws."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, cast

from graphql import GraphQLError
from starlette.websockets import WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected as SocketClosed
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.http.exceptions import WebSocketDisconnected
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
)
from strawberry.subscriptions.protocols.graphql_transport_ws.types import Message

from api.following.context import Connection
from api.requests.answer import print_error

_log = logging.getLogger(__name__)


class Conversation(BaseGraphQLTransportWSHandler[Connection, None]):
    """Strawberry's side of a conversation, which tells of errors as the endpoint does."""

    async def send_message(self, message: Message) -> None:
        await super().send_message(cast("Message", _print_errors(message)))

    async def handle_task_exception(self, error: Exception) -> None:
        if isinstance(error, WebSocketDisconnected):
            _log.info("a client went before it had its answer")
        else:
            _log.error("an operation of a WebSocket failed", exc_info=error)

    @staticmethod
    def _get_pre_execution_close_reason(
        error: GraphQLError,  # noqa: ARG004 - Strawberry's
    ) -> str | None:
        # Strawberry closes the connection for some: the others that are followed there go on.
        return None


class Socket(ASGIWebSocketAdapter):
    """Strawberry's WebSocket, in which all ways to find the client gone are the same error.

    Strawberry knows the one of who is the first to find it gone.
    """

    async def send_json(self, message: Mapping[str, object]) -> None:
        with _telling_of_absence():
            await super().send_json(message)

    async def close(self, code: int, reason: str) -> None:
        with _telling_of_absence():
            await super().close(code, reason)


@contextmanager
def _telling_of_absence() -> Iterator[None]:
    try:
        yield
    except (WebSocketDisconnect, SocketClosed) as error:
        raise WebSocketDisconnected from error


def _print_errors(message: Mapping[str, Any]) -> Mapping[str, Any]:
    payload = message.get("payload")
    if message["type"] == "error":
        return {**message, "payload": [print_error(error) for error in payload or ()]}
    if message["type"] == "next" and payload and payload.get("errors"):
        errors = [print_error(error) for error in payload["errors"]]
        return {**message, "payload": {**payload, "errors": errors}}
    return message
