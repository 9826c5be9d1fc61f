"""Compares ways of serving the same questions from one Neo4j, which it starts and loads.

    python -m bench.serving [--scale 1] [--seconds 5] [--connections 1,16] [--ways bare,ours-bolt]
        [--questions "50 meetings,path"]

- bare: Neo4j's driver with its extension in Rust, one statement as one would write it, orjson
- bare-indexed: the same with a statement that reads off the index that the loader keeps for pages
- ours-bolt, ours-query-api: this API, over the driver and over Neo4j's HTTP Query API
- apollo: @neo4j/graphql with Apollo Server
- resolvers: Strawberry with a resolver for each field, and data loaders

All tell the same rows, which is checked first; then each is asked for as long as a figure takes, so
that Neo4j has compiled what it runs. Each figure is of one process that serves and one
that asks; the ratios are of one run. Processor time is told beside, of the serving process and of
Neo4j, for machines on which something else runs.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import psutil
from rich.console import Console
from rich.table import Table

from bench.serving.loading import open_graph
from bench.serving.questions import QUESTIONS, Question
from bench.serving.rows import list_apollo_rows, list_rows
from bench.serving.servers import (
    APOLLO,
    PYTHON_WAYS,
    Way,
    cpu_seconds,
    install_apollo,
    run_way,
)
from bench.writing.apoc import install_apoc

Measures = dict[str, float]


def main() -> None:
    """Print a table for each question."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--scale", type=float, default=1, help="10 for ten times as large a graph")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each figure is taken")
    parser.add_argument("--connections", default="1,16")
    parser.add_argument("--ways", default=",".join([*PYTHON_WAYS, APOLLO]))
    parser.add_argument("--questions", default=",".join(each.name for each in QUESTIONS))
    chosen = parser.parse_args()
    names = chosen.ways.split(",")
    console = Console(width=100)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        if APOLLO in names:
            install_apollo()
            install_apoc(folder)  # for which its statements ask
        server, database = stack.enter_context(open_graph(folder, chosen.scale))
        ways = [stack.enter_context(run_way(name, server)) for name in names]
        many = [int(number) for number in chosen.connections.split(",")]
        for question in [each for each in QUESTIONS if each.name in chosen.questions.split(",")]:
            check(question, ways)
            list(measure(question, ways, database, max(many), chosen.seconds))
            for connections in many:
                rows = list(measure(question, ways, database, connections, chosen.seconds))
                console.print(tabulate(question, connections, rows))


def asked(question: Question, way: Way) -> dict[str, Any] | None:
    """Return the request for a question; None if the way has no answer to it."""
    operation = question.apollo if way.name == APOLLO else question.operation
    if operation is None or (way.name == "resolvers" and question.name == "path"):
        return None
    return {"query": operation, "variables": question.variables}


def check(question: Question, ways: list[Way]) -> None:
    """See that all ways tell the same rows.

    Raises:
        RuntimeError: when one does not.
    """
    known: Any = None
    for way in ways:
        request = asked(question, way)
        if request is None:
            continue
        answer = httpx.post(way.url, json=request, timeout=120, trust_env=False).json()
        if "errors" in answer:
            raise RuntimeError(f"{question.name}, {way.name}: {answer['errors']}")
        tell = list_apollo_rows if way.name == APOLLO else list_rows
        rows = tell(question.name, answer["data"])
        if not rows or (known is not None and rows != known):
            raise RuntimeError(f"{question.name}: {way.name} tells other rows")
        known = rows


def measure(
    question: Question,
    ways: list[Way],
    database: psutil.Process,
    connections: int,
    seconds: float,
) -> Iterator[tuple[str, Measures]]:
    """Yield what was measured of each way, one after the other."""
    for way in ways:
        request = asked(question, way)
        if request is None:
            continue
        before = way.cpu(), cpu_seconds(database)
        client = [sys.executable, "-m", "bench.serving.client", way.url]
        done = subprocess.run(
            [*client, str(connections), str(seconds)],
            input=json.dumps(request).encode(),
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{question.name}, {way.name}: {done.stderr.decode()}")
        found: Measures = json.loads(done.stdout)
        # What the client did while it warmed up is in the processor time, and in `all`.
        after = way.cpu(), cpu_seconds(database)
        serving, reading = (
            (late - early) / found["all"] * 1000 for early, late in zip(before, after, strict=True)
        )
        rate = found["requests"] / found["seconds"]
        yield way.name, {**found, "rate": rate, "serving": serving, "reading": reading}


def tabulate(question: Question, connections: int, rows: list[tuple[str, Measures]]) -> Table:
    """Return the table of one question."""
    table = Table(title=f"{question.name}, {connections} connections")
    table.add_column("way")
    for title in ("requests/s", "of bare", "p50 ms", "p99 ms", "CPU ms, served", "CPU ms, Neo4j"):
        table.add_column(title, justify="right")
    rate = dict(rows).get("bare", {}).get("rate")
    for name, found in rows:
        table.add_row(
            name,
            f"{found['rate']:.1f}",
            f"{found['rate'] / rate:.2f}" if rate else "–",
            *(f"{found[key]:.1f}" for key in ("p50", "p99", "serving", "reading")),
        )
    return table


if __name__ == "__main__":
    main()
