"""The same nodes and edges by neo4j-graphrag's writer."""

import asyncio
from collections.abc import Iterable
from typing import Any

from neo4j import Driver
from neo4j_graphrag.components.kg_writer import Neo4jWriter
from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

from newsgraph.export import Edge, Node


def make_graph(elements: Iterable[Node | Edge]) -> Neo4jGraph:
    """Return nodes and edges as that writer takes them."""
    nodes, edges = [], []
    for element in elements:
        properties = {key: value for key, value in element.properties.items() if value is not None}
        if isinstance(element, Node):
            key = f"{element.label}:{element.key}"
            nodes.append(Neo4jNode(id=key, label=element.label, properties=properties))
        else:
            source, target = (":".join(end) for end in (element.source, element.target))
            ends: dict[str, Any] = {"start_node_id": source, "end_node_id": target}
            edges.append(Neo4jRelationship(type=element.type, properties=properties, **ends))
    return Neo4jGraph(nodes=nodes, relationships=edges)


def write_graph(driver: Driver, database: str, graph: Neo4jGraph, size: int) -> None:
    """Write a graph in batches of some size.

    Raises:
        RuntimeError: when the writer says that it failed.
    """
    writer = Neo4jWriter(driver, neo4j_database=database, batch_size=size, clean_db=False)
    result = asyncio.run(writer.run(graph))
    if result.status != "SUCCESS":
        raise RuntimeError(f"neo4j-graphrag failed: {result.metadata}")
