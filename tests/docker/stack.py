"""A Compose project of the tests' own: its name, ports, password and volumes are nobody else's."""

import json
import os
import socket
import subprocess
import time
from contextlib import ExitStack
from pathlib import Path
from shutil import which
from typing import Any, NamedTuple

import httpx

ROOT = Path(__file__).parents[2]
DOCKER = which("docker") or "docker"  # without one, the tests fail at the name
PASSWORD = "only-for-these-tests"
STARTING_SECONDS = 900  # the first build installs everything, the first start fetches CoreNLP


class Stack(NamedTuple):
    """A Compose project and its ports on loopback."""

    project: str
    api_port: int
    browser_port: int
    bolt_port: int

    @property
    def graphql(self) -> str:
        return f"http://127.0.0.1:{self.api_port}/graphql"

    def compose(self, *arguments: str, seconds: float = STARTING_SECONDS) -> str:
        """Run `docker compose` on the project and return what it prints."""
        ended = subprocess.run(
            [DOCKER, "compose", "--project-name", self.project, *arguments],
            cwd=ROOT,
            env={
                **os.environ,
                "NEO4J_PASSWORD": PASSWORD,
                "NEWSGRAPH_PORT": str(self.api_port),
                "NEWSGRAPH_BROWSER_PORT": str(self.browser_port),
                "NEWSGRAPH_BOLT_PORT": str(self.bolt_port),
            },
            capture_output=True,
            text=True,
            timeout=seconds,
        )
        assert ended.returncode == 0, f"{arguments}: {ended.stdout[-2000:]}{ended.stderr[-4000:]}"
        return ended.stdout

    def up(self) -> None:
        """Start what is not running, and wait until the API is ready."""
        self.compose("up", "--detach", "--quiet-pull")
        deadline = time.monotonic() + 60
        while not self.is_ready():
            assert time.monotonic() < deadline, self.compose("logs", "api")
            time.sleep(0.5)

    def is_ready(self) -> bool:
        try:
            address = f"http://127.0.0.1:{self.api_port}/health/ready"
            return httpx.get(address, timeout=20).is_success
        except httpx.TransportError:
            return False

    def inspect(self, service: str) -> dict[str, Any]:
        """Return what the engine knows of a service's container."""
        identity = self.compose("ps", "--all", "--quiet", service).strip()
        shown = subprocess.run(
            [DOCKER, "inspect", identity], check=True, capture_output=True, text=True
        )
        (container,) = json.loads(shown.stdout)
        return dict(container)

    def ask(self, query: str) -> Any:
        """Return the API's answer to a query."""
        answered = httpx.post(self.graphql, json={"query": query}, timeout=60)
        answered.raise_for_status()
        return answered.json()


def make_stack() -> Stack:
    """Return a project with three ports that are free by now."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(3)]
        ports = [one.getsockname()[1] for one in sockets]
    return Stack(f"newsgraph-test-{os.getpid()}", *ports)
