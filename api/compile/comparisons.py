"""Comparisons of a property with a value."""

from dataclasses import replace

from api.compile.conditions import Bound, Condition, Equality, Place
from api.compile.draft import Draft, Scope, identifier
from api.compile.filters import Compare, Operator
from api.compile.mapping import NODE

_INFIX: dict[Operator, str] = {
    "contains": "CONTAINS",
    "starts": "STARTS WITH",
    "ends": "ENDS WITH",
    "in": "IN",
}
_LISTS = frozenset({"in", "any"})
_CASTS = {"Date": "date", "DateTime": "datetime"}


def compare(
    draft: Draft, asked: Compare, type_: str, place: Place, scope: Scope, given: str | None = None
) -> Condition:
    """Compare a property with the value at a place, or with an expression that stands for it.

    Args:
        draft: the statement under way.
        asked: which property, and how; its operator is given.
        type_: name of the value's type in the schema.
        place: where the value is.
        scope: whose property it is.
        given: the expression of the value, if not a parameter of its own.
    """
    operator = asked.operator or "="
    value = _cast(given or draft.parameter(*place.where), type_, operator)
    subject = f"{scope.names[asked.of]}.{identifier(asked.name)}"
    if asked.of == NODE and not asked.fold and operator in ("=", "in"):
        equality = Equality(asked.name, value, operator == "in")
        return Condition.of(_text(subject, operator, value, fold=False), equality)
    condition = Condition.of(_text(subject, operator, value, fold=asked.fold))
    if asked.of == NODE and not asked.fold and operator in ("<=", ">="):
        return replace(condition, bound=Bound(asked.name, operator, value))
    return condition


def _cast(value: str, type_: str, operator: Operator) -> str:
    cast = _CASTS.get(type_)
    if cast is None:
        return value
    return f"[x IN {value} | {cast}(x)]" if operator in _LISTS else f"{cast}({value})"


def _text(subject: str, operator: Operator, value: str, *, fold: bool) -> str:
    if fold and operator not in ("has", "any", "null"):
        subject = f"toLower({subject})"
        value = f"[x IN {value} | toLower(x)]" if operator == "in" else f"toLower({value})"
    match operator:
        case "has" if fold:
            return f"any(y IN {subject} WHERE toLower(y) = toLower({value}))"
        case "has":
            return f"{value} IN {subject}"
        case "any" if fold:
            return f"any(y IN {subject} WHERE toLower(y) IN [x IN {value} | toLower(x)])"
        case "any":
            return f"any(x IN {value} WHERE x IN {subject})"
        case "null":
            return f"({subject} IS NULL) = {value}"
        case _:
            return f"{subject} {_INFIX.get(operator, operator)} {value}"
