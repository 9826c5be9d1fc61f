"""Filters, as the plain execution tries them on an item."""

import operator
from collections.abc import Callable
from datetime import date
from typing import Any

import graphql
from graphql import get_named_type

from api.compile import filters as f

OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": lambda known, value: known in value,
    "contains": lambda known, value: value in known,
    "starts": lambda known, value: known.startswith(value),
    "ends": lambda known, value: known.endswith(value),
    "has": lambda known, value: value in known,
    "any": lambda known, value: any(item in known for item in value),
}


def argument_value(type_: Any, value: Any) -> Any:
    """Return a value as the graph holds it: enums by value, dates as dates."""
    named = get_named_type(type_)
    if isinstance(value, list):
        return [argument_value(named, item) for item in value]
    if value is None:
        return None
    if graphql.is_enum_type(named):
        return named.values[value].value
    return date.fromisoformat(value) if named.name == "Date" else value


def fold(value: Any) -> Any:
    if isinstance(value, list):
        return [fold(item) for item in value]
    return value.lower() if isinstance(value, str) else value


def compare(known: Any, name: str, value: Any) -> bool:
    """Tell whether a property meets a value; what is missing meets none."""
    if name == "null":
        return (known is None) == value
    if known is None:
        return False
    return bool(OPERATORS[name](known, value))


def meets(plain: Any, item: Any, asked: Any, type_: Any, value: Any) -> bool:
    """Tell whether an item meets what a filter asks with a value."""
    named = get_named_type(type_)
    match asked:
        case f.Compare(name, None, of):
            return all(
                meets(
                    plain,
                    item,
                    f.Compare(name, plain.model.filter(d).operator, of, plain.model.filter(d).fold),
                    d.type,
                    value[key],
                )
                for key, d in named.fields.items()
                if value.get(key) is not None
            )
        case f.Compare(name, word, of, folded):
            known, wanted = item.scope[of].properties.get(name), argument_value(type_, value)
            if folded:
                known, wanted = fold(known), fold(wanted)
            return compare(known, word, wanted)
        case f.Logic(join):
            given = [meets_all(plain, item, named, one) for one in listed(value)]
            if join == "and":
                return all(given)
            return any(given) if join == "or" else not any(given)
        case f.Related(edge, to, quantifier, inner):
            there = plain.follow(edge, item.scope["node"], set(to))
            fits = [
                meets(plain, one, inner, type_, value)
                if inner
                else meets_all(plain, one, named, value)
                for one in there
            ]
            return {"some": any(fits), "none": not any(fits), "every": all(fits)}[quantifier]
        case f.Each(edge, to, inner):
            there = plain.follow(edge, item.scope["node"], set(to))
            return all(
                any(meets(plain, one, inner, named, each) for one in there) for each in value
            )
        case f.Meets(fragment):
            return bool(plain.fragments[fragment](plain, item.scope, value))
        case f.Found(fragment):
            node = item.scope["node"]
            return any(one is node for one in plain.fragments[fragment](plain, value))
    return True


def meets_all(plain: Any, item: Any, named: Any, value: Any) -> bool:
    """Tell whether an item meets all that an input object asks."""
    return all(
        meets(plain, item, plain.model.filter(definition), definition.type, value[key])
        for key, definition in named.fields.items()
        if value.get(key) is not None
    )


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
