"""The embedded server, used together, started to stay, stopped."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rich.console import Console

from newsgraph.neo4j.address import Server, describe_server
from newsgraph.neo4j.home import Home
from newsgraph.neo4j.lock import ProcessLock
from newsgraph.neo4j.process import end
from newsgraph.neo4j.startup import START_TIMEOUT, find_or_start
from newsgraph.settings import Settings


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
        yield Server(settings.neo4j_uri, *login, None, settings.neo4j_http_uri)
        return
    home = Home(settings.data_dir / "neo4j")
    home.make()
    with ProcessLock(home.path / "users.lock") as users:
        server = find_or_start(home, users, settings, console or Console(stderr=True), stay=False)
        try:
            yield server
        finally:
            # The last user ends it, and waits for that. The lock comes first: who lets the server
            # stay says so while holding it.
            if users.take() and not home.keep.exists():
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
        return find_or_start(home, users, settings, console or Console(stderr=True), stay=True)


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


def reset_server(settings: Settings) -> bool:
    """Stop the embedded server and remove its data and password; return False if there are none.

    Downloaded archives stay. Whoever uses the server meanwhile loses it.

    Raises:
        Neo4jError: when it cannot be stopped.
    """
    home = Home(settings.data_dir / "neo4j")
    if not home.path.exists():
        return False
    # Held to the end, so that nobody starts the server on data that is half gone.
    with ProcessLock(home.path / "start.lock") as start:
        start.wait(seconds=START_TIMEOUT)
        home.keep.unlink(missing_ok=True)
        end(home)
        return home.clear()


def read_status(settings: Settings) -> Status | None:
    """Return the embedded server that runs, None when none does."""
    home = Home(settings.data_dir / "neo4j")
    state = home.read_state()
    if state is None:
        return None
    with ProcessLock(home.path / "server.lock") as lock:
        if lock.take():
            return None
    return Status(describe_server(home, state), state.java, home.keep.exists())
