"""The command line: one module a command, thin; functions of `newsgraph` do the work.

Commands import what they run with when they run: help answers at once.
"""

import typer

from newsgraph.cli.commands import Commands
from newsgraph.cli.demo import run_demo
from newsgraph.cli.evaluate import run_evaluation
from newsgraph.cli.extract import run_extraction
from newsgraph.cli.load import run_load
from newsgraph.cli.neo4j import neo4j_app
from newsgraph.cli.query import run_query
from newsgraph.cli.serve import run_server

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
app.command("eval")(run_evaluation)
app.add_typer(neo4j_app, name="neo4j")

__all__ = ["app"]
