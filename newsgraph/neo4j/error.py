"""What can go wrong with the embedded server."""

from cypher import NewsgraphError


class Neo4jError(NewsgraphError):
    """The embedded Neo4j cannot be started, reached or stopped."""
