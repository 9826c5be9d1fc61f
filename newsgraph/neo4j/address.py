"""Where a Neo4j is and how to log in."""

from dataclasses import dataclass, field

from newsgraph.neo4j.home import DATABASE, USERNAME, Home, State
from newsgraph.neo4j.port import HOST


@dataclass(frozen=True, slots=True)
class Server:
    """Where a Neo4j is and how to log in; `browser_url` only of an embedded one."""

    uri: str
    username: str
    password: str = field(repr=False)
    database: str
    browser_url: str | None


def describe_server(home: Home, state: State) -> Server:
    """Return the address of an embedded server.

    Raises:
        Neo4jError: when the file of its password is gone.
    """
    uri = f"bolt://{HOST}:{state.bolt_port}"
    browser = f"http://{HOST}:{state.browser_port}/browser/"
    return Server(uri, USERNAME, home.read_password(), DATABASE, browser)
