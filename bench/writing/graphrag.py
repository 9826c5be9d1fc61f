"""The same nodes and edges by neo4j-graphrag's writer."""

import asyncio
from collections.abc import Iterable

from neo4j import Driver
from neo4j_graphrag.components.kg_writer import Neo4jWriter
from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

from newsgraph.export import Edge, Node


def make_graphs(elements: Iterable[Node | Edge], size: int) -> list[Neo4jGraph]:
    """Return nodes, then edges, in graphs of some size, as that writer takes them."""
    nodes, edges = [], []
    for element in elements:
        properties = {key: value for key, value in element.properties.items() if value is not None}
        if isinstance(element, Node):
            key = f"{element.label}:{element.key}"
            nodes.append(Neo4jNode(id=key, label=element.label, properties=properties))
        else:
            source, target = (":".join(end) for end in (element.source, element.target))
            edges.append(
                Neo4jRelationship(
                    start_node_id=source,
                    end_node_id=target,
                    type=element.type,
                    properties=properties,
                )
            )
    graphs = [
        Neo4jGraph(nodes=nodes[at : at + size], relationships=[])
        for at in range(0, len(nodes), size)
    ]
    return graphs + [
        Neo4jGraph(nodes=[], relationships=edges[at : at + size])
        for at in range(0, len(edges), size)
    ]


def write_graphs(driver: Driver, database: str, graphs: Iterable[Neo4jGraph], size: int) -> None:
    """Write graphs in batches of some size."""
    writer = Neo4jWriter(driver, neo4j_database=database, batch_size=size)

    async def write() -> None:
        for graph in graphs:
            await writer.run(graph)

    asyncio.run(write())
