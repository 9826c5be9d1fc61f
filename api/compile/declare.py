"""The functions by which a field says what it is in the graph."""

from collections.abc import Callable, Mapping, Sequence

from api.compile.filters import (
    MAPPING,
    Fixed,
    Metadata,
)
from api.compile.mapping import (
    NODE,
    Column,
    Direction,
    Edge,
    Element,
    Elements,
    End,
    Fragment,
    Nodes,
    Page,
    Part,
    Property,
    Unwound,
)
from api.compile.order import Key, Order
from api.compile.ranges import Index, Spans

Constant = str | int | bool
_PAGE = Page()


def stored(name: str | None = None, *, of: str = NODE) -> Metadata:
    """Read a property. A list that may not be null is empty where the property is missing."""
    return {MAPPING: Property(name, of)}


def element(name: str, *, of: str = NODE) -> Metadata:
    """Read an element of a list property, in the type of `elements` or of an `edge` with `by`."""
    return {MAPPING: Element(name, of)}


def elements(by: str, *, of: str = NODE) -> Metadata:
    """Read parallel list properties as a list of objects, one for each element of `by`."""
    return {MAPPING: Elements(by, of)}


def column(name: str | None = None) -> Metadata:
    """Read what the fragment returned under this name."""
    return {MAPPING: Column(name)}


def unwound(name: str) -> Metadata:
    """Read a list that the fragment returned under this name as objects."""
    return {MAPPING: Unwound(name)}


def part(*when: str, of: str = NODE, along: Metadata | None = None) -> Metadata:
    """Read an object from a thing in scope, which stands for the object's node.

    It is null where the properties `when` are all missing and no relationship `along`, an `edge`,
    leads on.
    """
    followed: Edge | None = along[MAPPING] if along else None
    return {MAPPING: Part(when, of, followed)}


def end(of: str = NODE) -> Metadata:
    """Read the node at the relationship's end, or of a fragment's column, as an object."""
    return {MAPPING: End(of)}


def edge(
    types: str | Sequence[str],
    direction: Direction,
    *,
    of: str = NODE,
    order: Sequence[Key] = (),
    where: Mapping[str, Constant] | None = None,
    distinct: bool = False,
    by: str | None = None,
    indexes: Sequence[Index] = (),
    page: Page = _PAGE,
    only: bool = False,
) -> Metadata:
    """Follow relationships to the nodes at their other ends.

    Args:
        types: type or types of the relationships.
        direction: "out" from the node in scope, "in" to it, or "both".
        of: the thing in scope to start from.
        order: what the list is sorted by, unless an `ordering` argument says otherwise.
        where: properties of the nodes that have a constant value.
        distinct: whether a node with several such relationships comes once. Else each relationship
            is an item of its own, and pages need keys that tell them apart.
        by: a list property of the relationship: each of its elements is an item of its own.
        indexes: the relationships' indexes in whose orders pages are read.
        page: the size of a connection's pages.
        only: whether such relationships lead to no other nodes than those of the type, so that
            none of them has to be looked at for its label.
    """
    names = (types,) if isinstance(types, str) else tuple(types)
    sorting = Order(tuple(order))
    fixed = _fixed(where)
    mapping = Edge(names, direction, of, sorting, fixed, distinct, by, tuple(indexes), page, only)
    return {MAPPING: mapping}


def nodes(
    *,
    order: Sequence[Key] = (),
    where: Mapping[str, Constant] | None = None,
    indexes: Sequence[Index] = (),
    page: Page = _PAGE,
) -> Metadata:
    """Begin with the nodes of the type: all, a page, or for a single object the one asked for."""
    return {MAPPING: Nodes(Order(tuple(order)), _fixed(where), tuple(indexes), page)}


def fragment(
    name: str,
    *,
    over: Metadata | None = None,
    to: str | Sequence[str] = (),
    order: Sequence[Key] = (),
    page: Page = _PAGE,
    fault: Callable[[str], Exception] | None = None,
    kept: Metadata | None = None,
) -> Metadata:
    """Read what a named piece of Cypher returns; its parameters are the field's arguments.

    Args:
        name: the name of its text.
        over: an `edge` or `nodes` whose items it gathers, those that meet the field's filters.
        to: label or labels of these items.
        order: what the rows are sorted by; without one they come as the text sorts them.
        page: the size of a connection's pages.
        fault: for a single object: makes the field's error of the column `fault`, a text.
        kept: an `edge` along which the same is read where no parameter is given.
    """
    source: Edge | Nodes | None = over[MAPPING] if over else None
    labels = (to,) if isinstance(to, str) else tuple(to)
    along: Edge | None = kept[MAPPING] if kept else None
    return {MAPPING: Fragment(name, source, labels, Order(tuple(order)), page, fault, along)}


def index(
    *,
    by: Sequence[str] = (),
    order: Sequence[Key],
    start: str | None = None,
    copies: Mapping[str, str] | None = None,
    spans: Spans | None = None,
) -> Index:
    """Declare a range index; see `Index`."""
    return Index(tuple(by), tuple(order), start, dict(copies or {}), spans)


def _fixed(where: Mapping[str, Constant] | None) -> tuple[Fixed, ...]:
    return tuple(Fixed(name, value, NODE) for name, value in (where or {}).items())
