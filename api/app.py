"""The web application: GraphQL and GraphiQL at `/graphql`, and whether it lives and is ready."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.responses import JSONResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.routing import Route

from api.admission import Admission
from api.authentication import Tokens
from api.database import Database
from api.errors import APIError
from api.following.endpoint import make_followed
from api.options import Options
from api.page import PageFiles
from api.requests.endpoint import Endpoint
from api.requests.host import HostCheck
from api.requests.identity import RequestIdentity, RequestLog
from api.schema import prepare_compiler, schema
from api.telemetry import Telemetry
from api.turns import Turns


def create_app(
    *,
    uri: str,
    username: str,
    password: str,
    database: str | None = None,
    http_uri: str | None = None,
    options: Options | None = None,
) -> FastAPI:
    """Make the application. Its driver is opened when it starts and closed when it ends.

    A database that is away stops neither: operations answer with an error until it is back.

    Args:
        uri: the database's address, e.g. "neo4j://127.0.0.1:7687".
        username: the user to log in as.
        password: that user's password.
        database: the database's name; the user's home database without one.
        http_uri: the address of the HTTP connector, by whose Query API to read, e.g.
            "http://127.0.0.1:7474"; by Bolt without one.
        options: limits and switches; the usual ones without any.

    Raises:
        NewsgraphError: when what the options name cannot be used.
    """
    chosen = options or Options()
    admission = Admission(
        chosen.max_running, chosen.max_waiting, chosen.max_wait, chosen.slow_after
    )
    tokens = Tokens.read(chosen)
    telemetry = Telemetry.choose(chosen, admission, tokens)
    prepare_compiler()
    turns = Turns(chosen.max_waiting, chosen.max_wait)
    endpoint = Endpoint(schema, chosen, admission, turns, tokens, telemetry.trace)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        seconds = chosen.query_timeout
        async with Database.open(uri, username, password, database, seconds, http_uri) as opened:
            app.state.database, app.state.reader = opened, telemetry.watch(opened)
            yield
        await telemetry.close()

    # FastAPI's own pages of documentation would load scripts from another host.
    app = FastAPI(
        title="newsgraph",
        lifespan=lifespan,
        telemetry=telemetry.of_requests,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
    )
    app.router.routes.append(Route("/graphql", endpoint))
    app.router.routes += make_followed(schema, chosen, admission, turns, tokens)
    if telemetry.metrics:
        app.router.routes.append(Route("/metrics", telemetry.metrics))
    app.add_api_route("/health/live", live)
    app.add_api_route("/health/ready", ready)
    if chosen.graphiql:
        app.mount("/graphiql", PageFiles())
    add_middleware(app, chosen, telemetry)
    return app


def add_middleware(app: FastAPI, options: Options, telemetry: Telemetry) -> None:
    """Add what requests meet on their way: the last one added first."""
    if options.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=options.origins,
            allow_methods=("GET", "POST"),
            allow_headers=("Authorization", "Content-Type", "X-Request-ID"),
            expose_headers=("ETag", "Retry-After", "X-Request-ID"),
        )
    app.add_middleware(HostCheck, allowed=options.allowed_hosts)
    app.add_middleware(RequestLog, observe=telemetry.observe)
    app.add_middleware(RequestIdentity)


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
