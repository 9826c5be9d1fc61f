"""Reads the whole graph in an order that depends on its content alone."""

from collections.abc import Generator
from typing import Any, NamedTuple

import neo4j

from cypher import read_statement
from newsgraph.reading import open_reading

LABELS = ("Article", "Country", "Decision", "Event", "Name", "Organization", "Person")

# What the loader keeps of a text in order to find near-duplicates follows from the text.
_DERIVED_FROM_TEXT = frozenset({"fingerprint", *(f"band{number}" for number in range(1, 9))})


class Node(NamedTuple):
    """A node: its label, key (id, or a country's code) and properties, the key among them."""

    label: str
    key: str
    properties: dict[str, Any]


class Edge(NamedTuple):
    """An edge: its type, label and key of both ends, and properties."""

    type: str
    source: tuple[str, str]
    target: tuple[str, str]
    properties: dict[str, Any]


def read_graph(driver: neo4j.Driver, database: str | None = None) -> Generator[Node | Edge]:
    """Yield every node, by label and key, and after it the edges that leave it.

    Neither internal ids nor the times of loading are in it. The memory is that of one node and its
    edges.
    """
    statement = read_statement("export/nodes")
    with open_reading(driver, database) as session:
        for label in LABELS:
            for record in session.run(*statement.bind({"label": label})):
                yield Node(label, record["key"], _clean(record["properties"]))
                source = (label, record["key"])
                edges = [
                    Edge(type_, source, (target, key), _clean(properties))
                    for type_, target, key, properties in record["edges"]
                ]
                yield from sorted(edges, key=_order)


def _order(edge: Edge) -> tuple[str, tuple[str, str], str]:
    return edge.type, edge.target, repr(sorted(edge.properties.items()))


def _clean(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _to_text(value)
        for key, value in sorted(properties.items())
        if key not in _DERIVED_FROM_TEXT
    }


def _to_text(value: Any) -> Any:
    """Return dates and times in ISO 8601, all else as it is."""
    return value.iso_format() if hasattr(value, "iso_format") else value
