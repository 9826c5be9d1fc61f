"""The same nodes and edges by the barest statements that can be repeated: UNWIND and MERGE.

Nodes are merged on their key, edges between the two nodes that they join: as whoever writes a plain
loader does, which may be run again and leaves what is there. Where two nodes can have several edges
of a type, these are merged on what tells them apart.
"""

from collections import defaultdict
from typing import Any, LiteralString, NamedTuple

from neo4j import Driver, ManagedTransaction

from cypher import read_statement

_KEYS: dict[str, LiteralString] = {"Country": "code"}
_LABELS: dict[str, LiteralString] = {
    "Article": "Article",
    "Country": "Country",
    "Event": "Event",
    "Name": "Name",
    "Organization": "Organization",
    "Person": "Person",
}
_TYPES: dict[str, LiteralString] = {
    "CONTACT": "CONTACT",
    "DISTINCT_FROM": "DISTINCT_FROM",
    "EXPECTED_AT": "EXPECTED_AT",
    "LOCATED_IN": "LOCATED_IN",
    "MENTIONS": "MENTIONS",
    "MET": "MET",
    "PARTICIPATED_IN": "PARTICIPATED_IN",
    "REGARDING": "REGARDING",
    "REPORTS": "REPORTS",
    "REPRESENTS": "REPRESENTS",
    "RESOLVED_TO": "RESOLVED_TO",
    "SPEAKS_OF": "SPEAKS_OF",
}
# What tells edges of a type between the same two nodes apart, where there can be several. It is
# never null there, which MERGE refuses; what an article says of a country has no `nameId`.
_EDGE_KEYS: dict[tuple[str, str], tuple[LiteralString, ...]] = {
    ("MENTIONS", "Person"): ("nameId",),
    ("MET", "Person"): ("event",),
    ("REPORTS", "Event"): ("id",),
    ("REPRESENTS", "Country"): ("article", "start"),
    ("REPRESENTS", "Organization"): ("article", "start"),
}


class Statement(NamedTuple):
    """A statement and all of its rows."""

    text: LiteralString
    rows: list[dict[str, Any]]


def read_statements(driver: Driver, database: str) -> list[Statement]:
    """Return one statement a label, then one a type of edge between two labels, with their rows.

    They make the graph that the database holds, with every property as it is stored. The text is
    put together of the literals above: a label that were a parameter would not be looked up in the
    index, and the floor would be higher than it is.
    """
    nodes: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    edges: defaultdict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    with driver.session(database=database) as session:
        for label in _LABELS:
            for record in session.run(*read_statement("export/nodes").bind({"label": label})):
                key = record["key"]
                nodes[label].append({"key": key, "properties": record["properties"]})
                for type_, target, other, properties in record["edges"]:
                    row = {"one": key, "other": other, "properties": properties}
                    edges[type_, label, target].append(row)
    return [
        *(Statement(_write_node(label), rows) for label, rows in nodes.items()),
        *(Statement(_write_edge(*ends), rows) for ends, rows in edges.items()),
    ]


def _write_node(label: str) -> LiteralString:
    key = _KEYS.get(label, "id")
    return (
        f"UNWIND $rows AS row MERGE (node:{_LABELS[label]} {{{key}: row.key}}) "
        "SET node += row.properties"
    )


def _write_edge(type_: str, source: str, target: str) -> LiteralString:
    one, other = _KEYS.get(source, "id"), _KEYS.get(target, "id")
    keys = ", ".join(
        [f"{key}: row.properties.{key}" for key in _EDGE_KEYS.get((type_, target), ())]
    )
    return (
        f"UNWIND $rows AS row MATCH (one:{_LABELS[source]} {{{one}: row.one}}) "
        f"MATCH (other:{_LABELS[target]} {{{other}: row.other}}) "
        f"MERGE (one)-[edge:{_TYPES[type_]} {{{keys}}}]->(other) SET edge += row.properties"
    )


def write_bare(
    driver: Driver, database: str, statements: list[Statement], transactions: int
) -> None:
    """Write everything: first all nodes, then all edges, in so many transactions for each kind."""
    with driver.session(database=database) as session:
        for statement in statements:
            size = -(-len(statement.rows) // transactions)
            for at in range(0, len(statement.rows), size):
                session.execute_write(_run, statement.text, statement.rows[at : at + size])


def _run(tx: ManagedTransaction, text: LiteralString, rows: list[dict[str, Any]]) -> None:
    tx.run(text, rows=rows).consume()
