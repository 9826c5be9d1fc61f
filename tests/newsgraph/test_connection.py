"""A database that does not answer, and one that goes away later."""

import socket
from collections.abc import Iterator
from threading import Timer
from time import monotonic
from urllib.parse import urlsplit

import neo4j
import pytest

from newsgraph.connection import DatabaseError, open_driver
from newsgraph.neo4j import Server
from tests.api.test_outage import Line
from tests.conftest import Address


@pytest.fixture
def line(address: Address) -> Iterator[Line]:
    """A line to the test database, joined."""
    target = urlsplit(address.uri)
    line = Line((target.hostname or "", target.port or 7687))
    line.join()
    yield line
    line.cut()


@pytest.fixture
def distant(address: Address, line: Line) -> Server:
    """The test database at the other end of the line."""
    return describe(address, line.port)


def describe(address: Address, port: int) -> Server:
    login = (address.username, address.password, address.database)
    return Server(f"bolt://127.0.0.1:{port}", *login, None)


def count(tx: neo4j.ManagedTransaction) -> int:
    record = tx.run("RETURN 1 AS one").single(strict=True)
    return int(record["one"])


def test_a_database_that_comes_back_is_waited_for(distant: Server, line: Line) -> None:
    with open_driver(distant) as driver, driver.session(database=distant.database) as session:
        assert session.execute_read(count) == 1
        line.cut()
        back = Timer(2, line.join)
        back.start()
        assert session.execute_read(count) == 1
        back.join()


def test_a_database_that_stays_away_is_one_error_that_says_how_to_go_on(
    distant: Server, line: Line
) -> None:
    def lose() -> None:
        with (
            open_driver(distant, patience=2) as driver,
            driver.session(database=distant.database) as session,
        ):
            session.execute_read(count)
            line.cut()
            session.execute_read(count)

    begin = monotonic()
    with pytest.raises(DatabaseError, match="was lost") as caught:
        lose()
    assert "run the same command again to complete it" in str(caught.value)
    assert 2 < monotonic() - begin < 20


def test_a_host_that_takes_connections_and_never_answers_is_not_waited_for_without_end(
    address: Address,
) -> None:
    begin = monotonic()
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(DatabaseError, match="cannot be used") as caught,
        open_driver(describe(address, silent.getsockname()[1]), patience=2),
    ):
        raise AssertionError("there is no database")
    assert "Is it running" in str(caught.value)
    assert monotonic() - begin < 20
