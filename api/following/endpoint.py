"""The endpoint for subscriptions: GraphQL over WebSocket, by the protocol graphql-transport-ws."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any, cast

import strawberry
from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.schema.base import BaseSchema
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types.execution import PreExecutionError
from strawberry.types.graphql import OperationType
from strawberry.types.unset import UNSET, UnsetType

from api.admission import Admission
from api.authentication import Tokens
from api.errors import APIError
from api.following.changes import Follower
from api.following.context import Connection
from api.following.conversation import Conversation, Socket
from api.options import Options
from api.requests.client import find_address
from api.requests.refused import UnauthorizedError
from api.secrecy import hide_suggestion
from api.turns import Turns

_MOST_A_CONNECTION = 10


def make_followed(
    schema: strawberry.Schema, options: Options, admission: Admission, turns: Turns, tokens: Tokens
) -> tuple[WebSocketRoute, ...]:
    """Return the route of subscriptions; none where only trusted documents are answered.

    Args:
        schema: the schema.
        options: limits and switches.
        admission: the places in which statements run.
        turns: the turns in which documents are prepared.
        tokens: the tokens that let clients in.
    """
    if options.documents_only:
        return ()
    subscriptions = _Subscriptions(OnlySubscriptions(schema), options, admission, turns, tokens)
    return (WebSocketRoute("/graphql", subscriptions),)


class OnlySubscriptions:
    """A schema that streams nothing but subscriptions, in the places and turns of all operations.

    All else is asked over HTTP.
    """

    def __init__(self, schema: strawberry.Schema) -> None:
        self._schema = schema

    def __getattr__(self, name: str) -> Any:
        return getattr(self._schema, name)

    async def stream(
        self, query: str | None, *, context_value: Connection, **given: Any
    ) -> AsyncGenerator[Any, None]:
        given["allowed_operation_types"] = (OperationType.SUBSCRIPTION,)
        return self._stream(query, context_value, given)

    async def _stream(
        self, query: str | None, connection: Connection, given: dict[str, Any]
    ) -> AsyncGenerator[Any, None]:
        try:
            async with connection.begin(query or "", following=True) as own:
                followed = await self._schema.stream(query, context_value=own, **given)
                async with aclosing(followed):
                    async for result in followed:
                        # An error comes before any statement, and the client may never take it.
                        own.turn.leave()
                        yield _hide_suggestions(result, connection)
        except (APIError, GraphQLError) as error:
            # Strawberry tells of errors that are found while a document is parsed only over HTTP.
            extensions = error.extensions
            told = GraphQLError(str(error), original_error=error, extensions=extensions)
            yield _hide_suggestions(PreExecutionError(data=None, errors=[told]), connection)


def _hide_suggestions(result: Any, connection: Connection) -> Any:
    """Do what `SchemaSecrecy` does, which sees a stream's results after they were sent."""
    if result.errors and not connection.introspection:
        result.errors = [hide_suggestion(error) for error in result.errors]
    return result


class _Subscriptions(GraphQL[Connection, None]):
    """Strawberry's WebSockets, opened by the same tokens and origins as the endpoint.

    The token comes in the header `Authorization`, or from a browser, which can set none, under that
    name in the payload of `connection_init`.
    """

    graphql_transport_ws_handler_class = Conversation
    websocket_adapter_class = Socket

    def __init__(
        self,
        schema: OnlySubscriptions,
        options: Options,
        admission: Admission,
        turns: Turns,
        tokens: Tokens,
    ) -> None:
        super().__init__(
            cast("BaseSchema", schema),
            graphql_ide=None,
            subscription_protocols=(GRAPHQL_TRANSPORT_WS_PROTOCOL,),
            max_subscriptions_per_connection=_MOST_A_CONNECTION,
            allowed_origins=options.origins,
        )
        self._options = options
        self._admission = admission
        self._turns = turns
        self._tokens = tokens
        self._follower: Follower | None = None

    async def get_context(
        self,
        request: Request | WebSocket,
        response: Response | WebSocket,  # noqa: ARG002 - Strawberry's
    ) -> Connection:
        if self._follower is None:
            self._follower = Follower(request.app.state.reader, self._options.max_followers)
        header = request.headers.get("authorization")
        return Connection(
            request.app.state.reader,
            self._admission,
            self._turns,
            self._follower,
            find_address(request),
            self._options.introspection,
            header,
        )

    async def on_ws_connect(self, context: Connection) -> UnsetType | dict[str, object] | None:
        try:
            said = context.connection_params.get("Authorization")
            header = context.authorization or (str(said) if said else None)
            context.token = self._tokens.check(header)
        except UnauthorizedError as error:
            raise ConnectionRejectionError from error
        return UNSET  # type: ignore[no-any-return] # Strawberry gives it no type
