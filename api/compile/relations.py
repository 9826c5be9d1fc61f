"""Filters that ask something of related nodes."""

from collections.abc import Sequence

from api.compile.declare import edge
from api.compile.filters import MAPPING, Compare, Each, Metadata, Quantifier, Related
from api.compile.mapping import Direction, Edge, Index


def related(
    types: str | Sequence[str],
    direction: Direction,
    to: str | Sequence[str],
    quantifier: Quantifier = "some",
    *,
    inner: Metadata | None = None,
    index: Index | None = None,
) -> Metadata:
    """Filter by nodes of a label, or of some, at the end of relationships.

    Some, none or every one of them is to meet the value: a filter of theirs, or what `inner` (a
    `compare`) takes.
    """
    followed: Edge = edge(types, direction, index=index)[MAPPING]
    compared: Compare | None = inner[MAPPING] if inner else None
    return {MAPPING: Related(followed, _labels(to), quantifier, compared)}


def each_related(
    types: str | Sequence[str],
    direction: Direction,
    to: str | Sequence[str],
    *,
    inner: Metadata,
    index: Index | None = None,
) -> Metadata:
    """Filter by nodes like `related`: for each value of a list some node is to meet `inner`."""
    followed: Edge = edge(types, direction, index=index)[MAPPING]
    compared: Compare = inner[MAPPING]
    return {MAPPING: Each(followed, _labels(to), compared)}


def _labels(to: str | Sequence[str]) -> tuple[str, ...]:
    return (to,) if isinstance(to, str) else tuple(to)
