"""`newsgraph export`: the whole graph as text."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from newsgraph.cli.commands import read_settings
from newsgraph.cli.terminal import open_stderr

if TYPE_CHECKING:
    from newsgraph.export import Edge, Node


def run_export(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write here, whole or not at all; for csv a folder, or a file named *.zip.",
        ),
    ] = None,
    form: Annotated[
        Literal["jsonl", "graphml", "csv", "jsonld"],
        typer.Option("--format", help="jsonl is canonical: equal for equal graphs, line by line."),
    ] = "jsonl",
) -> None:
    """Print the whole graph, sorted, without times of loading: the same graph, the same bytes.

    jsonl streams one node or edge a line, graphml opens in Gephi and yEd,

    csv is one table for each label and each type of edge, jsonld speaks schema.org where it can.

    Example: newsgraph export > today.jsonl && diff yesterday.jsonl today.jsonl
    """
    if form == "csv" and output is None and sys.stdout.isatty():
        raise typer.BadParameter("tables need a folder or a file named *.zip by --output")
    from newsgraph.connection import open_driver
    from newsgraph.export import export_graph, read_graph
    from newsgraph.neo4j import open_server

    console = open_stderr()
    with (
        open_server(read_settings(), console=console) as server,
        open_driver(server) as driver,
        closing(read_graph(driver, server.database)) as elements,  # a reader may leave early
        show_count(console, shown=output is not None or not sys.stdout.isatty()) as count,
    ):
        export_graph(count(elements), form, output, sys.stdout.buffer)


@contextmanager
def show_count(
    console: Console, *, shown: bool
) -> "Iterator[Callable[[Iterable[Node | Edge]], Iterable[Node | Edge]]]":
    """Yield what lets elements pass and shows how many have; on a terminal alone."""
    columns = (SpinnerColumn(), TextColumn("Exporting"), TextColumn("{task.completed:,} elements"))
    with Progress(
        *columns,
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not (shown and console.is_terminal),
    ) as progress:
        yield lambda elements: progress.track(elements, total=None)
