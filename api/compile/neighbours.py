"""Conditions on what hangs on an item, and those that a fragment tells."""

from collections.abc import Callable

from api.compile.comparisons import compare
from api.compile.conditions import Condition, Place, Start, join
from api.compile.draft import Draft, Scope
from api.compile.filters import Each, Meets, Related
from api.compile.mapping import NODE
from api.compile.patterns import match_edge

Inner = Callable[[Scope], list[Condition]]


def write_related(
    draft: Draft, asked: Related, inner: Inner, place: Place, scope: Scope
) -> Condition:
    """Write that some, none or all of the related nodes meet what `inner` writes of one."""

    def write() -> str:
        pattern, there = match_edge(draft, asked.edge, scope, asked.to)
        wanted = join(inner(there))
        if asked.quantifier == "every":
            wanted = f"NOT coalesce({wanted}, false)"
        exists = f"EXISTS {{ MATCH {pattern} WHERE {wanted} }}"
        return exists if asked.quantifier == "some" else f"NOT {exists}"

    if asked.quantifier != "some":
        return Condition(write)
    find = find_nodes(draft, asked.find, draft.parameter(*place.where)) if asked.find else None
    return Condition(write, None, Start(asked.edge, asked.to, inner, find))


def write_each(draft: Draft, asked: Each, type_: str, place: Place, scope: Scope) -> Condition:
    """Write that for each value of a list some related node meets it."""
    values = draft.parameter(*place.where)

    def meet(there: Scope, value: str) -> Condition:
        if isinstance(asked.inner, Meets):
            return write_met(draft, asked.inner, f"[{value}]", there)
        return compare(draft, asked.inner, type_, place, there, given=value)

    def write() -> str:
        pattern, there = match_edge(draft, asked.edge, scope, asked.to)
        one = draft.name("x")
        wanted = meet(there, one).write()
        exists = f"EXISTS {{ MATCH {pattern} WHERE {wanted} }}"
        return f"all({one} IN {values} WHERE {exists})"

    start = draft.name("x")

    def inner(there: Scope) -> list[Condition]:
        return [meet(there, start)]

    find = find_nodes(draft, asked.find, f"[{start}]") if asked.find else None
    return Condition(write, None, Start(asked.edge, asked.to, inner, find, values, start))


def write_met(draft: Draft, asked: Meets, value: str, scope: Scope) -> Condition:
    """Write that a node meets a fragment."""
    body = draft.model.fragments[asked.fragment].write({"value": value})
    return Condition.of(f"EXISTS {{ WITH {scope.names[NODE]} AS node {body} }}")


def find_nodes(draft: Draft, fragment: str, value: str) -> str:
    """Return the text that finds as `node` all that can meet a value."""
    return draft.model.fragments[fragment].write({"value": value})
