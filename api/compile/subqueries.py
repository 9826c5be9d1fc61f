"""Subqueries, and the expressions of scalars."""

from collections.abc import Callable, Mapping

from graphql import (
    GraphQLNamedType,
    GraphQLOutputType,
    get_named_type,
    get_nullable_type,
    is_list_type,
    is_non_null_type,
)

from api.compile.draft import Draft, Piece, Scope
from api.compile.leaves import PRINTED
from api.compile.selection import Selected
from api.compile.shape import Shape

Compose = Callable[
    [Draft, GraphQLNamedType, Mapping[str, tuple[Selected, ...]], Scope], Piece[Shape]
]


def subquery(scope: Scope, clauses: list[str]) -> str:
    """Return a subquery on the things in scope, which reads nothing where it is not wanted."""
    guard = [f"WITH * WHERE {scope.guard}"] if scope.guard else []
    return "\n".join([f"CALL ({', '.join(scope.variables)}) {{", *guard, *clauses, "}"])


def read_leaf(value: str, type_: GraphQLOutputType) -> str:
    """Return the expression of a scalar: some as text, a list that may not be null never null."""
    printed = get_named_type(type_).name in PRINTED
    if not is_list_type(get_nullable_type(type_)):
        return f"toString({value})" if printed else value
    listed = f"[x IN {value} | toString(x)]" if printed else value
    return f"coalesce({listed}, [])" if is_non_null_type(type_) else listed
