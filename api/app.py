"""The web application: GraphQL and GraphiQL at `/graphql`, and whether it lives and is ready."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import strawberry
from fastapi import FastAPI
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope
from strawberry.fastapi import GraphQLRouter

from api.context import Context
from api.database import Database
from api.errors import APIError
from api.schema import prepare_compiler, schema

STATIC = Path(__file__).parent / "static"

# Everything of the page is served from here, so nothing else is allowed. Monaco sets styles of
# elements from its scripts and has its icons as data.
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def create_app(
    *,
    uri: str,
    username: str,
    password: str,
    database: str | None = None,
    timeout: float = 30.0,
    graphiql: bool = True,
) -> FastAPI:
    """Make the application. Its driver is opened when it starts and closed when it ends.

    A database that is away stops neither: operations answer with an error until it is back.

    Args:
        uri: the database's address, e.g. "neo4j://127.0.0.1:7687".
        username: the user to log in as.
        password: that user's password.
        database: the database's name; the user's home database without one.
        timeout: seconds after which the server ends a statement.
        graphiql: whether a browser gets GraphiQL at `/graphql`.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with Database.open(uri, username, password, database, timeout) as opened:
            app.state.database = opened
            yield

    prepare_compiler()
    # FastAPI's own pages of documentation would load scripts from another host.
    app = FastAPI(
        title="newsgraph", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None
    )
    app.include_router(_Endpoint(schema, graphiql), prefix="/graphql")
    app.add_api_route("/health/live", live)
    app.add_api_route("/health/ready", ready)
    app.mount("/graphiql", _PageFiles(directory=STATIC, check_dir=False))
    return app


async def live() -> dict[str, str]:
    """Tell that the process answers."""
    return {"status": "live"}


async def ready(request: Request) -> JSONResponse:
    """Tell whether operations can be answered: 503 while the database is away."""
    try:
        await request.app.state.database.check()
    except APIError as error:
        return JSONResponse({"status": "unavailable", "code": error.code}, status_code=503)
    return JSONResponse({"status": "ready"})


def get_context(connection: HTTPConnection) -> Context:
    """Make the context of one operation."""
    return Context(connection.app.state.database)


class _Endpoint(GraphQLRouter[Context, None]):
    """Strawberry's endpoint, with the GraphiQL that is served from here."""

    def __init__(self, schema: strawberry.Schema, graphiql: bool) -> None:
        super().__init__(
            schema,
            graphql_ide="graphiql" if graphiql else None,
            context_getter=get_context,
            subscription_protocols=(),
        )

    async def render_graphql_ide(self, request: Request) -> HTMLResponse:  # noqa: ARG002 - Strawberry's
        page = STATIC / "index.html"
        if not page.is_file():
            missing = "GraphiQL was not built: install newsgraph again. The endpoint works."
            return HTMLResponse(missing, status_code=503)
        return HTMLResponse(page.read_bytes(), headers=_HEADERS)

    def encode_json(self, data: object) -> bytes:
        # Names and sentences are German: as UTF-8 they stay readable and are shorter.
        return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


class _PageFiles(StaticFiles):
    """The bundle's files. Workers obey the policy of their own answer, not the page's."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(_HEADERS)
        return response
