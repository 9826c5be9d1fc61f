"""Reads of Relay's connections."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from graphql import GraphQLObjectType, is_object_type

from api.compile.access import count_items, read_items
from api.compile.bundles import bundle
from api.compile.draft import Draft, Piece, Scope
from api.compile.lists import choose_source, order_of, want
from api.compile.mapping import Page as Size
from api.compile.mapping import Source
from api.compile.selection import TYPENAME, Selected
from api.compile.shape import Leaf, Object, Page, Shape, Slot, TypeName
from api.compile.sources import Wanted
from api.compile.subqueries import Compose, subquery
from api.compile.windows import Window, bad_input, check_size

_CURSORS = frozenset({"startCursor", "endCursor"})


def write_page(
    draft: Draft, field: Selected, source: Source, scope: Scope, compose: Compose
) -> Piece[Shape]:
    """Read a connection as a row of its page's items and its total, null if that is not asked."""
    type_ = _object(field)
    fields = field.children[type_.name]
    source = choose_source(draft, field, source)
    wanted = want(draft, field, source, scope, draft.model.item_type(type_))
    information = {
        name for each in fields if each.name == "pageInfo" for name in _information(each)
    }
    limit, window = _window(draft, field, source.page, information)
    edges = [each for each in fields if each.name == "edges"]
    setup: list[str] = []
    items, total = "[]", "null"
    rows: list[str] = []
    shapes: dict[str, Object] = {}
    if edges or information or window.cursors:
        cursors = bool(information & _CURSORS)
        rows, shapes = _write_items(draft, field, wanted, window, edges, cursors, compose)
    if edges or information:
        items = draft.name("v")
        setup.append(subquery(scope, [*rows, f"AS {items}"]))
    if any(each.name == "totalCount" for each in fields):
        total = draft.name("t")
        setup.append(subquery(scope, [*count_items(draft, wanted), f"AS {total}"]))
    shape = _shape(type_, fields, shapes, limit, window)
    return Piece(tuple(setup), f"[{items}, {total}]", shape)


def _write_items(
    draft: Draft,
    field: Selected,
    wanted: Wanted,
    window: Window,
    edges: list[Selected],
    cursors: bool,
    compose: Compose,
) -> tuple[list[str], dict[str, Object]]:
    """Write items: what their cursor is made of, then a row for each time edges are selected."""
    read = read_items(draft, wanted, order_of(draft, field, wanted.source), window)
    cursor = f"[{', '.join(key.read for key in read.keys)}]"
    there = Scope(read.scope.names, read.scope.labels, read.scope.element, None, cursor)
    texts = [cursor if cursors else "null"]
    setup: list[str] = []
    shapes: dict[str, Object] = {}
    for each in edges:
        row = compose(draft, _object(each), each.children, there)
        texts.append(row.text)
        setup += row.setup
        if isinstance(row.shape, Object):
            shapes[each.key] = row.shape
    bundled = bundle(draft, read, texts, setup)
    text = bundled.write(", ".join(texts))
    return [*bundled.clauses, *setup, f"RETURN collect([{text}])"], shapes


def _shape(
    type_: GraphQLObjectType,
    fields: tuple[Selected, ...],
    shapes: Mapping[str, Object],
    limit: str,
    window: Window,
) -> Page:
    slots: list[Slot] = []
    sources: list[int | tuple[str, ...] | None] = []
    for each in fields:
        match each.name:
            case "edges":
                slots.append(Slot(each, shapes[each.key]))
                sources.append(1 + list(shapes).index(each.key))
            case "pageInfo":
                inner = each.children[_object(each).name]
                placed = tuple(
                    Slot(one, Leaf() if one.name != TYPENAME else TypeName()) for one in inner
                )
                slots.append(Slot(each, Object(_object(each), placed)))
                sources.append(tuple(_information(each)))
            case "totalCount":
                slots.append(Slot(each, Leaf()))
                sources.append(None)
            case _:
                slots.append(Slot(each, TypeName()))
    behind = "before" if window.backward else "after"
    return Page(
        Object(type_, tuple(slots)),
        tuple(sources),
        limit,
        window.backward,
        any(name == behind for name, _ in window.cursors),
    )


def _object(field: Selected) -> GraphQLObjectType:
    type_ = field.type
    if not is_object_type(type_):
        raise TypeError(f"{type_} is no object type")
    return type_


def _information(field: Selected) -> list[str]:
    return [each.name for each in field.children[_object(field).name] if each.name != TYPENAME]


def _window(draft: Draft, field: Selected, size: Size, information: set[str]) -> tuple[str, Window]:
    """Return the name of the parameter of how many items are wanted, and which those are."""
    site = field.site
    values: Mapping[str, Any] = {} if site is None else draft.values(site)
    given = [name for name in ("first", "last") if values.get(name) is not None]
    cursors = tuple(
        (name, name == "before") for name in ("after", "before") if values.get(name) is not None
    )
    backward = given == ["last"]
    if len(given) == 2:
        # The check fails when the value is read, as for any other argument that makes no sense.
        limit = draft.number(site, (), _refuse_both)
    elif given:
        limit = draft.number(site, (given[0],), partial(check_size, given[0], size.largest))
    else:
        limit = draft.constant(size.size)
    more = "hasPreviousPage" if backward else "hasNextPage"
    text = f"{limit} + 1" if more in information else limit
    return limit.removeprefix("$"), Window(text, backward, site, cursors)


def _refuse_both(_: Any) -> int:
    raise bad_input("first and last exclude each other")
