"""GraphML, for Gephi, yEd and whatever else draws graphs."""

import re
from collections.abc import Iterable
from typing import Any, BinaryIO

import networkx  # type: ignore[import-untyped] # publishes no types

from newsgraph.export.cells import name_node, to_cell
from newsgraph.export.elements import Edge, Node

# XML 1.0 has no way to write these, not even escaped: https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_graphml(elements: Iterable[Node | Edge], stream: BinaryIO) -> None:
    """Write one GraphML document; the whole graph is in memory for it.

    `label` is what the tools show, `kind` a node's label, `identifier` its id; a list is one text,
    what is absent is left out. Edges are numbered: tools take two edges of one id for one.
    """
    graph = networkx.MultiDiGraph()
    edges: list[Edge] = []
    for element in elements:
        if isinstance(element, Node):
            told = {"label": name_node(element), "kind": element.label}
            graph.add_node(identify(element[:2]), **clean(told | element.properties))
        else:
            edges.append(element)
    # networkx makes the ends that an edge names, so nodes come first, with their attributes.
    for number, edge in enumerate(edges):
        attributes = clean({"label": edge.type} | edge.properties)
        ends = identify(edge.source), identify(edge.target)
        graph.add_edge(*ends, key=f"e{number}", **attributes)
    networkx.write_graphml(graph, stream)


def identify(end: tuple[str, str]) -> str:
    """Return a node's id: keys are unique within a label only."""
    return ":".join(end)


def clean(properties: dict[str, Any]) -> dict[str, Any]:
    """Return properties as GraphML can hold them; `id` is a name that tools keep to themselves."""
    cells = {
        "identifier" if name == "id" else name: to_cell(value)
        for name, value in properties.items()
        if value is not None
    }
    return {
        name: _NO_XML.sub("", cell) if isinstance(cell, str) else cell
        for name, cell in cells.items()
    }
