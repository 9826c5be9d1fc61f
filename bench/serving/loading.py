"""Starts a Neo4j and loads the generated graph by the loader's own statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import psutil

from bench.serving.graph import Rows, generate_events, generate_nodes
from cypher import read_statement
from loader.write import apply_schema
from newsgraph.neo4j import Server, open_server, read_status
from newsgraph.settings import Settings

_BATCH = 2_000


@contextmanager
def open_graph(folder: Path, scale: float) -> Iterator[tuple[Server, psutil.Process]]:
    """Run a Neo4j that keeps the graph in a folder; give its address and its process."""
    settings = Settings(data_dir=folder, bolt_port=0, browser_port=0)
    with open_server(settings) as server:
        auth = (server.username, server.password)
        with neo4j.GraphDatabase.driver(server.uri, auth=auth) as driver:
            load(driver, server.database, scale)
        status = read_status(settings)
        assert status is not None  # noqa: S101 - it was started above
        yield server, psutil.Process(status.pid)


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
