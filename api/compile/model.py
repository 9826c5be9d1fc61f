"""The mapping of a whole schema, as the compiler asks for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLInputField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_object_type,
)

from api.compile.filters import Filter, Parameter
from api.compile.fragments import Text
from api.compile.labels import Label
from api.compile.mapping import (
    NODE,
    Column,
    Edge,
    Element,
    Elements,
    End,
    Fragment,
    Mapped,
    Part,
    Property,
    Source,
    Unwound,
)
from api.compile.metadata import label_of, list_fragments, metadata, origin_of, values_of
from api.compile.relay import Connection


@dataclass(frozen=True, slots=True)
class Model:
    """What types and fields are in the graph.

    Args:
        schema: the schema.
        types: the object type of each label.
        keys: the key of each label's nodes.
        fragments: the pieces of Cypher, by name.
    """

    schema: GraphQLSchema
    types: Mapping[str, GraphQLObjectType] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    fragments: Mapping[str, Text] = field(default_factory=dict)

    @classmethod
    def read(cls, schema: GraphQLSchema, read: Callable[[str], str]) -> "Model":
        """Take the mapping from a Strawberry schema's types.

        Args:
            schema: the schema, as Strawberry has made it.
            read: returns the text of a named piece of Cypher.
        """
        types: dict[str, GraphQLObjectType] = {}
        keys: dict[str, str] = {}
        for type_ in schema.type_map.values():
            label = label_of(type_)
            if is_object_type(type_) and label is not None:
                types[label.name], keys[label.name] = type_, label.key
        texts = {name: Text.read(read(name)) for name in sorted(set(list_fragments(schema)))}
        return cls(schema, types, keys, texts)

    def mapping(self, type_: GraphQLObjectType, name: str) -> Mapped | None:
        """Return what a field is; None for one that the graph does not have."""
        mapping: Mapped | None = metadata(type_.fields[name])
        return mapping

    def filter(self, definition: GraphQLArgument | GraphQLInputField) -> Filter | None:
        """Return what an argument or an input type's field asks; None for those of paging."""
        asked: Filter | None = metadata(definition)
        return asked

    def labels(self, named: GraphQLNamedType) -> tuple[Label, ...]:
        """Return the label of an object type, or those of a union's or interface's types."""
        if is_abstract_type(named):
            possible = self.schema.get_possible_types(named)
            return tuple(label for each in possible if (label := label_of(each)) is not None)
        label = label_of(named)
        return () if label is None else (label,)

    def targets(self, named: GraphQLNamedType) -> tuple[Label, ...]:
        """Return the labels of the nodes that a type is read from, through an `end` as well."""
        labels = self.labels(named)
        if labels or not is_object_type(named):
            return labels
        ends = [
            self.targets(get_named_type(definition.type))
            for definition in named.fields.values()
            if metadata(definition) == End(NODE)
        ]
        return tuple(dict.fromkeys(label for labels in ends for label in labels))

    def columns(self, named: GraphQLNamedType) -> tuple[str, ...]:
        """Return what a fragment has to return for values of the type."""
        if is_leaf_type(named):
            return ("value",)
        if not is_object_type(named) or label_of(named):
            return (NODE,)
        names: list[str] = []
        for name, definition in named.fields.items():
            match metadata(definition):
                case Column(column):
                    names.append(column or name)
                case Part(of=of):
                    inner = self.columns(get_named_type(definition.type))
                    names += [of if column == NODE else column for column in inner]
                case Property() | Element() | Elements() | Unwound() | End() | Edge() as mapping:
                    names.append(mapping.of)
        return tuple(dict.fromkeys(names))

    def domain(self, labels: Sequence[Label], name: str) -> list[Any] | None:
        """Return all values that a property of the nodes can have; None if they are not few."""
        for label in labels:
            for field_name, definition in self.types[label.name].fields.items():
                mapping = metadata(definition)
                if isinstance(mapping, Property) and (mapping.name or field_name) == name:
                    return values_of(definition)
        return None

    def parameters(
        self, source: Source, definitions: Mapping[str, GraphQLArgument]
    ) -> dict[str, str]:
        """Return which argument each parameter of a fragment is."""
        if not isinstance(source, Fragment):
            return {}
        named = {
            asked.name: argument
            for argument, definition in definitions.items()
            if isinstance(asked := metadata(definition), Parameter)
        }
        wanted = self.fragments[source.name].parameters
        return {name: named.get(name, name) for name in sorted(wanted)}

    def is_connection(self, named: GraphQLNamedType) -> bool:
        """Tell whether a type is a Relay connection."""
        origin = origin_of(named)
        return isinstance(origin, type) and issubclass(origin, Connection)

    def item_type(self, connection: GraphQLNamedType) -> GraphQLNamedType:
        """Return the type of a connection's nodes."""
        named = connection
        for name in ("edges", "node"):
            if not is_object_type(named):
                raise TypeError(f"{named} has no field {name}")
            named = get_named_type(named.fields[name].type)
        return named
