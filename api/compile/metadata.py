"""Finds what a schema's types, fields and arguments say of the graph."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLNamedType,
    GraphQLSchema,
    get_named_type,
    is_enum_type,
    is_non_null_type,
)
from strawberry.schema.schema_converter import GraphQLCoreConverter

from api.compile.filters import MAPPING, Each, Meets, Related
from api.compile.labels import Label
from api.compile.mapping import Fragment

BACKREF = GraphQLCoreConverter.DEFINITION_BACKREF


ADAPT = "adapt"


def described(definition: GraphQLField | GraphQLArgument | GraphQLInputField) -> Mapping[str, Any]:
    """Return all that is said next to a field or argument."""
    origin = definition.extensions.get(BACKREF)
    said: Mapping[str, Any] = origin.metadata if origin is not None else {}
    return said


def metadata(definition: GraphQLField | GraphQLArgument | GraphQLInputField) -> Any:
    """Return what is said next to a field or argument about the graph."""
    return described(definition).get(MAPPING)


def origin_of(named: GraphQLNamedType) -> object:
    """Return the class that a type was made of."""
    return getattr(named.extensions.get(BACKREF), "origin", None)


def label_of(named: GraphQLNamedType) -> Label | None:
    """Return a type's label."""
    label: Label | None = vars(origin_of(named) or object).get("__label__")
    return label


def values_of(definition: GraphQLField) -> list[Any] | None:
    """Return all values that a field can have; None if they are not few, or null is one."""
    named = get_named_type(definition.type)
    if not is_non_null_type(definition.type):
        return None
    if is_enum_type(named):
        return [value.value for value in named.values.values()]
    return [False, True] if named.name == "Boolean" else None


def list_fragments(schema: GraphQLSchema) -> Iterator[str]:
    """Yield the names of the fragments that fields, arguments and filters refer to."""
    for type_ in schema.type_map.values():
        fields = getattr(type_, "fields", {}).values()
        for definition in fields:
            for one in (definition, *getattr(definition, "args", {}).values()):
                match metadata(one):
                    case Fragment(name) | Meets(name):
                        yield name
                    case Related(inner=inner, find=find) | Each(inner=inner, find=find):
                        yield from [find] if find else []
                        yield from [inner.fragment] if isinstance(inner, Meets) else []
