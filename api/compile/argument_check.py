"""Checks what a field's arguments ask, and what its items are sorted by."""

from collections.abc import Iterator

from graphql import (
    GraphQLArgument,
    GraphQLInputObjectType,
    get_named_type,
    get_nullable_type,
    is_enum_type,
    is_list_type,
)

from api.compile.filters import Each, Ordering, Related
from api.compile.mapping import Fragment
from api.compile.metadata import metadata
from api.compile.model import Model
from api.compile.order import Order
from api.compile.trial import Step

_PAGING = frozenset({"first", "after", "last", "before"})


def check_arguments(model: Model, step: Step) -> Iterator[str]:
    """Yield what is wrong with the arguments of a field."""
    mapping = model.mapping(step.parent, step.name)
    named = get_named_type(step.definition.type)
    many = is_list_type(get_nullable_type(step.definition.type))
    known = _PAGING if model.is_connection(named) else frozenset({"first"} if many else ())
    if isinstance(mapping, Fragment):
        known |= set(model.parameters(mapping, step.definition.args).values())
    for name, argument in step.definition.args.items():
        if name not in known and metadata(argument) is None:
            yield f"{step}({name}): it is not said what it asks"
        yield from _check_filter(model, f"{step}({name})", argument)


def _check_filter(model: Model, where: str, argument: GraphQLArgument) -> Iterator[str]:
    named = get_named_type(argument.type)
    asked = metadata(argument)
    if isinstance(asked, Ordering):
        values = list(named.values.values()) if is_enum_type(named) else []
        if not values or not all(isinstance(value.value, Order) for value in values):
            yield f"{where}: it is no enum of orders"
        for value in values:
            if isinstance(value.value, Order):
                yield from check_order(model, where, value.value)
    pending, seen = [(where, asked, named)], set()
    while pending:
        place, asked, named = pending.pop()
        if isinstance(asked, Related | Each):
            yield from (
                f"{place}: no type has the label {to}" for to in asked.to if to not in model.keys
            )
        if isinstance(named, GraphQLInputObjectType) and named.name not in seen:
            seen.add(named.name)
            for name, field in named.fields.items():
                if metadata(field) is None:
                    yield f"{named.name}.{name}: it is not said what it asks"
                pending.append(
                    (f"{named.name}.{name}", metadata(field), get_named_type(field.type))
                )


def check_order(model: Model, where: str, order: Order) -> Iterator[str]:
    """Yield the labels that a field's items are sorted by and no type has."""
    for label in (label for key in order.keys for label in key.labels):
        if label not in model.keys:
            yield f"{where}: no type has the label {label}"
