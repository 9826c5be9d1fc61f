"""`newsgraph load`: brings articles into the graph."""

import typer

from newsgraph.cli.arguments import Paths
from newsgraph.cli.commands import SOME_REJECTED, read_settings
from newsgraph.cli.terminal import Rejections, open_stderr, open_stdout, show_progress


def run_load(paths: Paths) -> None:
    """Load articles into Neo4j; loading the same ones again changes nothing.

    Without NEO4J_URI the embedded server is used.

    Example: newsgraph load seeds/ articles.jsonl
    """
    from newsgraph.connection import open_driver
    from newsgraph.extraction import open_extractor
    from newsgraph.loading import load_paths
    from newsgraph.neo4j import open_server

    settings, console = read_settings(), open_stderr()
    rejections = Rejections(console)
    with (
        open_extractor(settings, console) as extractor,
        open_server(settings, console=console) as server,
        open_driver(server) as driver,
        show_progress(console, "Loading") as advance,
    ):
        summary = load_paths(
            paths, extractor, driver, server.database, reject=rejections, on_article=advance
        )
    open_stdout().print(
        f"{summary.articles} articles: {summary.new} new, {summary.replaced} replaced, "
        f"{summary.unchanged} unchanged; {rejections}"
    )
    if rejections.count:
        raise typer.Exit(SOME_REJECTED)
