"""The command line, run in this process or as a child, on the test database."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator

import neo4j
import pytest
from typer.testing import CliRunner, Result

from loader.write import apply_schema, write_findings
from newsgraph.cli import app
from tests.conftest import Address
from tests.loader.write.articles import Told, tell

Run = Callable[..., Result]
Start = Callable[..., "subprocess.Popen[str]"]

MEETINGS = [
    tell(
        "bund",
        Told(
            ("Wladimir Putin", "Alexander Lukaschenko"),
            "press_conference",
            "held",
            place="Moskau",
            country="RU",
            day=3,
            regarding=("UA",),
            offices=True,
        ),
        Told(("Wladimir Putin", "Donald Trump"), "summit", "planned", day=9, regarding=("UA",)),
        Told(("Mark Rutte", "Donald Trump"), "call", "held", regarding=("TR",)),
    )
]


def make_environment(address: Address) -> dict[str, str]:
    return {
        "NEO4J_URI": address.uri,
        "NEO4J_USERNAME": address.username,
        "NEO4J_PASSWORD": address.password,
        "NEO4J_DATABASE": address.database,
    }


@pytest.fixture
def run() -> Run:
    """Runs the command line in this process; `env` are its variables besides those of the tests."""

    def run(*arguments: str, env: dict[str, str] | None = None, stdin: str | None = None) -> Result:
        return CliRunner().invoke(app, list(arguments), input=stdin, env=env)

    return run


@pytest.fixture
def run_on_graph(run: Run, graph: neo4j.Driver, address: Address) -> Run:  # noqa: ARG001 - emptied
    """Runs the command line on the test database, which is empty at first."""

    def run_on_graph(*arguments: str, stdin: str | None = None) -> Result:
        return run(*arguments, env=make_environment(address), stdin=stdin)

    return run_on_graph


@pytest.fixture
def meetings(graph: neo4j.Driver, address: Address) -> None:
    """Three encounters in the graph: two held and one planned, two of them about Ukraine."""
    apply_schema(graph, address.database)
    write_findings(graph, address.database, MEETINGS)


@pytest.fixture
def start(graph: neo4j.Driver, address: Address) -> Iterator[Start]:  # noqa: ARG001 - emptied
    """Starts the command line as a child on the test database; what still runs is killed."""
    children: list[subprocess.Popen[str]] = []

    def start(
        *arguments: str, stdin: int | None = None, **variables: str
    ) -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            [sys.executable, "-m", "newsgraph", *arguments],
            env={**os.environ, **make_environment(address), **variables},
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        children.append(child)
        return child

    yield start
    for child in children:
        with child:
            child.kill()


def read_until(child: "subprocess.Popen[str]", sign: str) -> str:
    """Return the first line of a child's output that has `sign` in it."""
    assert child.stdout is not None
    for line in child.stdout:
        if sign in line:
            return line.strip()
    assert child.stderr is not None
    raise AssertionError(f"the command ended without {sign!r}: {child.stderr.read()}")


def end(child: "subprocess.Popen[str]", number: signal.Signals) -> int:
    """Send a signal to a child and return its exit code."""
    child.send_signal(number)
    child.communicate(timeout=60)
    return child.returncode
