"""The bare handler: the driver, one statement, and its row as JSON."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

import orjson
from neo4j import READ_ACCESS, AsyncGraphDatabase
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.serving.questions import QUESTIONS
from cypher.statement import Statement, parse_statement
from newsgraph.neo4j import Server


@cache
def read(name: str) -> Statement:
    """Read one of the statements that stand beside this file."""
    path = Path(__file__).with_name("statements") / f"{name}.cypher"
    return parse_statement(name, path.read_text(encoding="utf-8"))


def create_bare(server: Server, *, indexed: bool = False) -> Starlette:
    """Make an application that answers each question's operation, known by its text, as it is.

    Args:
        server: the database.
        indexed: whether to read pages off the index of the edges that the loader keeps for them,
            as the API's statements do; else by the statement that one would write at first.
    """
    known = {
        each.operation: (each.field, read(each.indexed if indexed else each.statement))
        for each in QUESTIONS
    }

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        auth = (server.username, server.password)
        async with AsyncGraphDatabase.driver(server.uri, auth=auth) as driver:
            app.state.driver = driver
            yield

    async def answer(request: Request) -> Response:
        asked = orjson.loads(await request.body())
        field, statement = known[asked["query"]]
        async with request.app.state.driver.session(
            database=server.database, default_access_mode=READ_ACCESS
        ) as session:
            result = await session.run(*statement.bind(asked["variables"]))
            record = await result.single(strict=True)
        body = orjson.dumps({"data": {field: record["row"]}})
        return Response(body, media_type="application/json")

    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])], lifespan=lifespan)
