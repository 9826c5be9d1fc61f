"""The API is asked by its own names alone, so that no page on the web passes for a part of it."""

import socket
from collections.abc import Iterator

import httpx
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from api.app import create_app
from api.options import Options
from tests.api.conftest import forget_request
from tests.api.serving import serve
from tests.conftest import Address

FINE = {"query": "{ __typename }"}
FOUND = {"data": {"__typename": "Query"}}
PATHS = ("/graphql?query={__typename}", "/graphql", "/graphiql/", "/health/live", "/nowhere")


@pytest.fixture(scope="module")
def named(address: Address) -> Iterator[httpx.Client]:
    """A client of an application that has two names more."""
    options = Options(allowed_hosts="News.example.org, *.example.net")
    app = create_app(**address._asdict(), options=options)
    with serve(app) as url, httpx.Client(base_url=url, trust_env=False) as client:
        yield client


def ask(client: httpx.Client, host: str) -> httpx.Response:
    return client.post("/graphql", json=FINE, headers={"Host": host})


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "localhost:8000", "LOCALHOST:1", "localhost.", "newsgraph.localhost:80"),
        *("127.0.0.1", "127.0.0.1:8000", "192.168.178.20:8000", "[::1]", "[::1]:8000", "[fe80::1]"),
    ],
)
def test_localhost_and_addresses_are_names_of_every_api(client: httpx.Client, host: str) -> None:
    assert ask(client, host).json() == FOUND


FOREIGN = [
    *("example.org", "news.example.org", "rebound.example:8000", "localhost.example", "x", ""),
    *(
        "127.0.0.1.example",
        "127.0.0.1.nip.io:8000",
        "0x7f.1",
        "2130706433",
        "[::1",
        "[::1].example",
    ),
    *("localhost@example.org:1", "a b", "example.org/localhost", "127.0.0.1, example.org"),
]


@pytest.mark.parametrize("host", FOREIGN)
def test_a_page_that_gave_its_own_name_this_machine_s_address_gets_nothing(
    client: httpx.Client, host: str
) -> None:
    for path in PATHS:
        # What a browser says of such a page: to the browser it is of the same origin.
        headers = {"Host": host, "Sec-Fetch-Site": "same-origin", "Origin": f"http://{host}"}
        answer = client.get(path, headers=headers)
        assert answer.status_code == 421, path
        (error,) = forget_request(answer)["errors"]
        assert error["extensions"] == {"code": "MISDIRECTED"}
        assert "NEWSGRAPH_ALLOWED_HOSTS" in error["message"]


@pytest.mark.parametrize(
    ("host", "status"),
    [
        *(("news.example.org", 200), ("NEWS.example.org:443", 200), ("example.org", 421)),
        *(("a.example.net", 200), ("a.b.example.net:80", 200), ("example.net", 421)),
        *(("aexample.net", 421), ("news.example.org.example", 421), ("localhost", 200)),
    ],
)
def test_other_names_are_those_that_are_allowed(
    named: httpx.Client, host: str, status: int
) -> None:
    assert ask(named, host).status_code == status


def test_any_name_can_be_allowed(address: Address) -> None:
    app = create_app(**address._asdict(), options=Options(allowed_hosts=("*",)))
    with serve(app) as url, httpx.Client(base_url=url, trust_env=False) as client:
        assert ask(client, "rebound.example").json() == FOUND


def test_a_websocket_is_opened_by_these_names_alone(served: str) -> None:
    protocol = Subprotocol("graphql-transport-ws")
    port = served.rpartition(":")[2]

    def open_as(name: str) -> ClientConnection:
        site = f"{name}:{port}"
        return connect(
            f"ws://{site}/graphql",
            sock=socket.create_connection(("127.0.0.1", int(port)), timeout=10),
            origin=Origin(f"http://{site}"),
            subprotocols=[protocol],
            proxy=None,
        )

    with open_as("localhost"):
        pass
    with pytest.raises(InvalidStatus) as refused, open_as("rebound.example"):
        pass
    assert refused.value.response.status_code == 421


@pytest.mark.parametrize("wrong", ["http://example.org", "example.org:80", "*.*", "a*", "*example"])
def test_a_name_is_a_name(wrong: str) -> None:
    with pytest.raises(ValueError, match="allowed_hosts"):
        Options(allowed_hosts=wrong)
