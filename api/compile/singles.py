"""Reads of what needs no sorting: parallel lists, and the only node at the end of an edge."""

from api.compile.conditions import join
from api.compile.draft import Draft, Piece, Scope, identifier
from api.compile.mapping import Edge, Elements, Unwound
from api.compile.patterns import match_edge
from api.compile.predicates import write_fixed
from api.compile.selection import Selected
from api.compile.shape import Shape
from api.compile.subqueries import Compose, subquery


def write_only(
    draft: Draft, field: Selected, edge: Edge, scope: Scope, compose: Compose
) -> Piece[Shape]:
    """Read the only node at the end of an edge: a comprehension, which is planned soonest."""
    labels = [label.name for label in draft.model.targets(field.type)]
    pattern, there = match_edge(draft, edge, scope, labels)
    fixed = write_fixed(draft, edge.where, there)
    where = f" WHERE {join(fixed)}" if fixed else ""
    row = compose(draft, field.type, field.children, there)
    if not row.setup:
        return Piece((), f"head([{pattern}{where} | {row.text}])", row.shape)
    result = draft.name("v")
    clauses = [
        f"MATCH {pattern}{where}",
        f"WITH {', '.join(there.variables)} LIMIT 1",
        *row.setup,
        f"RETURN collect({row.text})[0] AS {result}",
    ]
    return Piece((subquery(scope, clauses),), result, row.shape)


def write_unwound(
    draft: Draft, field: Selected, unwound: Unwound, scope: Scope, compose: Compose
) -> Piece[Shape]:
    """Read a list in a column as a list of objects."""
    one = draft.name("x")
    labelled = bool(draft.model.labels(field.type))
    columns = {name: draft.name("c") for name in draft.model.columns(field.type)}
    parts = [
        f"{one if labelled else f'{one}.{identifier(name)}'} AS {variable}"
        for name, variable in columns.items()
    ]
    row = compose(draft, field.type, field.children, Scope(columns))
    result = draft.name("v")
    clauses = [
        f"UNWIND {scope.names[unwound.of]} AS {one}",
        f"WITH {', '.join(parts)}",
        *row.setup,
        f"RETURN collect({row.text}) AS {result}",
    ]
    return Piece((subquery(scope, clauses),), result, row.shape)


def write_elements(
    draft: Draft, field: Selected, elements: Elements, scope: Scope, compose: Compose
) -> Piece[Shape]:
    """Read parallel lists as a list of objects."""
    place = draft.name("i")
    inner = Scope(scope.names, scope.labels, place, scope.guard)
    row = compose(draft, field.type, field.children, inner)
    listed = f"coalesce({scope.names[elements.of]}.{identifier(elements.by)}, [])"
    places = f"range(0, size({listed}) - 1)"
    if not row.setup:
        return Piece((), f"[{place} IN {places} | {row.text}]", row.shape)
    result = draft.name("v")
    clauses = [f"UNWIND {places} AS {place}", *row.setup, f"RETURN collect({row.text}) AS {result}"]
    return Piece((subquery(scope, clauses),), result, row.shape)
