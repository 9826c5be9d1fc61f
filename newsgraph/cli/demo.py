"""`newsgraph demo`: five pages, an answered question and a graph to look at."""

from typing import Annotated

import typer

from newsgraph.cli.commands import read_settings
from newsgraph.cli.terminal import open_stderr, open_stdout


def run_demo(
    leave: Annotated[
        bool, typer.Option("--exit", help="End after the answer instead of serving.")
    ] = False,
) -> None:
    """Load five pages into a real Neo4j, print who met whom regarding Ukraine, and serve.

    The first start downloads Neo4j and CoreNLP; later ones need no network.

    Example: newsgraph demo --exit
    """
    from newsgraph.demo import run_demo as run

    run(read_settings(), open_stdout(), open_stderr(), leave=leave)
