"""`newsgraph neo4j`: the embedded server's life."""

from typing import TYPE_CHECKING, Annotated

import typer

from newsgraph.cli.commands import FAILED, read_settings
from newsgraph.cli.terminal import open_stderr, open_stdout

if TYPE_CHECKING:
    from newsgraph.neo4j import Server
    from newsgraph.settings import Settings

neo4j_app = typer.Typer(
    help="Start, stop, look at and empty the embedded Neo4j.",
    epilog="Example: newsgraph neo4j start",
    no_args_is_help=True,
)


@neo4j_app.command("start")
def start() -> None:
    """Start the embedded Neo4j and let it run until `newsgraph neo4j stop`.

    Example: NEWSGRAPH_BOLT_PORT=7700 newsgraph neo4j start
    """
    from newsgraph.neo4j import start_server

    settings = read_settings()
    print_login(start_server(settings, console=open_stderr()), settings)


@neo4j_app.command("stop")
def stop() -> None:
    """Stop the embedded Neo4j, whoever uses it.

    Example: newsgraph neo4j stop
    """
    from newsgraph.neo4j import stop_server

    stopped = stop_server(read_settings())
    open_stdout().print("Neo4j is stopped" if stopped else "Neo4j was not running")


@neo4j_app.command("status")
def status() -> None:
    """Tell whether the embedded Neo4j runs, and how to log in; exit code 1 when it does not.

    Example: newsgraph neo4j status
    """
    from newsgraph.neo4j import read_status

    settings = read_settings()
    found = read_status(settings)
    if found is None:
        open_stdout().print("Neo4j is not running")
        raise typer.Exit(FAILED)
    stays = "until it is stopped" if found.stays else "as long as a command uses it"
    open_stdout().print(f"Neo4j runs as process {found.pid}, {stays}")
    print_login(found.server, settings)


@neo4j_app.command("reset")
def reset(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Stop the embedded Neo4j and remove its data and password; what was downloaded stays.

    Articles must be loaded again afterwards, and decisions on who is who are lost.

    Example: newsgraph neo4j reset --yes
    """
    from newsgraph.neo4j import Neo4jError, reset_server

    settings = read_settings()
    if settings.neo4j_uri:
        raise Neo4jError(
            "the database is not the embedded one, so its data is not ours to remove",
            where=settings.neo4j_uri,
            hint="Unset NEO4J_URI to remove the embedded server's data",
        )
    folder = settings.data_dir / "neo4j"
    if not yes:
        typer.confirm(f"Remove the whole graph in {folder}?", abort=True)
    removed = reset_server(settings)
    open_stdout().print(
        f"The graph in {folder} is removed" if removed else f"There is no graph in {folder}",
        soft_wrap=True,
    )


def print_login(server: "Server", settings: "Settings") -> None:
    """Print the addresses of a running embedded server, and where its password is."""
    out = open_stdout()
    out.print(f"Neo4j Browser  {server.browser_url}", soft_wrap=True)
    out.print(f"Bolt           {server.uri}", soft_wrap=True)
    out.print(f"User           {server.username}", soft_wrap=True)
    out.print(f"Password       in {settings.data_dir / 'neo4j' / 'password'}", soft_wrap=True)
