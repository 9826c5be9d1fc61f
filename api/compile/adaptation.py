"""Arguments as statements want them: what people may write in several ways, written in one.

An argument, or an input type's field, may have a function that takes its value, a field one that
takes the values of all its arguments.
"""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    get_named_type,
)

from api.compile.metadata import ADAPT, described

Adapt = Callable[[Any], Any]
_Definitions = Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField]


def adapted(metadata: Mapping[str, Any], adapt: Adapt) -> dict[str, Any]:
    """Take a value as a function returns it; it may raise a `GraphQLError`.

    Args:
        metadata: what a field or argument is in the graph.
        adapt: for an argument takes its value, for a field a dict of its arguments' values.
    """
    return {**metadata, ADAPT: adapt}


def adapt_arguments(definition: GraphQLField, values: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a field's arguments as statements want them.

    Raises:
        GraphQLError: when they make no sense.
    """
    taken = _adapt_all(definition.args, values)
    whole: Adapt | None = described(definition).get(ADAPT)
    return taken if whole is None else whole(taken)


def _adapt_all(definitions: _Definitions, values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _adapt(definitions[name], value) for name, value in values.items()}


def _adapt(definition: GraphQLArgument | GraphQLInputField, value: Any) -> Any:
    named = get_named_type(definition.type)
    if isinstance(named, GraphQLInputObjectType):
        if isinstance(value, list):
            value = [_adapt_all(named.fields, item) for item in value]
        elif value is not None:
            value = _adapt_all(named.fields, value)
    adapt: Adapt | None = described(definition).get(ADAPT)
    return value if adapt is None else adapt(value)
