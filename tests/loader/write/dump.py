"""The whole graph as a set of tuples: two graphs are the same when their dumps are equal."""

from typing import Any

import neo4j

Dump = set[tuple[Any, ...]]

_NODES = (
    "MATCH (n) WHERE NOT n:Migration|Change RETURN labels(n) AS labels, properties(n) AS properties"
)
_EDGES = """
MATCH (a)-[r]->(b)
RETURN type(r) AS type, labels(a) + [coalesce(a.id, a.code)] AS source,
  labels(b) + [coalesce(b.id, b.code)] AS target, properties(r) AS properties
"""


def dump_graph(driver: neo4j.Driver, database: str | None = None) -> Dump:
    """Return every node and edge with every property; neither internal ids nor load times.

    Edges that are equal in everything would be one tuple of a set, so each is numbered.
    """
    nodes, _, _ = driver.execute_query(_NODES, database_=database)
    edges, _, _ = driver.execute_query(_EDGES, database_=database)
    dump: Dump = set()
    for parts in [
        *((freeze(r["labels"]), freeze(r["properties"])) for r in nodes),
        *((r["type"], *(freeze(r[k]) for k in ("source", "target", "properties"))) for r in edges),
    ]:
        repetition = 0
        while (*parts, repetition) in dump:
            repetition += 1
        dump.add((*parts, repetition))
    return dump


def freeze(value: Any) -> Any:
    """Return the value as nested tuples, a map's entries sorted by name."""
    if isinstance(value, dict):
        return tuple(sorted((key, freeze(entry)) for key, entry in value.items()))
    if isinstance(value, list):
        return tuple(freeze(entry) for entry in value)
    return value
