"""Filters that ask something of related nodes."""

from collections.abc import Sequence

from api.compile.declare import edge
from api.compile.filters import MAPPING, Compare, Each, Meets, Metadata, Quantifier, Related
from api.compile.mapping import Direction, Edge
from api.compile.ranges import Index


def related(
    types: str | Sequence[str],
    direction: Direction,
    to: str | Sequence[str],
    quantifier: Quantifier = "some",
    *,
    inner: Metadata | None = None,
    indexes: Sequence[Index] = (),
    find: str | None = None,
) -> Metadata:
    """Filter by nodes of a label, or of some, at the end of relationships.

    Some, none or every one of them is to meet the value: a filter of theirs, or what `inner` (a
    `compare`, or `meets`) takes. `find` is a fragment that takes `$value` and returns as `node` all
    nodes that can meet `inner`, where an index finds them sooner than it tries all of the label.
    """
    followed: Edge = edge(types, direction, indexes=indexes)[MAPPING]
    compared: Compare | Meets | None = inner[MAPPING] if inner else None
    return {MAPPING: Related(followed, _labels(to), quantifier, compared, find)}


def each_related(
    types: str | Sequence[str],
    direction: Direction,
    to: str | Sequence[str],
    *,
    inner: Metadata,
    indexes: Sequence[Index] = (),
    find: str | None = None,
) -> Metadata:
    """Filter by nodes like `related`: for each value of a list some node is to meet `inner`.

    Fragments take a list of this one value.
    """
    followed: Edge = edge(types, direction, indexes=indexes)[MAPPING]
    compared: Compare | Meets = inner[MAPPING]
    return {MAPPING: Each(followed, _labels(to), compared, find)}


def _labels(to: str | Sequence[str]) -> tuple[str, ...]:
    return (to,) if isinstance(to, str) else tuple(to)
