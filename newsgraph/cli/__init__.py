"""The command line: one module a command, thin; functions of `newsgraph` do the work.

Commands import what they run with when they run: help answers at once.
"""

from importlib.metadata import version
from typing import Annotated

import typer

from newsgraph.cli.commands import Commands
from newsgraph.cli.demo import run_demo
from newsgraph.cli.evaluate import run_evaluation
from newsgraph.cli.export import run_export
from newsgraph.cli.extract import run_extraction
from newsgraph.cli.load import run_load
from newsgraph.cli.neo4j import neo4j_app
from newsgraph.cli.people import people_app
from newsgraph.cli.query import run_query
from newsgraph.cli.serve import run_server
from newsgraph.cli.withdraw import run_withdrawal

app = typer.Typer(
    name="newsgraph",
    cls=Commands,
    help="Turns German political news into a graph in Neo4j, and answers who met whom.",
    epilog="Example: newsgraph demo",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # they would show passwords
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(run_demo)
app.command("load")(run_load)
app.command("extract")(run_extraction)
app.command("query")(run_query)
app.command("serve")(run_server)
app.command("withdraw")(run_withdrawal)
app.command("export")(run_export)
app.command("eval")(run_evaluation)
app.add_typer(people_app, name="people")
app.add_typer(neo4j_app, name="neo4j")


def show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"newsgraph {version('newsgraph')}")
        raise typer.Exit


@app.callback()
def answer_globally(
    _version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=show_version, is_eager=True),
    ] = False,
) -> None:
    pass


__all__ = ["app"]
