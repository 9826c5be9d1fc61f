"""Starts, shares and stops the embedded server."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic, sleep

import neo4j
from neo4j.exceptions import AuthError
from rich.console import Console

from newsgraph.java import fetch_archives, read_lock
from newsgraph.neo4j.error import Neo4jError
from newsgraph.neo4j.home import DATABASE, USERNAME, Home, State
from newsgraph.neo4j.lock import PAUSE, ProcessLock
from newsgraph.neo4j.port import is_open
from newsgraph.neo4j.process import STOP_TIMEOUT, end, is_running, launch, terminate
from newsgraph.settings import Settings

START_TIMEOUT = 180


@dataclass(frozen=True, slots=True)
class Server:
    """Where a Neo4j is and how to log in; `browser_url` only of an embedded one."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str
    browser_url: str | None


@dataclass(frozen=True, slots=True)
class Status:
    """A running embedded server: its process, and whether it stays when nobody uses it."""

    server: Server
    pid: int
    stays: bool


@contextmanager
def open_server(settings: Settings, *, console: Console | None = None) -> Iterator[Server]:
    """Use the server that the settings name, or the embedded one, started if none runs.

    Two commands on the same data share one server; it ends with the last of them.

    Args:
        settings: with `neo4j_uri` nothing is started.
        console: where to tell about a download or another port; standard error by default.

    Raises:
        ArchiveError: when Neo4j's archives cannot be downloaded.
        Neo4jError: when the server does not come up.
    """
    if settings.neo4j_uri:
        password = settings.neo4j_password.get_secret_value()
        login = (settings.neo4j_username, password, settings.neo4j_database)
        yield Server(settings.neo4j_uri, *login, None)
        return
    home = Home(settings.data_dir / "neo4j")
    home.make()
    with ProcessLock(home.path / "users.lock") as users:
        server = _find_or_start(home, users, settings, console or Console(stderr=True), stay=False)
        try:
            yield server
        finally:
            if not home.keep.exists() and users.take():  # the last user ends it, and waits for that
                end(home)


def start_server(settings: Settings, *, console: Console | None = None) -> Server:
    """Start the embedded server, or let the running one stay: until `stop_server`.

    Raises:
        ArchiveError: when Neo4j's archives cannot be downloaded.
        Neo4jError: when the server does not come up.
    """
    home = Home(settings.data_dir / "neo4j")
    home.make()
    with ProcessLock(home.path / "users.lock") as users:
        return _find_or_start(home, users, settings, console or Console(stderr=True), stay=True)


def stop_server(settings: Settings) -> bool:
    """Stop the embedded server, whoever uses it; return False when none runs.

    Raises:
        Neo4jError: when it cannot be stopped.
    """
    home = Home(settings.data_dir / "neo4j")
    if not home.path.exists():
        return False
    with ProcessLock(home.path / "start.lock") as start:
        start.wait(seconds=START_TIMEOUT)
        home.keep.unlink(missing_ok=True)
        return end(home)


def read_status(settings: Settings) -> Status | None:
    """Return the embedded server that runs, None when none does."""
    home = Home(settings.data_dir / "neo4j")
    state = home.read_state()
    if state is None:
        return None
    with ProcessLock(home.path / "server.lock") as lock:
        if lock.take():
            return None
    return Status(_describe(home, state), state.java, home.keep.exists())


def _find_or_start(
    home: Home, users: ProcessLock, settings: Settings, console: Console, *, stay: bool
) -> Server:
    """Return a server that answers. `users` is held from here on, so that it does not end."""
    archives = read_lock("neo4j")
    classpath = fetch_archives(archives, settings.cache_dir, console=console, title="Neo4j")
    deadline = monotonic() + START_TIMEOUT
    ports: tuple[int, ...] | None = None
    with ProcessLock(home.path / "start.lock") as start:
        start.wait(seconds=START_TIMEOUT)
        users.wait(seconds=STOP_TIMEOUT, shared=True)
        while monotonic() < deadline:
            with ProcessLock(home.path / "server.lock") as lock:
                if lock.take():
                    if ports is not None and not any(map(is_open, ports)):
                        raise _make_start_error(home, "Neo4j ended while it started")
                    # The first time, or again when another program was faster at a port.
                    ports = launch(home, lock, classpath, settings, console, stay=stay)
            state = home.read_state()
            if state is not None and not is_running(state.supervisor):
                terminate(home, state)  # nobody would end it: a new one takes its place
            elif state is not None and _answers(home, state):
                if stay:
                    home.keep.touch()
                return _describe(home, state)
            sleep(PAUSE)
        raise _make_start_error(home, f"Neo4j did not answer within {START_TIMEOUT} s")


def _describe(home: Home, state: State) -> Server:
    uri = f"bolt://127.0.0.1:{state.bolt_port}"
    browser = f"http://127.0.0.1:{state.browser_port}/browser/"
    return Server(uri, USERNAME, home.read_password(), DATABASE, browser)


def _answers(home: Home, state: State) -> bool:
    """Tell whether the server takes transactions and serves Browser by now.

    Raises:
        Neo4jError: when it does not know the password.
    """
    if not is_open(state.bolt_port) or not is_open(state.browser_port):
        return False
    server = _describe(home, state)
    auth = (server.username, server.password)
    try:
        with (
            neo4j.GraphDatabase.driver(server.uri, auth=auth, connection_timeout=5) as driver,
            driver.session(database=server.database) as session,
            session.begin_transaction() as transaction,
        ):
            transaction.rollback()
    except AuthError as error:
        raise Neo4jError(
            "the embedded server does not accept the password of its file", where=server.uri
        ) from error
    except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError):
        return False
    return True


def _make_start_error(home: Home, what: str) -> Neo4jError:
    lines = home.console_log.read_text(encoding="utf-8", errors="replace").splitlines()
    telling = [line for line in lines if not line.startswith("\t")]  # frames of a stack trace
    last = "\n".join(telling[-8:])
    return Neo4jError(what, where=str(home.console_log), hint=f"Its last words:\n{last}")
