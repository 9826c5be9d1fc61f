"""Lists that are sorted by what some items lack: those come last, and are seldom reached.

An index holds only items that have the value, and holds them in order. So these are read off it,
and the others looked for only when the page is not full.
"""

from collections.abc import Sequence
from dataclasses import replace

from api.compile.conditions import join
from api.compile.draft import Draft
from api.compile.mapping import Nodes
from api.compile.sorting import SortKey, sort
from api.compile.sources import Read, Wanted
from api.compile.windows import Items, Window, behind, cut, within


def read_nulls_last(
    draft: Draft, wanted: Wanted, read: Read, keys: tuple[SortKey, ...], window: Window
) -> Items | None:
    """Read a page in two steps; None where that is of no use."""
    if not isinstance(wanted.source, Nodes) or read.distinct or not keys[1:]:
        return None
    first, *others = keys
    if not first.nullable or window.backward or window.limit in (None, "1"):
        return None
    sure = replace(first, nullable=False)
    node = ", ".join(read.scope.variables)
    conditions = within(draft, keys, window)
    # What an index can use of the cursor; of one at an item that lacks the value it leaves nothing.
    reach = [text for text in [behind(draft, keys, window)] if text]
    found, wanting = draft.name("x"), draft.name("x")
    return Items(
        (
            "CALL () {",
            *_read(read, [f"{first.text} IS NOT NULL", *reach, *conditions]),
            f"WITH {node} ORDER BY {sort([sure, *others], backward=False)} LIMIT {window.limit}",
            f"RETURN collect({node}) AS {found}",
            "}",
            f"CALL ({found}) {{",
            f"UNWIND {found} AS {node} RETURN {node}",
            "UNION ALL",
            # Not a WHERE, which would be looked at after all that follows was read.
            f"UNWIND CASE WHEN size({found}) < {window.limit} THEN [0] ELSE [] END AS {wanting}",
            *_read(read, [f"{first.text} IS NULL", *conditions]),
            f"WITH {node} ORDER BY {sort(others, backward=False)} LIMIT {window.limit}",
            f"RETURN {node}",
            "}",
        ),
        cut(read.scope, keys, window, distinct=False),
        read.scope,
        keys,
    )


def _read(read: Read, conditions: Sequence[str]) -> list[str]:
    texts = [*conditions, *([join(read.conditions)] if read.conditions else [])]
    return [*read.clauses, f"WHERE {' AND '.join(texts)}"]
