"""Which ports of loopback the embedded server listens on."""

import socket
from contextlib import ExitStack, suppress

HOST = "127.0.0.1"


def choose_ports(*wanted: int) -> tuple[int, ...]:
    """Return for each wanted port that port if it is free, else one that is.

    Another program may take one before the server does; the server then ends, and is started again.
    """
    with ExitStack() as stack:  # bound until all are chosen, so that they differ
        return tuple(_bind(port, stack) for port in wanted)


def _bind(port: int, stack: ExitStack) -> int:
    server = stack.enter_context(socket.socket())
    # As Java does on these systems: a port whose old connections linger is free.
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        server.bind((HOST, port))
    except OSError:
        server.bind((HOST, 0))
    return int(server.getsockname()[1])


def is_open(port: int) -> bool:
    """Tell whether something listens on a port."""
    with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
        return True
    return False
