"""The news that the API is asked about, and the API on it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import neo4j
import pytest

from api.app import create_app
from loader.write import apply_schema
from tests.api.serving import serve
from tests.conftest import Address

EXAMPLES = Path(__file__).parents[2] / "api" / "graphiql" / "examples"

Ask = Callable[..., dict[str, Any]]


def forget_request(response: httpx.Response) -> dict[str, Any]:
    """Return an answer's JSON whose errors do not name the request; each of them did."""
    answer: dict[str, Any] = response.json()
    for error in answer.get("errors", []):
        assert error["extensions"].pop("requestId") == response.headers["x-request-id"]
        if not error["extensions"]:
            del error["extensions"]
    return answer


def load_news(driver: neo4j.Driver, address: Address) -> None:
    """Make the database hold the graph of `news.cypher` and nothing else, and plan anew for it."""
    text = Path(__file__).with_name("news.cypher").read_text(encoding="utf-8")
    with driver.session(database=address.database) as session:
        session.run("MATCH (n) DETACH DELETE n").consume()
    apply_schema(driver, address.database)
    with driver.session(database=address.database) as session:
        for statement in text.split(";\n"):
            if statement.strip():
                session.run(statement).consume()
        # Plans that were made for another graph would go on being used, and what was sampled of its
        # indexes would make other plans for this one.
        session.run("CALL db.prepareForReplanning()").consume()


@pytest.fixture(scope="module")
def news(driver: neo4j.Driver, address: Address) -> neo4j.Driver:
    """A driver on a database that holds the news, which tests only read."""
    load_news(driver, address)
    return driver


@pytest.fixture
def changing_news(news: neo4j.Driver, address: Address) -> Iterator[neo4j.Driver]:
    """The same for a test that writes: the news are loaded anew after it."""
    yield news
    load_news(news, address)


@pytest.fixture(scope="session")
def served(address: Address, http_uri: str) -> Iterator[str]:
    """The address of the application, served on the test database as by default: by both ways."""
    app = create_app(
        uri=address.uri,
        username=address.username,
        password=address.password,
        database=address.database,
        http_uri=http_uri,
    )
    with serve(app) as url:
        yield url


@pytest.fixture
def client(served: str) -> Iterator[httpx.Client]:
    """A client of the served application."""
    with httpx.Client(base_url=served, timeout=30, trust_env=False) as client:
        yield client


@pytest.fixture
def ask(news: neo4j.Driver, client: httpx.Client) -> Ask:  # noqa: ARG001 - they have to be there
    """Post an operation to the endpoint and return the answer's JSON, without the request's id."""

    def ask(operation: str, **variables: Any) -> dict[str, Any]:
        response = client.post("/graphql", json={"query": operation, "variables": variables})
        assert response.headers["content-type"] == "application/json", response.text
        return forget_request(response)

    return ask
