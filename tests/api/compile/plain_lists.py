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
    if not getattr(mapping, "over", None):
        items = plain.filtered(items, definition, args)
    order = plain.order_of(mapping, definition, args)
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
    return only(mapping, results)


def only(mapping: Any, results: list[Any]) -> Any:
    """Return the first of some results; a fault of it is an error."""
    fault = getattr(mapping, "fault", None)
    if results and fault and results[0].scope["fault"]:
        raise fault(results[0].scope["fault"])
    return results[0] if results else None


def filtered(plain: Any, items: list[Item], definition: Any, args: dict[str, Any]) -> list[Item]:
    """Return the items that meet what is asked of them."""
    for name, argument in definition.args.items():
        asked = plain.model.filter(argument)
        if args.get(name) is not None and not isinstance(asked, f.Ordering | None):
            items = [i for i in items if meets(plain, i, asked, argument.type, args[name])]
    return items


def order_of(plain: Any, mapping: Any, definition: Any, args: dict[str, Any]) -> Order:
    """Return the order asked for, else the mapping's, else that of its first index."""
    for name, argument in definition.args.items():
        if args.get(name) is not None and isinstance(plain.model.filter(argument), f.Ordering):
            order: Order = argument_value(argument.type, args[name])
            return order
    if not mapping.order.keys and getattr(mapping, "indexes", None):
        return Order(mapping.indexes[0].order)
    return mapping.order  # type: ignore[no-any-return] # of any mapping


def items_of(
    plain: Any, source: Item, mapping: Any, named: Any, definition: Any, args: dict[str, Any]
) -> list[Item]:
    match mapping:
        case m.Fragment(name=name):
            given = {
                key: args.get(argument)
                for key, argument in plain.model.parameters(mapping, definition.args).items()
            }
            if mapping.over is not None:
                given["nodes"] = gathered(plain, source, mapping, definition, args)
            return [Item(row) for row in plain.fragments[name](plain, source.scope, **given)]
    labels = {each.name for each in plain.model.targets(named)}
    found: list[Item] = plain.along(source, definition, mapping, labels)
    return found


def items_along(plain: Any, source: Item, mapping: Any, labels: set[str]) -> list[Item]:
    match mapping:
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


def gathered(
    plain: Any, source: Item, mapping: m.Fragment, definition: Any, args: dict[str, Any]
) -> list[Any]:
    """Return the nodes that a fragment gathers: those that meet the filters."""
    items = plain.along(source, definition, mapping.over, set(mapping.to))
    return [item.scope["node"] for item in plain.filtered(items, definition, args)]


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
    element = bool(getattr(mapping, "by", None))
    for item in items:
        row = [value_of(item, key) for key in keys]
        if with_tie and "node" in item.scope:
            label = next(each for each in tie or () if each.name in item.scope["node"].labels)
            row.append(item.scope["node"].properties[label.key])
        if element:
            row.append(item.element)
        rows.append([v.isoformat() if isinstance(v, date) else v for v in row])
    fillers = [
        Key("tie", False, kind, False, "node", False)
        for kind, there in (("string", with_tie), ("integer", element))
        if there
    ]
    return [*keys, *fillers], rows


def value_of(item: Item, key: Key) -> Any:
    """Return what an item is sorted by."""
    there = item.scope[key.of]
    if key.labels:
        return rank(there.labels, key.labels)
    if key.name is None or there is None:
        return there
    value = there.properties.get(key.name)
    return value[item.element] if key.element else value


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
