"""Compares ways of serving the same questions from one Neo4j, which it starts and loads.

    python -m bench.serving [--scale 1] [--seconds 5] [--connections 1,16] [--ways bare,ours-bolt]
        [--turns 3] [--questions "50 meetings,path"]

- bare: Neo4j's driver with its extension in Rust, one statement as one would write it, orjson
- bare-indexed: the same with a statement that reads off the index that the loader keeps for pages
- ours-bolt, ours-query-api: this API, over the driver and over Neo4j's HTTP Query API
- apollo: @neo4j/graphql with Apollo Server
- resolvers: Strawberry with a resolver for each field, and data loaders

All tell the same rows, which is checked first; then each is asked for as long as a figure takes, so
that Neo4j has compiled what it runs. Each figure is of one process that serves and one that asks;
the ratios are of one run, in which the ways take turns. Processor time is told beside, of the
serving process and of Neo4j, for machines on which something else runs. Ours runs as `newsgraph
serve` runs it, with garbage searched for seldom; the others as they come.
"""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from bench.serving.loading import open_graph
from bench.serving.measurement import Measured, measure
from bench.serving.questions import QUESTIONS, Question
from bench.serving.rows import list_apollo_rows, list_rows
from bench.serving.servers import (
    APOLLO,
    PYTHON_WAYS,
    Way,
    install_apollo,
    run_way,
)
from bench.writing.apoc import install_apoc


def main() -> None:
    """Print a table for each question."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--scale", type=float, default=1, help="10 for ten times as large a graph")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each figure is taken")
    parser.add_argument("--turns", type=int, default=3, help="of each way for a figure")
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
            requests = {way: asked(question, way) for way in ways}
            able = {way: request for way, request in requests.items() if request is not None}
            measure(able, database, max(many), chosen.seconds, 1)
            for connections in many:
                found = measure(able, database, connections, chosen.seconds, chosen.turns)
                console.print(tabulate(question, connections, found))


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


def tabulate(question: Question, connections: int, measured: dict[str, Measured]) -> Table:
    """Return the table of one question."""
    table = Table(title=f"{question.name}, {connections} connections")
    table.add_column("way")
    for title in ("requests/s", "of bare", "p50 ms", "p99 ms", "CPU ms, served", "CPU ms, Neo4j"):
        table.add_column(title, justify="right")
    bare = measured.get("bare")
    for name, found in measured.items():
        of_one = (used / found.answered * 1000 for used in (found.serving, found.reading))
        table.add_row(
            name,
            f"{found.rate:.1f}",
            f"{found.rate / bare.rate:.2f}" if bare else "–",
            *(f"{figure:.1f}" for figure in (found.middle, found.slowest, *of_one)),
        )
    return table


if __name__ == "__main__":
    main()
