"""`newsgraph serve`: the GraphQL API with GraphiQL."""

from typing import Annotated

import typer

from newsgraph.cli.commands import read_settings
from newsgraph.cli.terminal import open_stderr, open_stdout


def run_server(
    host: Annotated[
        str | None, typer.Option(help="Address to serve on; 127.0.0.1 unless NEWSGRAPH_HOST.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(min=0, max=65535, help="Port; 8000 unless NEWSGRAPH_PORT; 0: any free one."),
    ] = None,
) -> None:
    """Serve the GraphQL API and GraphiQL until Ctrl-C.

    Without NEO4J_URI the embedded server is used.

    Example: newsgraph serve --port 9000
    """
    from newsgraph.neo4j import open_server
    from newsgraph.serving import bind, serve, show_address

    settings = read_settings()
    bound = bind(host or settings.host, settings.port if port is None else port)
    with open_server(settings, console=open_stderr()) as server:
        out = open_stdout()
        out.print(f"GraphQL and GraphiQL: {show_address(bound)}", soft_wrap=True)
        if server.browser_url:
            out.print(f"Neo4j Browser: {server.browser_url}", soft_wrap=True)
        serve(server, bound, settings)
