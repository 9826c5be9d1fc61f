"""Where a Neo4j is and how to log in."""

from dataclasses import dataclass, field

from newsgraph.neo4j.home import DATABASE, USERNAME, Home, State
from newsgraph.neo4j.port import HOST


@dataclass(frozen=True, slots=True)
class Server:
    """Where a Neo4j is and how to log in.

    Args:
        uri: the address for the driver.
        username: the user.
        password: that user's password.
        database: which database.
        browser_url: Neo4j Browser's address, of an embedded server alone.
        http_uri: the HTTP connector's address, where it is known: the API reads by it.
    """

    uri: str
    username: str
    password: str = field(repr=False)
    database: str
    browser_url: str | None
    http_uri: str | None = None


def describe_server(home: Home, state: State) -> Server:
    """Return the address of an embedded server.

    Raises:
        Neo4jError: when the file of its password is gone.
    """
    uri = f"bolt://{HOST}:{state.bolt_port}"
    http = f"http://{HOST}:{state.browser_port}"
    return Server(uri, USERNAME, home.read_password(), DATABASE, f"{http}/browser/", http)
