"""The canonical export: one JSON object a line."""

import json
from collections.abc import Iterable
from typing import BinaryIO

from newsgraph.export.elements import Edge, Node


def to_line(element: Node | Edge) -> str:
    """Return a node or edge as a JSON object, without the end of the line.

    A node has label, id and properties; an edge type, from, to (label and id) and properties.
    """
    if isinstance(element, Node):
        told = {"label": element.label, "id": element.key, "properties": element.properties}
    else:
        told = {
            "type": element.type,
            "from": list(element.source),
            "to": list(element.target),
            "properties": element.properties,
        }
    return json.dumps(told, ensure_ascii=False)


def write_lines(elements: Iterable[Node | Edge], stream: BinaryIO) -> None:
    """Write one line an element, as they come."""
    stream.writelines(to_line(element).encode() + b"\n" for element in elements)
