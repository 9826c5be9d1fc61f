"""`newsgraph withdraw`: takes articles back."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from newsgraph.cli.commands import SOME_REJECTED, read_settings
from newsgraph.cli.terminal import open_stderr, open_stdout

if TYPE_CHECKING:
    from loader.write import WithdrawSummary


def run_withdrawal(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID",
            help="Articles, by id, address, or a name that no other has; '-' is like --from -.",
            show_default=False,
        ),
    ] = None,
    source: Annotated[
        typer.FileText | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Read them from a file, one a line; '-' is standard input.",
            encoding="utf-8-sig",
            errors="replace",  # what cannot be read is an article that is not there
        ),
    ] = None,
) -> None:
    """Remove articles from the graph, and what they alone supported.

    The graph is then as if they had never been loaded. Exit code 2 tells that some were not there.

    Example: newsgraph withdraw https://example.org/meldung-17
    """
    told = [one for one in articles or () if one != "-"]
    lines = source or (sys.stdin if "-" in (articles or ()) else None)
    told += filter(None, map(str.strip, lines or ()))
    if not told and lines is None:
        raise typer.BadParameter("name an article, or a file of them by --from")
    from newsgraph.connection import open_driver
    from newsgraph.neo4j import open_server
    from newsgraph.withdrawing import withdraw

    console = open_stderr()
    with (
        open_server(read_settings(), console=console) as server,
        open_driver(server) as driver,
    ):
        summary = withdraw(driver, server.database, told)
    for one in summary.unknown:
        console.print(Text.assemble(("unknown ", "yellow"), one), soft_wrap=True)
    open_stdout().print(describe(summary))
    if summary.unknown:
        raise typer.Exit(SOME_REJECTED)


def describe(summary: "WithdrawSummary") -> str:
    """Return how many articles went, and how much of the graph with them."""
    changes = summary.changes
    articles = f"{summary.withdrawn} article{'' if summary.withdrawn == 1 else 's'}"
    return (
        f"{articles} withdrawn, {len(summary.unknown)} unknown; "
        f"{changes.nodes_deleted} nodes and {changes.relationships_deleted} edges removed"
    )
