"""By which way the database is read is found out from the server."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from api.database import Database
from api.errors import DatabaseUnavailableError
from tests.conftest import Address

# Which protocol the server sees tells nothing: the Query API is a Bolt client within the server.
WAY = (
    "SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery STARTS WITH 'SHOW' "
    "RETURN collect(metaData.read IS NOT NULL) AS row"
)
BY_QUERY_API, BY_BOLT = [True], [False]


def ask_way(address: Address, http_uri: str | None) -> list[Any]:
    """Read by which way a statement comes."""

    async def ask() -> list[Any]:
        async with Database.open(*address, 30.0, http_uri) as database:
            return await database.read(WAY, {})

    return asyncio.run(ask())


def test_the_query_api_is_used_where_the_server_offers_it(address: Address, http_uri: str) -> None:
    assert ask_way(address, http_uri) == BY_QUERY_API
    assert ask_way(address, f"{http_uri}/") == BY_QUERY_API


def test_bolt_is_used_without_an_address_for_http(address: Address) -> None:
    assert ask_way(address, None) == BY_BOLT


Answer = Callable[[web.Request], Awaitable[web.Response]]


@asynccontextmanager
async def serve_other(answer: Answer) -> AsyncIterator[str]:
    """Serve, for the block, something that is no Neo4j with a Query API; yields its address."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def have_nothing(_: web.Request) -> web.Response:
    return web.Response(status=404, text="<h1>Not found</h1>")


async def refuse(_: web.Request) -> web.Response:
    error = {"code": "Neo.ClientError.Request.Invalid", "message": "Bad Request"}
    return web.json_response({"errors": [error]}, status=400)


@pytest.mark.parametrize("answer", [have_nothing, refuse])
def test_bolt_is_used_where_the_server_has_no_query_api_or_an_older_one(
    address: Address, caplog: pytest.LogCaptureFixture, answer: Answer
) -> None:
    async def ask() -> list[list[Any]]:
        async with (
            serve_other(answer) as url,
            Database.open(*address, 30.0, url) as database,
        ):
            return [await database.read(WAY, {}) for _ in range(3)]

    with caplog.at_level(logging.WARNING, logger="api.database.choice"):
        assert asyncio.run(ask()) == [BY_BOLT] * 3
    assert [record.message for record in caplog.records] == [
        "the server does not offer the Query API: statements go by Bolt"
    ]


def test_a_server_that_breaks_off_is_away(address: Address) -> None:
    async def break_off(_: web.Request) -> web.Response:
        return web.Response(status=202, text='{"data":{"fields":["row"],"values":[[[1,')

    async def ask() -> None:
        async with (
            serve_other(break_off) as url,
            Database.open(*address, 30.0, url) as database,
        ):
            await database.read(WAY, {})

    with pytest.raises(DatabaseUnavailableError):
        asyncio.run(ask())
