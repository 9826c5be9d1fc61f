"""Serves one of the ways in a process of its own: `python -m bench.serving.serve WAY PORT`.

The database's address comes by the environment, as for `newsgraph serve`.
"""

import sys
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from api.app import create_app
from bench.serving.bare import create_bare
from bench.serving.resolvers import create_resolvers
from newsgraph.garbage import spare_collections
from newsgraph.neo4j import Server
from newsgraph.settings import Settings


def create_ours(server: Server, *, http_uri: str | None) -> ASGIApp:
    """Make our application, by the Query API or by Bolt."""
    return create_app(
        uri=server.uri,
        username=server.username,
        password=server.password,
        database=server.database,
        http_uri=http_uri,
    )


def settle(app: ASGIApp) -> ASGIApp:
    """Do what `newsgraph serve` does before it serves."""
    spare_collections()
    return app


WAYS: dict[str, Callable[[Server], ASGIApp]] = {
    "bare": create_bare,
    "bare-indexed": lambda server: create_bare(server, indexed=True),
    "ours-bolt": lambda server: settle(create_ours(server, http_uri=None)),
    "ours-query-api": lambda server: settle(create_ours(server, http_uri=server.http_uri)),
    "resolvers": create_resolvers,
}


def main(way: str, port: int) -> None:
    """Serve until the process is ended."""
    settings = Settings()
    server = Server(
        settings.neo4j_uri or "",
        settings.neo4j_username,
        settings.neo4j_password.get_secret_value(),
        settings.neo4j_database,
        None,
        settings.neo4j_http_uri,
    )
    app = WAYS[way](server)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False, ws="none")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
