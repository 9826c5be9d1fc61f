"""From nothing, a running server or what is left of one to a server that answers."""

from time import monotonic, sleep

import neo4j
from neo4j.exceptions import AuthError
from rich.console import Console

from newsgraph.java import fetch_archives, read_lock
from newsgraph.neo4j.address import Server, describe_server
from newsgraph.neo4j.error import Neo4jError
from newsgraph.neo4j.home import Home, State
from newsgraph.neo4j.lock import PAUSE, ProcessLock
from newsgraph.neo4j.port import is_open
from newsgraph.neo4j.process import STOP_TIMEOUT, is_running, launch, terminate
from newsgraph.settings import Settings

START_TIMEOUT = 180


def find_or_start(
    home: Home, users: ProcessLock, settings: Settings, console: Console, *, stay: bool
) -> Server:
    """Return a server that answers. `users` is held from here on, so that it does not end.

    Raises:
        ArchiveError: when Neo4j's archives cannot be downloaded.
        Neo4jError: when the server does not come up.
    """
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
                        raise _make_error(home, "Neo4j ended while it started")
                    # The first time, or again when another program was faster at a port.
                    ports = launch(home, lock, classpath, settings, console, stay=stay)
            state = home.read_state()
            if state is not None and not is_running(home, state.supervisor):
                terminate(home, state)  # nobody would end it: a new one takes its place
            elif state is not None and _answers(home, state):
                if stay:
                    home.keep.touch()
                return describe_server(home, state)
            sleep(PAUSE)
        raise _make_error(home, f"Neo4j did not answer within {START_TIMEOUT} s")


def _answers(home: Home, state: State) -> bool:
    """Tell whether the server takes transactions and serves Browser by now.

    Raises:
        Neo4jError: when it does not know the password.
    """
    if not is_open(state.bolt_port) or not is_open(state.browser_port):
        return False
    server = describe_server(home, state)
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


def _make_error(home: Home, what: str) -> Neo4jError:
    lines = home.console_log.read_text(encoding="utf-8", errors="replace").splitlines()
    telling = [line for line in lines if not line.startswith("\t")]  # frames of a stack trace
    last = "\n".join(telling[-8:])
    return Neo4jError(what, where=str(home.console_log), hint=f"Its last words:\n{last}")
