"""Pages of what lasted from one day to another, filtered by these, in the order of one day.

Most items have no other day than the one they are sorted by, so a first and last day are a range of
the index. The others are read off a second index: for each unit of the calendar in which an item's
days lie, the range of days is as much longer as the unit that a bound lies in.
"""

from collections.abc import Sequence
from dataclasses import replace

from api.compile.conditions import Bound, Condition, join
from api.compile.draft import Draft, identifier
from api.compile.ranges import Spans
from api.compile.sorting import SortKey
from api.compile.walks import Compared, Walk, unite, write_walk
from api.compile.windows import Window

# From the first day of a unit to its last.
_LENGTH = (
    "CASE {kind} WHEN 'month' THEN duration({{months: 1, days: -1}}) "
    "ELSE duration({{years: 1, days: -1}}) END"
)
# Before and behind all days that a calendar of four digits can tell.
_EVER = {">=": "date({year: -9999})", "<=": "date({year: 99999})"}


def write_spans(
    draft: Draft,
    walk: Walk,
    compared: Compared,
    keys: Sequence[SortKey],
    window: Window,
    names: Sequence[str],
    found: str,
) -> list[list[str]] | None:
    """Write walks along both indexes; None where the items' days are not asked for.

    Args:
        draft: the statement under way.
        walk: along the first of the two indexes.
        compared: what its properties are compared with.
        keys: what the page is sorted by.
        window: which part of the list is wanted.
        names: the variables that the walks need.
        found: the variables that they find.
    """
    spans = walk.index.spans
    if spans is None:
        return None
    bounds = [each.bound for each in compared.rest if each.bound and _tells(spans, each.bound)]
    if not bounds:
        return None
    day = f"{walk.owner}.{identifier(walk.property(keys[0].name or ''))}"
    unit = f"{walk.owner}.{identifier(spans.unit)}"
    # Written once, as what they look up is to be looked up once.
    rest = (Condition.of(join(compared.rest)),)
    here = [f"{day} {bound.operator} {bound.value}" for bound in bounds]
    short = replace(compared, rest=rest, extra=(*here, f"{unit} IS NULL"))
    kind, apart = draft.name("b"), draft.constant(spans.apart)
    long = Compared(
        {**compared.equal, spans.unit: kind},
        (),
        rest,
        tuple(f"{day} {bound.operator} {_reach(bound, kind, apart)}" for bound in bounds),
    )
    units = draft.constant([*spans.units, spans.apart])
    walks = write_walk(draft, walk, short, keys, window)
    each = unite(write_walk(draft, walk, long, keys, window), found)
    imports = ", ".join([*names, *draft.gathered, kind])
    walks.append([f"UNWIND {units} AS {kind}", f"CALL ({imports}) {{", *each, "}"])
    return walks


def _tells(spans: Spans, bound: Bound) -> bool:
    """Tell whether a bound says that the item does not end before, or begin after, a day."""
    return (bound.name, bound.operator) in ((spans.last, ">="), (spans.first, "<="))


def _reach(bound: Bound, kind: str, apart: str) -> str:
    """Return how far from a bound the day can lie by which an item is sorted."""
    begin = f"date.truncate({kind}, {bound.value})"
    if bound.operator == "<=":
        begin += f" + {_LENGTH.format(kind=kind)}"
    return f"CASE {kind} WHEN {apart} THEN {_EVER[bound.operator]} ELSE {begin} END"
