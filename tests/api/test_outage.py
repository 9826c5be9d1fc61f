"""A database that is away, and comes back."""

import selectors
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx
import pytest

from api.app import create_app
from tests.api.conftest import forget_request
from tests.api.serving import serve
from tests.conftest import Address


class Line:
    """A line to the database that can be cut: it passes bytes on, from a port of loopback."""

    def __init__(self, target: tuple[str, int], scheme: str = "bolt") -> None:
        self._target = target
        self.scheme = scheme
        self.port = 0
        self._cut = threading.Event()
        self._thread: threading.Thread | None = None

    def join(self) -> None:
        """Pass bytes on until the line is cut, always from the same port."""
        listener = socket.create_server(("127.0.0.1", self.port))
        self.port = listener.getsockname()[1]
        self._cut.clear()
        self._thread = threading.Thread(target=self._pass, args=(listener,))
        self._thread.start()

    def cut(self) -> None:
        """Close the port and every connection over it."""
        self._cut.set()
        if self._thread:
            self._thread.join()
            self._thread = None

    def _pass(self, listener: socket.socket) -> None:
        with selectors.DefaultSelector() as selector, listener:
            selector.register(listener, selectors.EVENT_READ)
            while not self._cut.is_set():
                for key, _ in selector.select(timeout=0.05):
                    if key.fileobj is listener:
                        near, _ = listener.accept()
                        far = socket.create_connection(self._target)
                        selector.register(near, selectors.EVENT_READ, far)
                        selector.register(far, selectors.EVENT_READ, near)
                    else:
                        self._forward(selector, key)
            for key in list(selector.get_map().values()):
                if isinstance(key.fileobj, socket.socket):
                    key.fileobj.close()

    def _forward(self, selector: selectors.BaseSelector, key: selectors.SelectorKey) -> None:
        near = key.fileobj
        assert isinstance(near, socket.socket)
        if near.fileno() < 0:
            return  # its other end was closed since the selector found both ready
        try:
            data = near.recv(65536)
            key.data.sendall(data)
        except ConnectionError:
            data = b""
        if not data:
            for end in (near, key.data):
                selector.unregister(end)
                end.close()


@pytest.fixture(params=["bolt", "query API"])
def line(request: pytest.FixtureRequest, address: Address, http_uri: str) -> Iterator[Line]:
    """A line to the test database, joined."""
    scheme, target = ("bolt", address.uri) if request.param == "bolt" else ("http", http_uri)
    parts = urlsplit(target)
    line = Line((parts.hostname or "127.0.0.1", parts.port or 7687), scheme)
    line.join()
    yield line
    line.cut()


@pytest.fixture
def remote(address: Address, line: Line) -> Iterator[httpx.Client]:
    """A client of an application that reaches the database over the line."""
    with serve_over(line, address) as client:
        yield client


@contextmanager
def serve_over(line: Line, address: Address) -> Iterator[httpx.Client]:
    """Serve an application that reaches the database over the line alone."""
    http = f"http://127.0.0.1:{line.port}" if line.scheme == "http" else None
    uri = "bolt://127.0.0.1:1" if http else f"bolt://127.0.0.1:{line.port}"
    app = create_app(**{**address._asdict(), "uri": uri, "http_uri": http})
    with (
        serve(app) as url,
        httpx.Client(base_url=url, timeout=30, trust_env=False) as client,
    ):
        yield client


OPERATION = {"query": '{ country(code: "UA") { nameEn } }'}
FOUND = {"data": {"country": {"nameEn": "Ukraine"}}}
AWAY = {
    "data": {"country": None},
    "errors": [
        {
            "message": "The database is not available. Try again in a moment.",
            "locations": [{"line": 1, "column": 3}],
            "path": ["country"],
            "extensions": {"code": "DATABASE_UNAVAILABLE"},
        }
    ],
}


@pytest.mark.usefixtures("news")
def test_operations_fail_clearly_while_the_database_is_away_and_work_again_after(
    remote: httpx.Client, line: Line
) -> None:
    for _ in range(2):
        assert remote.post("/graphql", json=OPERATION).json() == FOUND
        ready = remote.get("/health/ready")
        assert (ready.status_code, ready.json()) == (200, {"status": "ready"})

        line.cut()
        begun = time.monotonic()
        away = remote.post("/graphql", json=OPERATION)
        assert time.monotonic() - begun < 10
        assert (away.status_code, forget_request(away)) == (200, AWAY)
        ready = remote.get("/health/ready")
        assert (ready.status_code, ready.json()) == (
            503,
            {"status": "unavailable", "code": "DATABASE_UNAVAILABLE"},
        )
        live = remote.get("/health/live")
        assert (live.status_code, live.json()) == (200, {"status": "live"})

        line.join()


@pytest.mark.usefixtures("news")
def test_connections_that_broke_unseen_are_replaced_without_an_error(
    remote: httpx.Client, line: Line
) -> None:
    assert remote.post("/graphql", json=OPERATION).json() == FOUND
    line.cut()
    line.join()
    assert remote.post("/graphql", json=OPERATION).json() == FOUND


@pytest.mark.usefixtures("news")
def test_an_application_starts_while_the_database_is_away(address: Address, line: Line) -> None:
    line.cut()
    with serve_over(line, address) as client:
        assert forget_request(client.post("/graphql", json=OPERATION)) == AWAY
        line.join()
        assert client.post("/graphql", json=OPERATION).json() == FOUND


@pytest.mark.parametrize("way", ["bolt", "query API"])
@pytest.mark.parametrize("wrong", ["password", "database"])
def test_a_database_that_lets_nobody_in_is_not_available(
    address: Address, http_uri: str, wrong: str, way: str
) -> None:
    given = address._asdict() | {wrong: "wrong-name"}
    with serve(create_app(**given, http_uri=None if way == "bolt" else http_uri)) as url:
        client = httpx.Client(base_url=url, timeout=30, trust_env=False)
        with client:
            assert forget_request(client.post("/graphql", json=OPERATION)) == AWAY
            assert client.get("/health/ready").status_code == 503
    # One who logs in rightly is not counted among those who guess, whom the server soon locks out.
    with serve(create_app(**address._asdict())) as url:
        assert httpx.get(f"{url}/health/ready", trust_env=False).status_code == 200
