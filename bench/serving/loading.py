"""Loads the generated graph by the loader's own statements."""

import neo4j

from bench.serving.graph import Rows, generate_events, generate_nodes
from cypher import read_statement
from loader.write import apply_schema

_BATCH = 2_000


def load(driver: neo4j.Driver, database: str, scale: float) -> None:
    """Load the graph into an empty database: ten times as much of everything for a scale of 10."""
    apply_schema(driver, database)
    with driver.session(database=database) as session:
        _write(session, generate_nodes(scale))
        for rows in generate_events(scale):
            _write(session, rows)
        session.run(*read_statement("schema/await").bind({"seconds": 600})).consume()


def _write(session: neo4j.Session, rows: Rows) -> None:
    for name in list(rows.of):
        statement = read_statement(f"write/{name}")
        written = rows.take(name)
        for at in range(0, len(written), _BATCH):
            batch = {"rows": {"items": written[at : at + _BATCH]}}
            session.run(*statement.bind(batch)).consume()
