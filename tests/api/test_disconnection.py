"""A client that goes takes its statement along."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import neo4j
import pytest

from tests.api.slow import FOUND, QUICK, SLOW, count_running, serve_slow, wait_until
from tests.conftest import Address


@pytest.mark.parametrize(("method", "how"), [("GET", "params"), ("POST", "json")])
def test_a_statement_runs_while_its_client_waits_and_ends_when_it_goes(
    news: neo4j.Driver, address: Address, method: str, how: str
) -> None:
    given: dict[str, Any] = {how: SLOW}
    with (
        serve_slow(address) as url,
        httpx.Client(base_url=url, trust_env=False) as client,
        ThreadPoolExecutor() as pool,
    ):
        waiting = pool.submit(client.request, method, "/graphql", timeout=3, **given)
        wait_until(lambda: count_running(news) == 1)
        assert client.post("/graphql", json=QUICK).json() == FOUND
        assert (count_running(news), waiting.done()) == (1, False)
        with pytest.raises(httpx.ReadTimeout):
            waiting.result()
        wait_until(lambda: count_running(news) == 0)
        assert client.post("/graphql", json=QUICK).json() == FOUND
