"""Scalars and enums: from what the database returns to what the answer holds."""

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from graphql import GraphQLError, GraphQLFloat, GraphQLNamedType, is_enum_type, is_scalar_type

# What a value has to be so that GraphQL's serialisation would return it unchanged.
UNCHANGED = {
    "String": "{0}.__class__ is str",
    "ID": "{0}.__class__ is str",
    "Date": "{0}.__class__ is str",
    "Boolean": "{0}.__class__ is bool",
    "Int": "{0}.__class__ is int and -2147483649 < {0} < 2147483648",
}
# What comes as text. Dates because JSON has none; floats because Neo4j's Query API prints those
# that a single-precision number can hold with no more digits than that needs: it reads as another.
PRINTED = frozenset({"Date", "DateTime", "Float"})
KNOWN = frozenset({*UNCHANGED, *PRINTED})


def convert_leaf(named: GraphQLNamedType) -> Callable[[Any], Any]:
    """Return what converts a value that is not null; it raises where the type has no such value."""
    if is_enum_type(named):
        names = enum_names(named)
        return lambda value: names[value] if value in names else named.serialize(value)
    match named.name:
        case "Date":
            return convert_date
        case "DateTime":
            return convert_moment
        case "Float":
            return convert_float
    if not is_scalar_type(named):
        raise TypeError(f"{named} has no values of its own")
    return named.serialize


def enum_names(named: GraphQLNamedType) -> dict[Any, str]:
    """Return an enum's names by the values that the graph holds."""
    if not is_enum_type(named):
        raise TypeError(f"{named} is no enum")
    return {value.value: name for name, value in named.values.items()}


def convert_date(value: Any) -> str:
    """Return a day in ISO 8601, as Neo4j writes it."""
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError) as error:
        raise GraphQLError(f"Date cannot represent value: {value!r}") from error


# The same articles are asked for again and again, and to read a moment is dearer than all else.
@lru_cache(16_384)
def convert_moment(value: Any) -> str:
    """Return a moment in ISO 8601 as Python writes it, without the name of a time zone."""
    try:
        return datetime.fromisoformat(value.partition("[")[0]).isoformat()
    except (AttributeError, ValueError) as error:
        raise GraphQLError(f"DateTime cannot represent value: {value!r}") from error


def convert_float(value: Any) -> float:
    """Return the number that a text is."""
    try:
        number: float = GraphQLFloat.serialize(float(value))
    except (TypeError, ValueError):
        number = GraphQLFloat.serialize(value)  # says what it is
    return number
