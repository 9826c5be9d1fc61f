"""Related nodes from which the items that hang on them are read, instead of trying each item."""

from collections.abc import Sequence
from typing import TypeVar

from api.compile.conditions import Condition, Start, join, take_found
from api.compile.draft import Draft, Scope
from api.compile.filters import Each, Related
from api.compile.mapping import NODE
from api.compile.patterns import draw_edge, label

S = TypeVar("S", Start, Related | Each)


def find_start(conditions: Sequence[Condition]) -> Start | None:
    """Return the related nodes from which the reading may start."""
    return prefer([each.start for each in conditions if each.start is not None])


def prefer(starts: Sequence[S]) -> S | None:
    """Return the best of what a reading may start from.

    Those with an index go first, and among them those that are told apart so well that they have
    to be looked up: fewer items hang on each.
    """
    ranked = sorted(starts, key=lambda start: (not start.edge.indexes, start.find is None))
    return ranked[0] if ranked else None


def begin_at(
    draft: Draft, start: Start, conditions: Sequence[Condition]
) -> tuple[list[Condition], str, str]:
    """Return the conditions that are left, the clause that finds the nodes, and their variable.

    Starting there reads what hangs on a few nodes, where the condition would be tried on every node
    of the label.
    """
    inner = draft.name("n")
    met = start.inner(Scope({NODE: inner}, {inner: start.to} if len(start.to) == 1 else {}))
    seen = f"({start.one})" if start.choice else "()"
    if start.find is None:
        found, met = take_found(met)
        unwind = f"UNWIND {found} AS {inner} " if found else ""
        begin = f"{unwind}MATCH ({inner}{label(start.to)}) WHERE {join(met)}"
    else:
        found = f"CALL {seen} {{ CALL {seen} {{ {start.find} }} RETURN node AS {inner} }}"
        begin = f"{found} WITH * WHERE {join(met)}"
    if start.choice is None:
        return [each for each in conditions if each.start is not start], begin, inner
    return list(conditions), _begin_at_fewest(draft, start, begin, inner), inner


def _begin_at_fewest(draft: Draft, start: Start, begin: str, inner: str) -> str:
    """Return the clause that finds the nodes of that value on whose nodes fewest edges hang.

    How many those are is kept with a node, so that it costs nothing to look.
    """
    many, edges = draft.name("n"), draft.name("x")
    edge = draw_edge(start.edge, "", "", inner)
    return "\n".join(
        [
            "CALL () {",
            f"UNWIND {start.choice} AS {start.one}",
            f"CALL ({start.one}) {{",
            begin,
            f"RETURN collect({inner}) AS {many}, sum(COUNT {{ {edge} }}) AS {edges}",
            "}",
            f"WITH {many} ORDER BY {edges} LIMIT 1",
            f"UNWIND {many} AS {inner}",
            f"RETURN {inner}",
            "}",
        ]
    )
