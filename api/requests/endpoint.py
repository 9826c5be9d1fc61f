"""The endpoint: GraphQL over HTTP, and GraphiQL for browsers."""

from contextlib import suppress
from typing import Any

import orjson
import strawberry
from cross_web import AsyncHTTPRequestAdapter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLRequestData
from strawberry.types import ExecutionResult, SubscriptionExecutionResult

from api.context import Context
from api.page import read_page
from api.requests.connection import ClientGoneError, while_connected


class Endpoint(GraphQL[Context, None]):
    """Strawberry's endpoint, with the GraphiQL that is served from here."""

    def __init__(self, schema: strawberry.Schema, graphiql: bool) -> None:
        super().__init__(
            schema, graphql_ide="graphiql" if graphiql else None, subscription_protocols=()
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(ClientGoneError):  # there is nobody to be answered
            await super().__call__(scope, receive, send)

    async def get_context(
        self,
        request: Request | WebSocket,
        response: Response | WebSocket,  # noqa: ARG002 - Strawberry's
    ) -> Context:
        return Context(request.app.state.database)

    async def execute_operation(
        self,
        request: Request,
        request_adapter: AsyncHTTPRequestAdapter,
        request_data: GraphQLRequestData | list[GraphQLRequestData],
        context: Context,
        root_value: None,
        sub_response: Response,
    ) -> ExecutionResult | list[ExecutionResult] | SubscriptionExecutionResult:
        execute = super().execute_operation
        return await while_connected(
            request.receive,
            lambda: execute(
                request, request_adapter, request_data, context, root_value, sub_response
            ),
        )

    async def render_graphql_ide(self, request: Request) -> HTMLResponse:  # noqa: ARG002 - Strawberry's
        return read_page()

    def encode_json(self, data: Any) -> bytes:
        return orjson.dumps(data)
