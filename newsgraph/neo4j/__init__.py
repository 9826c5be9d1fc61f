"""A real Neo4j for a user who has Python alone: the community server as a child process.

It listens on loopback only, asks for a password that it made itself, and ends with the last command
that uses it, unless it was started to stay.
"""

from newsgraph.neo4j.address import Server
from newsgraph.neo4j.error import Neo4jError
from newsgraph.neo4j.server import (
    Status,
    open_server,
    read_status,
    reset_server,
    start_server,
    stop_server,
)

__all__ = [
    "Neo4jError",
    "Server",
    "Status",
    "open_server",
    "read_status",
    "reset_server",
    "start_server",
    "stop_server",
]
