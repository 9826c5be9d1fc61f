"""A second, slow execution: plain resolvers over the same mapping, on data fetched beforehand.

It shares nothing with the compiler but the mapping itself: it reads the graph's nodes and
relationships into dictionaries, and each field is answered by walking over them.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import graphql
from graphql import get_named_type, get_nullable_type

from api.compile import mapping as m
from api.compile.model import Model
from tests.api.compile.plain_data import Item, Listing, Thing, encode
from tests.api.compile.plain_lists import listed


def read(mapping: m.Property | m.Element | m.Column, name: str, source: Item) -> Any:
    """Return what a field holds in the graph."""
    if isinstance(mapping, m.Column):
        return source.scope[mapping.name or name]
    value = source.scope[mapping.of].properties.get(mapping.name or name)
    if isinstance(mapping, m.Property):
        return value
    number = source.element or 0
    return value[number] if value and number < len(value) else None


class Plain:
    """Executes operations on fetched data."""

    def __init__(
        self, model: Model, sdl: str, nodes: list[Thing], fragments: dict[str, Callable[..., Any]]
    ) -> None:
        self.model = model
        self.schema = graphql.build_schema(sdl)
        self.nodes = nodes
        self.fragments = fragments

    def execute(self, operation: str, variables: dict[str, Any] | None = None) -> dict[str, Any]:
        result = graphql.execute(
            self.schema,
            graphql.parse(operation),
            root_value=Item({}),
            variable_values=variables,
            field_resolver=self.resolve,
            type_resolver=self.tell,
        )
        assert isinstance(result, graphql.ExecutionResult)
        return result.formatted

    def tell(self, source: Item, _info: Any, _type: Any) -> str | None:
        labels = source.scope["node"].labels
        return next((t.name for name, t in self.model.types.items() if name in labels), None)

    def resolve(self, source: Any, info: graphql.GraphQLResolveInfo, **args: Any) -> Any:
        name = info.field_name
        if isinstance(source, dict):
            return source[name]
        if isinstance(source, Listing):
            return source.field(name)
        parent = self.model.schema.type_map[info.parent_type.name]
        definition = parent.fields[name]
        mapping = self.model.mapping(parent, name)
        if mapping is None:
            return "1"
        if isinstance(mapping, m.Property | m.Element | m.Column):
            return self.show(definition, read(mapping, name, source))
        if isinstance(mapping, m.Place):
            return encode(source.cursor)
        if isinstance(mapping, m.Unwound):
            return [Item(row) for row in source.scope[mapping.of]]
        if isinstance(mapping, m.Part | m.End | m.Elements):
            return self.inner(source, mapping, get_named_type(definition.type))
        return listed(self, source, definition, mapping, args)

    def inner(self, source: Item, mapping: m.Part | m.End | m.Elements, named: Any) -> Any:
        there = source.scope[mapping.of]
        if isinstance(mapping, m.Part):
            known = [there.properties.get(name) for name in mapping.when]
            return source if not known or any(value is not None for value in known) else None
        if isinstance(mapping, m.Elements):
            count = len(there.properties.get(mapping.by) or [])
            return [Item(source.scope, number) for number in range(count)]
        labels = self.model.labels(named)
        if not labels:
            return source
        fits = any(label.name in there.labels for label in labels)
        return Item({"node": there}) if fits else None

    def show(self, definition: Any, value: Any) -> Any:
        named = get_named_type(definition.type)
        if graphql.is_list_type(get_nullable_type(definition.type)):
            if value is None:
                return [] if graphql.is_non_null_type(definition.type) else None
            return [self.one(named, item) for item in value]
        return self.one(named, value)

    @staticmethod
    def one(named: Any, value: Any) -> Any:
        if graphql.is_enum_type(named):
            names = {item.value: name for name, item in named.values.items()}
            return names.get(value, value)
        return value.isoformat() if isinstance(value, date | datetime) else value

    @staticmethod
    def follow(edge: m.Edge, start: Thing, labels: set[str]) -> list[Item]:
        return [
            Item({"node": there, "edge": relationship})
            for kind, direction, relationship, there in start.edges
            if kind in edge.types
            and edge.direction in (direction, "both")
            and (not labels or there.labels & labels)
        ]
