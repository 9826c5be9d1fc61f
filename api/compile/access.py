"""Reads a list's items in its order, and no more of them than are wanted."""

from dataclasses import replace

from api.compile.draft import Draft, Scope
from api.compile.indexes import read_index
from api.compile.mapping import NODE, Fragment, Nodes
from api.compile.nulls import read_nulls_last
from api.compile.order import Order
from api.compile.sorting import resolve_keys
from api.compile.sources import Read, Wanted, read_source, unwind
from api.compile.windows import Items, Window, cut, within


def read_items(draft: Draft, wanted: Wanted, order: Order, window: Window) -> Items:
    """Read the wanted items in order."""
    indexed = read_index(draft, wanted, order, window) if window.limit else None
    if indexed is not None:
        return replace(indexed, clauses=(*draft.take_gathered(), *indexed.clauses))
    draft.take_gathered()  # of what was tried with an index that holds another order
    read = read_source(draft, wanted)
    if isinstance(wanted.source, Nodes):
        keys = resolve_keys(order, wanted.labels, read.scope)
        gathered = dict(draft.gathered)  # which is not seen inside the halves' subqueries
        halves = None if gathered else read_nulls_last(draft, wanted, read, keys, window)
        if halves is not None and not draft.gathered:
            return halves
        draft.gathered.clear()
        draft.gathered.update(gathered)
    clauses, there = _unwind(draft, wanted, read)
    # A fragment has an order of its own.
    own = isinstance(wanted.source, Fragment) and not order.keys
    keys = () if own else resolve_keys(order, wanted.labels, there)
    conditions = within(draft, keys, window)
    if window.limit not in (None, "1") and not conditions and isinstance(wanted.source, Nodes):
        # What has to be there is found in an index, which is read in its order.
        conditions = [
            f"{key.text} IS NOT NULL" for key in keys[:1] if key.name and not key.nullable
        ]
    if conditions:
        follows = bool(read.conditions) and there.element is None
        word = "AND" if follows else "WITH * WHERE" if there.element else "WHERE"
        clauses.append(f"{word} {' AND '.join(conditions)}")
    last = ""
    if keys or window.limit or read.distinct:
        last = cut(there, keys, window, distinct=read.distinct)
    whole = not (window.limit or read.distinct)
    return Items((*draft.take_gathered(), *clauses), last, there, keys, whole)


def count_items(draft: Draft, wanted: Wanted) -> list[str]:
    """Count all items, whatever page is wanted."""
    read = read_source(draft, wanted)
    clauses, there = _unwind(draft, wanted, read)
    counted = f"DISTINCT {there.names[NODE]}" if read.distinct else "*"
    return [*draft.take_gathered(), *clauses, f"RETURN count({counted})"]


def _unwind(draft: Draft, wanted: Wanted, read: Read) -> tuple[list[str], Scope]:
    clauses, there = unwind(draft, wanted, read)
    if isinstance(wanted.source, Fragment) and draft.gathered:
        raise TypeError("what a fragment returns cannot be looked for by another")
    return clauses, there
