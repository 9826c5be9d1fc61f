"""Lists and pages, as the plain execution makes them."""

from datetime import date
from functools import cmp_to_key
from typing import Any

import graphql
from graphql import GraphQLError, get_named_type, get_nullable_type

from api.compile import filters as f
from api.compile import mapping as m
from api.compile.order import Key, Order
from tests.api.compile.plain_data import Item, Listing, beyond, check, decode, encode
from tests.api.compile.plain_filters import argument_value, meets


def listed(plain: Any, source: Item, definition: Any, mapping: Any, args: Any) -> Any:
    named = get_named_type(definition.type)
    paged = plain.model.is_connection(named)
    item_type = plain.model.item_type(named) if paged else named
    items = items_of(plain, source, mapping, item_type, definition, args)
    order = mapping.order
    for name, argument in definition.args.items():
        asked = plain.model.filter(argument)
        if args.get(name) is None:
            continue
        if isinstance(asked, f.Ordering):
            order = argument_value(argument.type, args[name])
        elif asked is not None and not getattr(mapping, "over", None):
            items = [item for item in items if meets(plain, item, asked, argument.type, args[name])]
    if not order.keys and getattr(mapping, "indexes", None):
        order = Order(mapping.indexes[0].order)
    keys, values = sorting(plain, order, item_type, items, mapping)
    pairs = list(zip(items, values, strict=True))
    if keys:
        pairs.sort(key=cmp_to_key(lambda a, b: beyond(keys, a[1], b[1])))
    if paged:
        return page(mapping, pairs, keys, args)
    if graphql.is_leaf_type(named):
        results = [plain.one(named, item.scope["value"]) for item, _ in pairs]
    else:
        results = [item for item, _ in pairs]
    if graphql.is_list_type(get_nullable_type(definition.type)):
        check("first", args.get("first"), mapping.page.largest)
        return results if args.get("first") is None else results[: args["first"]]
    return results[0] if results else None


def items_of(
    plain: Any, source: Item, mapping: Any, named: Any, definition: Any, args: dict[str, Any]
) -> list[Item]:
    labels = {label.name for label in plain.model.targets(named)}
    match mapping:
        case m.Fragment(name=name):
            given = {
                key: args.get(argument)
                for key, argument in plain.model.parameters(mapping, definition.args).items()
            }
            if mapping.over is not None:
                given["nodes"] = gathered(plain, mapping, definition, args)
            return [Item(row) for row in plain.fragments[name](plain, source.scope, **given)]
        case m.Nodes():
            found = [Item({"node": node}) for node in plain.nodes if node.labels & labels]
        case _:
            found = plain.follow(mapping, source.scope[mapping.of], labels)
    found = [
        item
        for item in found
        if all(item.scope[w.of].properties.get(w.name) == w.value for w in mapping.where)
    ]
    if isinstance(mapping, m.Edge) and mapping.distinct:
        found = list({id(item.scope["node"]): item for item in found}.values())
    if isinstance(mapping, m.Edge) and mapping.by:
        found = [
            Item(item.scope, number)
            for item in found
            for number in range(len(item.scope["edge"].properties.get(mapping.by) or []))
        ]
    return found


def gathered(plain: Any, mapping: m.Fragment, definition: Any, args: dict[str, Any]) -> list[Any]:
    """Return the nodes that a fragment gathers: those that meet the filters."""
    nodes = [node for node in plain.nodes if node.labels & set(mapping.to)]
    for name, argument in definition.args.items():
        if args.get(name) is not None:
            asked = plain.model.filter(argument)
            nodes = [
                node
                for node in nodes
                if meets(plain, Item({"node": node}), asked, argument.type, args[name])
            ]
    return nodes


def sorting(
    plain: Any, order: Order, named: Any, items: list[Item], mapping: Any
) -> tuple[list[Key], list[list[Any]]]:
    keys = list(order.keys)
    own = isinstance(mapping, m.Fragment) and not keys
    tie = None if own else plain.model.targets(named)
    known = {key.name for key in keys if key.of == "node"}
    rows = []
    names = {label.key for label in tie or ()}
    with_tie = bool(tie) and (len(names) > 1 or not names & known)
    element = any(item.element is not None for item in items)
    for item in items:
        row = [
            rank(item.scope[key.of].labels, key.labels)
            if key.labels
            else item.scope[key.of]
            if key.name is None
            else item.scope[key.of] and item.scope[key.of].properties.get(key.name)
            for key in keys
        ]
        if with_tie and "node" in item.scope:
            label = next(each for each in tie or () if each.name in item.scope["node"].labels)
            row.append(item.scope["node"].properties[label.key])
        if element:
            row.append(item.element)
        rows.append([v.isoformat() if isinstance(v, date) else v for v in row])
    extra = (len(rows[0]) - len(keys)) if rows else 0
    filler = Key("tie", False, "string", False, "node", False)
    return [*keys, *[filler] * (extra or (1 if with_tie else 0))], rows


def rank(has: Any, labels: tuple[str, ...]) -> int | None:
    return next((number for number, label in enumerate(labels) if label in has), None)


def page(mapping: Any, pairs: Any, keys: list[Key], args: dict[str, Any]) -> Listing:
    total = len(pairs)
    first, last = args.get("first"), args.get("last")
    after, before = args.get("after"), args.get("before")
    if first is not None and last is not None:
        raise GraphQLError("first and last exclude each other")
    size = mapping.page.size if first is None and last is None else first
    for name, value in (("first", first), ("last", last)):
        check(name, value, mapping.page.largest)
    for name, cursor, sign in (("after", after, 1), ("before", before, -1)):
        if cursor is not None:
            place = decode(name, cursor, keys)
            pairs = [pair for pair in pairs if beyond(keys, pair[1], place) == sign]
    if last is not None:
        kept, more = pairs[len(pairs) - last if last < len(pairs) else 0 :], len(pairs) > last
        has_next, has_previous = before is not None, more
    else:
        kept, has_next, has_previous = pairs[:size], len(pairs) > size, after is not None
    items = [Item(item.scope, item.element, values) for item, values in kept]
    information = {
        "hasNextPage": has_next,
        "hasPreviousPage": has_previous,
        "startCursor": encode(items[0].cursor) if items else None,
        "endCursor": encode(items[-1].cursor) if items else None,
    }
    return Listing(items, total, information)
