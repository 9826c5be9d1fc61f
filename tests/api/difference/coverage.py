"""Which parts of a schema operations ask for."""

from collections.abc import Iterator
from typing import Any

import graphql
from graphql import GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, TypeInfo

from tests.api.difference.routes import LEFT_OUT

Part = tuple[str, ...]  # a type's field, an argument of that, an enum's value
EXEMPT_TYPES = {"Answer"}  # what `ask` returns, which is asked for by itself


def list_parts(schema: GraphQLSchema) -> set[Part]:
    """Return all parts that a query can ask for: of enums those that can be given."""
    assert schema.query_type is not None
    found: set[Part] = set()
    queue, seen = [schema.query_type.name], set(EXEMPT_TYPES)
    while queue:
        type_ = schema.type_map[queue.pop()]
        if type_.name not in seen:
            seen.add(type_.name)
            found |= {*_parts_of(type_)}
            queue += _types_of(schema, type_)
    return {part for part in found if part[:2] not in {("Query", name) for name in LEFT_OUT}}


def _types_of(schema: GraphQLSchema, type_: Any) -> Iterator[str]:
    """Yield the types that what has this type leads to; of leaves those that are given."""
    if graphql.is_abstract_type(type_):
        yield from (each.name for each in schema.get_possible_types(type_))
    if isinstance(type_, GraphQLObjectType):
        for definition in type_.fields.values():
            named = graphql.get_named_type(definition.type)
            yield from () if graphql.is_leaf_type(named) else (named.name,)
            given = definition.args.values()
            yield from (graphql.get_named_type(argument.type).name for argument in given)
    if isinstance(type_, GraphQLInputObjectType):
        yield from (graphql.get_named_type(field.type).name for field in type_.fields.values())


def _parts_of(type_: Any) -> Iterator[Part]:
    if isinstance(type_, GraphQLObjectType):
        for name, definition in type_.fields.items():
            yield type_.name, name
            yield from ((type_.name, name, argument) for argument in definition.args)
    elif isinstance(type_, GraphQLInputObjectType):
        yield from ((type_.name, name) for name in type_.fields)
    elif graphql.is_enum_type(type_):
        yield from ((type_.name, value) for value in type_.values)


class Seen(graphql.Visitor):
    """Gathers the parts that operations ask for."""

    def __init__(self, schema: GraphQLSchema) -> None:
        super().__init__()
        self.types = TypeInfo(schema)
        self.parts: set[Part] = set()

    def add(self, operation: str) -> None:
        """Add the parts of an operation."""
        graphql.visit(graphql.parse(operation), graphql.TypeInfoVisitor(self.types, self))

    def enter_field(self, node: graphql.FieldNode, *_: Any) -> None:
        parent = self.types.get_parent_type()
        if parent is not None and node.name.value != "__typename":
            self.parts.add((parent.name, node.name.value))
            for argument in node.arguments or ():
                self.parts.add((parent.name, node.name.value, argument.name.value))

    def enter_object_field(self, node: graphql.ObjectFieldNode, *_: Any) -> None:
        parent = self.types.get_parent_input_type()
        named = parent and graphql.get_named_type(parent)
        if named:
            self.parts.add((named.name, node.name.value))

    def enter_enum_value(self, node: graphql.EnumValueNode, *_: Any) -> None:
        type_ = graphql.get_named_type(self.types.get_input_type())
        if type_ is not None:
            self.parts.add((type_.name, node.value))
