"""The embedded server's life: shared, killed, restarted, never reachable from elsewhere."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx
import neo4j
import psutil
import pytest
from neo4j.exceptions import AuthError

from newsgraph.neo4j import (
    Neo4jError,
    Server,
    Status,
    open_server,
    read_status,
    start_server,
    stop_server,
    supervisor,
)
from newsgraph.neo4j.home import Home
from newsgraph.neo4j.port import choose_ports
from newsgraph.settings import Settings

OPEN = """
import sys, time
from newsgraph.neo4j import open_server
from newsgraph.settings import Settings
with open_server(Settings()) as server:
    print(server.uri, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """An empty data folder; a server that still runs on it at the end is stopped."""
    # Servers that live some seconds: compiling for speed would take nearly half of their time.
    monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
    settings = Settings(data_dir=tmp_path / "data", bolt_port=0, browser_port=0)
    yield settings
    stop_server(settings)


@contextmanager
def run_user(settings: Settings, *, bolt_port: int = 0) -> Iterator[tuple[psutil.Popen, str]]:
    """Another process that uses the server, and the address it got."""
    environment = {
        **os.environ,
        "NEWSGRAPH_DATA_DIR": str(settings.data_dir),
        "NEWSGRAPH_BOLT_PORT": str(bolt_port),
        "NEWSGRAPH_BROWSER_PORT": "0",
    }
    command = [sys.executable, "-c", OPEN]
    with psutil.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        yield process, process.stdout.readline().strip()
        with suppress(psutil.NoSuchProcess):
            process.kill()


def write_node(server: Server, name: str) -> None:
    with connect(server) as driver:
        driver.execute_query("CREATE (:Person {name: $name})", name=name)


def read_nodes(server: Server) -> set[str]:
    with connect(server) as driver:
        records = driver.execute_query("MATCH (p:Person) RETURN p.name AS name").records
        return {record["name"] for record in records}


def connect(server: Server) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(server.uri, auth=(server.username, server.password))


def get_status(settings: Settings) -> Status:
    status = read_status(settings)
    assert status is not None
    return status


def test_a_server_is_shared_and_lives_on_when_the_one_that_started_it_is_killed(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The one that starts it is of another installation.
    monkeypatch.setattr(supervisor, "__file__", "/elsewhere/newsgraph/neo4j/supervisor.py")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with run_user(settings, bolt_port=port) as (starter, uri), open_server(settings) as server:
            assert server.uri == uri != f"bolt://127.0.0.1:{port}"
            write_node(server, "Merkel")
            check_reachable_from_loopback_alone(get_status(settings))
            check_password(settings, server)
            starter.kill()
            starter.wait()
            assert read_nodes(server) == {"Merkel"}
    assert read_status(settings) is None


def check_reachable_from_loopback_alone(status: Status) -> None:
    connections = psutil.Process(status.pid).net_connections("inet")
    addresses = {c.laddr.ip for c in connections if c.status == "LISTEN" or not c.raddr}
    assert addresses <= {"127.0.0.1", "::ffff:127.0.0.1"}
    assert status.server.browser_url is not None
    assert "<html" in httpx.get(status.server.browser_url).text


def check_password(settings: Settings, server: Server) -> None:
    file = settings.data_dir / "neo4j" / "password"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert file.read_text() == server.password
    assert server.password not in repr(server)
    for auth in (None, ("neo4j", "neo4j")):
        with (
            neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver,
            pytest.raises(AuthError),
        ):
            driver.verify_connectivity()


def test_the_server_ends_with_its_parent_even_when_that_is_killed(settings: Settings) -> None:
    with run_user(settings) as (parent, _):
        state = Home(settings.data_dir / "neo4j").read_state()
        assert state is not None
        server, supervisor = psutil.Process(state.java), psutil.Process(state.supervisor)
        parent.kill()
        server.wait(timeout=30)
        supervisor.wait(timeout=30)
    assert read_status(settings) is None


def test_a_server_stays_when_told_to_and_loses_nothing_when_killed(settings: Settings) -> None:
    server = start_server(settings)
    with open_server(settings) as same:
        assert same == server
        write_node(server, "Merkel")
    status = get_status(settings)
    assert (status.server, status.stays) == (server, True)

    os.kill(status.pid, signal.SIGKILL)
    with open_server(settings) as server:
        assert read_nodes(server) == {"Merkel"}
        write_node(server, "Putin")
        state = Home(settings.data_dir / "neo4j").read_state()
        assert state is not None
        os.kill(state.supervisor, signal.SIGKILL)
        server = start_server(settings)
        assert read_nodes(server) == {"Merkel", "Putin"}
        assert not psutil.pid_exists(state.java)

    pid = get_status(settings).pid
    assert stop_server(settings)
    assert not psutil.pid_exists(pid)
    assert read_status(settings) is None
    assert not stop_server(settings)


def test_a_server_that_cannot_start_is_an_error_with_its_last_words(settings: Settings) -> None:
    # A file where Neo4j wants a folder.
    home = Home(settings.data_dir / "neo4j")
    (home.server / "data").mkdir(parents=True)
    (home.server / "data" / "databases").write_text("")
    (home.path / "password").write_text("secret")
    with (
        pytest.raises(Neo4jError, match=r"(?s)ended while it started.*console\.log.*databases"),
        open_server(settings),
    ):
        pass


def test_a_database_without_its_password_is_an_error_that_says_what_to_do(
    settings: Settings,
) -> None:
    home = Home(settings.data_dir / "neo4j")
    (home.server / "data" / "databases").mkdir(parents=True)
    with pytest.raises(Neo4jError, match=r"password .* is gone.*Put the file back"):
        start_server(settings)


def test_with_an_address_in_the_settings_nothing_is_started(tmp_path: Path) -> None:
    settings = Settings(
        data_dir=tmp_path / "data",
        neo4j_uri="neo4j+s://db.example",
        neo4j_http_uri="https://db.example",
        neo4j_username="reader",
        neo4j_password="secret",
        neo4j_database="news",
    )
    with open_server(settings) as server:
        login = ("reader", "secret", "news")
        assert server == Server("neo4j+s://db.example", *login, None, "https://db.example")
    assert not settings.data_dir.exists()


def test_a_free_port_is_taken_as_wanted_and_a_taken_one_replaced() -> None:
    (free,) = choose_ports(0)
    assert choose_ports(free) == (free,)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        other, another = choose_ports(port, port)
    assert len({port, other, another}) == 3


def test_settings_have_the_names_that_people_know(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("NEO4J_USERNAME", "")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    monkeypatch.setenv("NEWSGRAPH_DATA_DIR", "~/news")
    settings = Settings()
    assert (settings.neo4j_uri, settings.neo4j_username) == ("bolt://127.0.0.1:1", "neo4j")
    assert settings.neo4j_password.get_secret_value() == "secret"
    assert settings.data_dir == Path.home() / "news"
    assert "secret" not in repr(settings)
