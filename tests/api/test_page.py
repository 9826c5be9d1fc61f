"""Where GraphiQL was not built, its page says so and its files are not there."""

import asyncio
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from api.page import PageFiles, read_page


def test_without_a_bundle_the_page_says_what_to_do(tmp_path: Path) -> None:
    response = read_page(tmp_path / "none")
    assert response.status_code == 503
    assert b"install newsgraph again" in response.body


@pytest.mark.parametrize("path", ["graphiql.js", "", "..%2f.."])
def test_without_a_bundle_its_files_are_not_found(tmp_path: Path, path: str) -> None:
    transport = httpx.ASGITransport(
        Starlette(routes=[Mount("/graphiql", PageFiles(tmp_path / "none"))])
    )

    async def get() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as client:
            return await client.get(f"/graphiql/{path}")

    assert asyncio.run(get()).status_code == 404
