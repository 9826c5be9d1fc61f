"""Cursors of what could stand in a list."""

from random import Random
from typing import Any

from graphql import get_named_type

from api.compile import mapping as m
from tests.api.compile.plain_data import Item, encode
from tests.api.compile.plain_lists import items_along, order_of, sorting
from tests.api.difference.execution import PlainNews
from tests.api.difference.links import person_contacts


def draw_cursor(plain: PlainNews, chance: Random, definition: Any, order: str | None) -> str | None:
    """Return the cursor of something that could stand in a list, None where nothing does.

    Args:
        plain: the graph.
        chance: what draws it.
        definition: the list's field, as the API maps it.
        order: what the list is sorted by, if that is said.
    """
    mapping = plain.model.filter(definition)
    if not isinstance(mapping, m.Edge | m.Nodes | m.Fragment):
        return None
    named = plain.model.item_type(get_named_type(definition.type))
    items = _find_items(plain, chance, mapping, named)
    if not items:
        return None
    asked = order_of(plain, mapping, definition, {"order": order})
    return encode(chance.choice(sorting(plain, asked, named, items, mapping)[1]))


def _find_items(plain: PlainNews, chance: Random, mapping: Any, named: Any) -> list[Item]:
    labels = {label.name for label in plain.model.targets(named)}
    if isinstance(mapping, m.Nodes):
        return items_along(plain, Item({}), mapping, labels)
    for node in chance.sample(plain.nodes, len(plain.nodes)):
        scope = {"node": node}
        if isinstance(mapping, m.Fragment):
            given = {"kind": None, "from": None, "to": None}
            found = [Item(row) for row in person_contacts(plain, scope, **given)]
        else:
            found = items_along(plain, Item(scope), mapping, labels)
        if found:
            return found
    return []
