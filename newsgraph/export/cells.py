"""What forms that know neither lists nor types show of a property, and what they call a node."""

from typing import Any

from newsgraph.export.elements import Node

SEPARATOR = "; "


def to_cell(value: Any) -> Any:
    """Return a list's items as one text, true and false as words, all else as it is."""
    if isinstance(value, list):
        return SEPARATOR.join(str(to_cell(item)) for item in value)
    if isinstance(value, bool):
        return str(value).lower()
    return value


def name_node(node: Node) -> str:
    """Return what a person calls the node: its title, printed form or name, else its key."""
    told = (node.properties.get(key) for key in ("title", "form", "name"))
    return str(next(filter(None, told), node.key))
