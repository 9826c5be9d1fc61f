"""Five pages, an answered question, and a graph to look at."""

from contextlib import closing

from rich.console import Console

from newsgraph.asking import ask_who_met_whom
from newsgraph.connection import open_driver
from newsgraph.extraction import open_extractor
from newsgraph.loading import load_paths
from newsgraph.neo4j import Server, open_server
from newsgraph.seeds import find_seeds
from newsgraph.serving import bind, serve, show_address
from newsgraph.settings import Settings
from newsgraph.table import print_meetings


def run_demo(settings: Settings, out: Console, messages: Console, *, leave: bool) -> None:
    """Load the seed pages, print who met whom regarding Ukraine, and serve until Ctrl-C.

    Args:
        settings: name the database; without one the embedded server is started.
        out: for the answer.
        messages: for what happens meanwhile.
        leave: end after the answer.

    Raises:
        NewsgraphError: when something that is needed cannot be had.
    """
    with open_server(settings, console=messages) as server:
        load_seeds(settings, server, messages)
        data = ask_who_met_whom(server, {"regarding": ["Ukraine"]})
        print_meetings(data["meetings"], out, "Who met whom regarding Ukraine")
        if not leave:
            serve_demo(settings, server, out)


def load_seeds(settings: Settings, server: Server, messages: Console) -> None:
    """Load the seed pages and tell how many there are."""
    messages.print("Loading the seed pages …")
    with open_extractor(settings, messages) as extractor, open_driver(server) as driver:
        summary = load_paths(
            [find_seeds()], extractor, driver, server.database, reject=messages.print
        )
    messages.print(f"{summary.articles} articles, {summary.new} of them new")


def serve_demo(settings: Settings, server: Server, out: Console) -> None:
    """Print where to look, and serve; a port that is taken is no reason to give up a demo."""
    with closing(bind(settings.host, settings.port, or_any=True)) as bound:
        if settings.port not in {0, bound.getsockname()[1]}:
            out.print(f"Port {settings.port} is taken, so here is another:")
        out.print(f"GraphiQL       {show_address(bound)}", soft_wrap=True)
        if server.browser_url:
            out.print(f"Neo4j Browser  {server.browser_url}", soft_wrap=True)
            password = settings.data_dir / "neo4j" / "password"
            out.print(
                f"               user {server.username}, password in {password}", soft_wrap=True
            )
        out.print("Ctrl-C ends the demo.")
        serve(server, bound, settings)
