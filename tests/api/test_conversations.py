"""A WebSocket takes nothing from others, and tells of errors as the endpoint does."""

import asyncio
import json
import logging
import re
import socket as sockets
import time
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import aclosing, asynccontextmanager, contextmanager
from typing import Any

import httpx
import neo4j
import pytest
from starlette.websockets import WebSocket, WebSocketDisconnect
from starlette.websockets import WebSocketDisconnected as SocketClosed
from strawberry.asgi import GraphQL
from strawberry.http.exceptions import WebSocketDisconnected
from structlog.contextvars import get_contextvars
from websockets.sync.client import ClientConnection

from api.admission import Admission
from api.app import create_app
from api.database import Database
from api.following.changes import Follower
from api.following.context import Connection
from api.following.conversation import Conversation, Socket
from api.following.endpoint import OnlySubscriptions
from api.options import Options
from api.schema import schema
from api.turns import Turns
from loader.write import apply_schema, write_findings
from tests.api.conversing import greet, receive, subscribe
from tests.api.serving import serve
from tests.api.slow import wait_until
from tests.conftest import Address
from tests.loader.write.articles import Told, tell

CALL = Told(("Donald Trump", "Mark Rutte"), "call", day=40, regarding=("UA",))
FINE = "{ __typename }"
FOUND = {"data": {"__typename": "Query"}}
ALL = 'subscription { meetingAdded(after: "0", filter: {regarding: ["UA"]}) { id } }'
# A hundred mistakes, each of which is told with the name.
WRONG = "subscription {" + " ".join(f"a{number}{'b' * 480}" for number in range(100)) + "}"


@asynccontextmanager
async def open_connection(
    address: Address, turns: Turns, followers: int = 8
) -> AsyncIterator[Connection]:
    """Open what a WebSocket of the client "own" has to do with, on the test database."""
    async with Database.open(*address, seconds=10.0) as database:
        follower = Follower(database, followers)
        yield Connection(database, Admission(), turns, follower, "own")


@pytest.mark.parametrize(
    ("query", "followers"),
    [
        ("subscription {{", 8),
        ("subscription { nope }", 8),
        ('subscription { meetingAdded(after: "x") { id } }', 8),
        (FINE, 8),
        ("subscription { meetingAdded { id } }", 0),
    ],
)
def test_whoever_takes_no_error_keeps_nobody_from_a_turn(
    address: Address, query: str, followers: int
) -> None:
    async def ask() -> None:
        turns = Turns(patience=1.0)
        async with open_connection(address, turns, followers) as connection:
            answers = await OnlySubscriptions(schema).stream(query, context_value=connection)
            async with aclosing(answers):
                error = await anext(answers)
                assert error.errors
                async with turns.take("other", FINE):
                    pass

    asyncio.run(asyncio.wait_for(ask(), 20))


@contextmanager
def greet_unread(url: str, host: str) -> Iterator[ClientConnection]:
    """Open a WebSocket from another address, of which no more is read than fits into little."""
    with sockets.socket() as raw:
        raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_RCVBUF, 2048)
        raw.bind((host, 0))
        raw.connect(("127.0.0.1", int(url.rpartition(":")[2])))
        with greet(url, sock=raw, max_queue=1, compression=None, close_timeout=0.1) as socket:
            yield socket


def ask_for_much(socket: ClientConnection) -> None:
    """Ask for more errors than the system keeps for who does not read: seven megabytes."""
    subscribe(socket, WRONG)
    assert receive(socket)
    for number in range(120):
        payload = {"query": WRONG.replace("a0", f"c{number}")}
        socket.send(json.dumps({"id": str(number), "type": "subscribe", "payload": payload}))
        time.sleep(0.05)  # no more than ten at a time are answered


def test_a_client_that_reads_nothing_keeps_nobody_from_an_answer(
    client: httpx.Client, served: str
) -> None:
    with greet_unread(served, "127.0.0.2") as socket:
        ask_for_much(socket)
        for _ in range(5):
            answer = client.post("/graphql", json={"query": FINE}, timeout=4)
            assert answer.json() == FOUND


class Noting(logging.Handler):
    """Notes what is logged, and for which request."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.noted: list[tuple[logging.LogRecord, str | None]] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.noted.append((record, get_contextvars().get("request_id")))


@contextmanager
def noting() -> Iterator[list[tuple[logging.LogRecord, str | None]]]:
    """Note what is logged in the block."""
    handler, root = Noting(), logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield handler.noted
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


def find_lines(noted: list[tuple[logging.LogRecord, str | None]]) -> list[dict[str, Any]]:
    """Return the lines of WebSockets, with their ids."""
    return [
        {name: getattr(record, name) for name in ("method", "path", "status")} | {"id": named}
        for record, named in noted
        if record.getMessage() == "request"
    ]


def test_a_client_that_goes_before_it_has_its_answers_is_no_error(served: str) -> None:
    with noting() as noted:
        with greet_unread(served, "127.0.0.2") as socket:
            ask_for_much(socket)
            time.sleep(4)
            # Then all there wait for the client to read, the side that listens to it too.
            socket.send(json.dumps({"type": "ping"}))
            time.sleep(0.2)
            socket.socket.shutdown(sockets.SHUT_RDWR)
        wait_until(lambda: bool(find_lines(noted)))
        time.sleep(0.5)
    assert [record for record, _ in noted if record.levelno > logging.INFO] == []


class Gone(WebSocket):
    """A WebSocket that is found gone by what is raised when something is sent."""

    def __init__(self, error: Exception) -> None:
        super().__init__({"type": "websocket"}, self.refuse, self.refuse)
        self._error = error

    async def refuse(self, *_: object) -> Any:
        raise self._error

    async def send_text(self, data: str) -> None:  # noqa: ARG002 - Starlette's
        raise self._error

    async def close(self, code: int = 1000, reason: str | None = None) -> None:  # noqa: ARG002 - Starlette's
        raise self._error


@pytest.mark.parametrize("error", [WebSocketDisconnect(1006), SocketClosed()])
def test_whoever_finds_the_client_gone_takes_it_for_no_fault(error: Exception) -> None:
    conversation = object.__new__(Conversation)  # which needs nothing of a conversation's state
    view = GraphQL[Any, Any](schema)
    socket = Socket(view, Gone(error), Gone(error))

    async def tell(send: Coroutine[Any, Any, None]) -> None:
        try:
            await send
        except WebSocketDisconnected as gone:
            await conversation.handle_task_exception(gone)

    with noting() as noted:
        asyncio.run(tell(socket.send_json({"type": "next"})))
        asyncio.run(tell(socket.close(1000, "")))
    assert [record.levelno for record, _ in noted] == [logging.INFO] * 2


def test_a_fault_in_an_operation_of_a_websocket_is_logged_as_one() -> None:
    conversation = object.__new__(Conversation)  # which needs nothing of a conversation's state
    with noting() as noted:
        asyncio.run(conversation.handle_task_exception(ValueError("x")))
    ((record, _),) = noted
    assert record.levelno == logging.ERROR
    assert record.exc_info
    assert isinstance(record.exc_info[1], ValueError)


def test_an_idle_follower_keeps_no_time_from_what_is_new(
    graph: neo4j.Driver, address: Address
) -> None:
    apply_schema(graph, address.database)

    async def ask() -> None:
        turns = Turns(patience=20.0)
        async with open_connection(address, turns) as connection:
            query = "subscription { meetingAdded { id } }"
            answers = await OnlySubscriptions(schema).stream(query, context_value=connection)
            async with aclosing(answers):
                following = asyncio.create_task(anext(answers))
                await asyncio.sleep(1)
                assert not following.done()
                async with turns.take("other", "new") as turn:
                    time.sleep(0.3)  # noqa: ASYNC251 - it is the process's own time
                    turn.end()
                # With another one under way it would be the turn of what is new 0.9 seconds later.
                async with asyncio.timeout(0.5), turns.take("other", "newer"):
                    pass
                following.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await following

    asyncio.run(asyncio.wait_for(ask(), 40))


def test_the_filter_of_what_is_followed_is_prepared_in_a_turn_too(
    graph: neo4j.Driver, address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    apply_schema(graph, address.database)
    write_findings(graph, address.database, [tell("b", CALL)])

    def has_read(what: str) -> bool:
        return any(what in told for told in caplog.messages)

    async def ask() -> None:
        turns = Turns(patience=20.0)
        async with open_connection(address, turns) as connection, turns.take("other", FINE) as turn:
            turn.end()
            await asyncio.sleep(0.1)
            answers = await OnlySubscriptions(schema).stream(ALL, context_value=connection)
            async with aclosing(answers):
                following = asyncio.create_task(anext(answers))
                await asyncio.sleep(0)
                # The subscription has its own turn, until it reads what is new.
                async with turns.take("other", FINE):
                    await asyncio.to_thread(wait_until, lambda: has_read("change.number > $after"))
                    await asyncio.sleep(1)
                    assert not has_read("title")
                result = await following
                assert has_read("title")
                assert not result.errors
                assert result.data["meetingAdded"]["id"]

    caplog.set_level(logging.DEBUG, logger="api.database")
    asyncio.run(asyncio.wait_for(ask(), 40))


@pytest.mark.parametrize(
    "query",
    [
        "subscription { meetingAded { id } }",
        'subscription { meetingAdded(aftr: "0") { id } }',
        "subscription { meetingAdded(filter: {regardin: 1}) { id } }",
        "subscription S($f: EventFiltr) { meetingAdded(filter: $f) { id } }",
        "subscription S($f: EventFilter) { meetingAdded(filter: $f) { id } }",
    ],
)
def test_a_schema_that_is_not_shown_is_not_suggested_either(
    address: Address, served: str, query: str
) -> None:
    def tell(url: str) -> str:
        with greet(url) as socket:
            subscribe(socket, query, f={"regardin": ["UA"]})
            return " ".join(error["message"] for error in receive(socket))

    assert "Did you mean" in tell(served)
    secret = create_app(**address._asdict(), options=Options(introspection=False))
    with serve(secret) as url:
        assert "Did you mean" not in tell(url)


def test_a_wrong_operation_is_answered_in_few_words_and_ends_alone(served: str) -> None:
    with greet(served) as socket:
        for query in (WRONG, "subscription {{", "query A { a } query B { a }", FINE):
            subscribe(socket, query)
            errors = receive(socket)
            assert errors
            assert all(0 < len(error["message"]) < 510 for error in errors)
            named = {error["extensions"]["requestId"] for error in errors}
            assert named == {socket.response.headers["x-request-id"]}


@pytest.mark.parametrize(
    ("query", "named", "told"),
    [
        ("subscription A { meetingAdded { id } }", "B" * 200, f'named "{"B" * 200}"'),
        ("", None, 'missing a "query"'),
    ],
)
def test_an_operation_that_is_not_there_ends_alone(
    served: str, query: str, named: str | None, told: str
) -> None:
    with greet(served) as socket:
        payload = {"query": query, "operationName": named}
        for number in ("1", "2"):
            socket.send(json.dumps({"id": number, "type": "subscribe", "payload": payload}))
            (error,) = receive(socket)
            assert told in error["message"]


@pytest.mark.parametrize("given", ["mine-1", None, "a b"])
def test_a_websocket_has_an_id_in_its_line_and_its_errors(served: str, given: str | None) -> None:
    headers = {"X-Request-ID": given} if given else {}
    with noting() as noted:
        with greet(served, additional_headers=headers) as socket:
            subscribe(socket, 'subscription { meetingAdded(after: "x") { id } }')
            (error,) = receive(socket)
            named = socket.response.headers["x-request-id"]
        wait_until(lambda: bool(find_lines(noted)))
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "requestId": named}
    assert named == given if given == "mine-1" else re.fullmatch("[0-9a-f]{32}", named)
    line = {"method": "WEBSOCKET", "path": "/graphql", "status": 101, "id": named}
    assert find_lines(noted) == [line]
