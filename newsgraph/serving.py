"""Serves the API until it is told to stop."""

import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

import uvicorn

from api.app import create_app
from cypher import NewsgraphError
from newsgraph.garbage import spare_collections
from newsgraph.logs import configure_logs
from newsgraph.neo4j import Server
from newsgraph.settings import Settings

# Requests under way when it is told to stop get so many seconds.
_GRACE = 5


class PortError(NewsgraphError):
    """The address to serve on cannot be had."""


def bind(host: str, port: int, *, or_any: bool = False) -> socket.socket:
    """Return a socket that listens on host and port; port 0 takes any free one.

    Args:
        host: a name or address of this machine.
        port: the port.
        or_any: take any free port when this one is taken.

    Raises:
        PortError: when the port is taken or the host is none of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, protocol)
    except OSError as error:
        raise PortError(f"cannot serve on {host}: {error.strerror}", hint="Set --host") from error
    # A port that was served a minute ago is free, even if connections to it linger.
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(address)
        bound.listen()  # from here on the port is ours, and whoever connects early is kept waiting
    except OSError as error:
        bound.close()
        if or_any and port:
            return bind(host, 0)
        raise PortError(
            f"cannot serve on {host}:{port}: {error.strerror}",
            hint="Choose another port by --port or NEWSGRAPH_PORT; 0 takes any free one",
        ) from error
    return bound


def show_address(bound: socket.socket) -> str:
    """Return the address of GraphiQL and the endpoint behind a bound socket."""
    host, port = bound.getsockname()[:2]
    return f"http://[{host}]:{port}/graphql" if ":" in host else f"http://{host}:{port}/graphql"


def serve(server: Server, bound: socket.socket, settings: Settings) -> None:
    """Serve the API over a database until SIGINT (Ctrl-C) or SIGTERM."""
    configure_logs(settings.log_format, settings.log_level)
    app = create_app(
        uri=server.uri,
        username=server.username,
        password=server.password,
        database=server.database,
        http_uri=server.http_uri,
        options=settings,
    )
    config = uvicorn.Config(
        app,
        log_config=None,
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        ws_max_size=settings.max_body,
        timeout_graceful_shutdown=_GRACE,
    )
    spare_collections()
    with closing(bound), _ending_on_signals():
        uvicorn.Server(config).run(sockets=[bound])


@contextmanager
def _ending_on_signals() -> Iterator[None]:
    """Let both signals end the context like any other code, with all clean-up of its callers.

    uvicorn stops at a signal and then raises it again, for the handler it found before.
    """

    def leave(*_: object) -> None:
        sys.exit(0)

    before = {number: signal.signal(number, leave) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
