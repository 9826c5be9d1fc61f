"""Reads of lists, of single things that a list would begin with, and of a fragment's values."""

from collections.abc import Callable
from functools import partial

from graphql import (
    GraphQLNamedType,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
)

from api.compile.access import read_items
from api.compile.bundles import bundle
from api.compile.conditions import Condition, Place
from api.compile.draft import Draft, Piece, Scope
from api.compile.extent import chosen_order
from api.compile.mapping import FAULT, Edge, Fragment, Nodes, Source
from api.compile.order import Order
from api.compile.predicates import write_filters
from api.compile.selection import Selected
from api.compile.shape import Choice, Guarded, Leaf, Object, Shape
from api.compile.singles import write_only
from api.compile.sources import Wanted
from api.compile.subqueries import Compose, read_leaf, subquery
from api.compile.windows import Window, check_size


def write_list(
    draft: Draft, field: Selected, source: Source, scope: Scope, compose: Compose
) -> Piece[Shape]:
    """Read a list in its order; for a type that is no list its first item, null if it is empty."""
    type_ = field.definition.type
    named = field.type
    many = is_list_type(get_nullable_type(type_))
    if isinstance(source, Edge) and not many and field.site is None and not source.order.keys:
        return write_only(draft, field, source, scope, compose)
    wanted = want(draft, field, source, scope, named)
    window = Window(_limit(draft, field, source, many=many))
    items = read_items(draft, wanted, order_of(draft, field, source), window)
    if is_leaf_type(named):
        row: Piece[Shape] = Piece((), read_leaf(items.scope.names["value"], named), Leaf())
    else:
        row = compose(draft, named, field.children, items.scope)
    if isinstance(source, Fragment) and source.fault:
        row = _guard(row, items.scope.names[FAULT], source.fault)
    # What a fragment has read is read no faster anew.
    apart = isinstance(source, Fragment) or not many
    bundled = bundle(draft, items, [] if apart else [row.text], row.setup)
    result = draft.name("v")
    gathered = f"collect({bundled.write(row.text)}){'' if many else '[0]'}"
    clauses = [*bundled.clauses, *row.setup, f"RETURN {gathered} AS {result}"]
    return Piece((subquery(scope, clauses),), result, row.shape)


def _guard(row: Piece[Shape], text: str, fault: Callable[[str], Exception]) -> Piece[Shape]:
    if not isinstance(row.shape, Object | Choice):
        raise TypeError("only a single object can have a fault")
    return Piece(row.setup, f"[{text}, {row.text}]", Guarded(row.shape, fault))


def want(
    draft: Draft, field: Selected, source: Source, scope: Scope, named: GraphQLNamedType
) -> Wanted:
    """Say which items a field wants, of the named type."""
    definitions = field.definition.args
    site = field.site
    values = {} if site is None else draft.values(site)

    def conditions(there: Scope) -> list[Condition]:
        if site is None:
            return []
        return write_filters(draft, definitions, values, Place(site, ()), there)

    given = {
        name: draft.parameter(site, (argument,)) if argument in values else "null"
        for name, argument in draft.model.parameters(source, definitions).items()
    }
    columns = [*draft.model.columns(named), *(key.of for key in source.order.keys)]
    if isinstance(source, Fragment) and source.fault:
        columns.append(FAULT)
    return Wanted(
        source,
        draft.model.targets(named),
        scope,
        conditions,
        tuple(dict.fromkeys(columns)),
        given,
        sure=bool(draft.model.labels(named)),
    )


def choose_source(draft: Draft, field: Selected, source: Source) -> Source:
    """Return the edge along which a fragment's items are kept, if nothing else is asked of them."""
    if not isinstance(source, Fragment) or source.kept is None:
        return source
    values = {} if field.site is None else draft.values(field.site)
    parameters = draft.model.parameters(source, field.definition.args).values()
    asked = any(values.get(name) is not None for name in parameters)
    return source if asked else source.kept


def order_of(draft: Draft, field: Selected, source: Edge | Nodes | Fragment) -> Order:
    """Return the order asked for, else the mapping's, else its first index's."""
    values = {} if field.site is None else draft.values(field.site)
    return chosen_order(draft.model, source, field.definition.args, values)


def _limit(draft: Draft, field: Selected, source: Source, *, many: bool) -> str | None:
    if not many:
        return "1"
    if field.site is None or draft.values(field.site).get("first") is None:
        return None
    check = partial(check_size, "first", source.page.largest)
    return draft.number(field.site, ("first",), check)
