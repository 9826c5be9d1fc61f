"""The endpoint for subscriptions: GraphQL over WebSocket, by the protocol graphql-transport-ws."""

from collections.abc import Callable
from typing import Any

import strawberry
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.schema.base import BaseSchema
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.graphql import OperationType
from strawberry.types.unset import UNSET, UnsetType

from api.authentication import Tokens
from api.following.changes import Follower
from api.following.context import Following
from api.options import Options
from api.requests.refused import UnauthorizedError

_MOST_A_CONNECTION = 10


def make_followed(
    schema: strawberry.Schema, options: Options, tokens: Tokens
) -> tuple[WebSocketRoute, ...]:
    """Return the route of subscriptions; none where only trusted documents are answered."""
    if options.documents_only:
        return ()
    return (WebSocketRoute("/graphql", _Subscriptions(schema, options, tokens)),)


class _OnlySubscriptions:
    """A schema that streams nothing but subscriptions: all else has its places over HTTP."""

    def __init__(self, schema: strawberry.Schema) -> None:
        self._schema = schema

    def __getattr__(self, name: str) -> Any:
        return getattr(self._schema, name)

    async def stream(self, query: str | None, **given: Any) -> Any:
        given["allowed_operation_types"] = (OperationType.SUBSCRIPTION,)
        return await self._schema.stream(query, **given)


class _Subscriptions(GraphQL[Following, None]):
    """Strawberry's WebSockets, opened by the same tokens and origins as the endpoint.

    The token comes in the header `Authorization`, or from a browser, which can set none, under that
    name in the payload of `connection_init`.
    """

    def __init__(self, schema: strawberry.Schema, options: Options, tokens: Tokens) -> None:
        only: Callable[[strawberry.Schema], Any] = _OnlySubscriptions
        subscribed: BaseSchema = only(schema)
        super().__init__(
            subscribed,
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            max_subscriptions_per_connection=_MOST_A_CONNECTION,
            allowed_origins=options.origins,
        )
        self._options = options
        self._tokens = tokens
        self._follower: Follower | None = None

    async def get_context(
        self,
        request: Request | WebSocket,
        response: Response | WebSocket,  # noqa: ARG002 - Strawberry's
    ) -> Following:
        if self._follower is None:
            self._follower = Follower(request.app.state.reader)
        header = request.headers.get("authorization")
        return Following(
            request.app.state.reader, self._follower, self._options.introspection, header
        )

    async def on_ws_connect(self, context: Following) -> UnsetType | dict[str, object] | None:
        try:
            said = context.connection_params.get("Authorization")
            self._tokens.check(context.authorization or (str(said) if said else None))
        except UnauthorizedError as error:
            raise ConnectionRejectionError from error
        return UNSET  # type: ignore[no-any-return] # Strawberry gives it no type
