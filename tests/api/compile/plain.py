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
from api.compile.order import Order
from tests.api.compile.plain_data import Item, Listing, Thing, encode
from tests.api.compile.plain_lists import filtered, items_along, listed, order_of


class UndecidedError(Exception):
    """More than one answer is right."""


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
        for error in result.errors or ():
            if isinstance(error.original_error, UndecidedError):
                raise error.original_error
        return result.formatted

    def tell(self, source: Item, _info: Any, _type: Any) -> str | None:
        labels = source.scope["node"].labels
        return next((t.name for name, t in self.model.types.items() if name in labels), None)

    def resolve(self, source: Any, info: graphql.GraphQLResolveInfo, /, **args: Any) -> Any:
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
            stored = self.stored(parent, name, mapping)
            return self.show(definition, read(stored, name, source))
        if isinstance(mapping, m.Place):
            return encode(source.cursor)
        if isinstance(mapping, m.Unwound):
            return [
                Item({"node": row} if isinstance(row, Thing) else row)
                for row in source.scope[mapping.of]
            ]
        if isinstance(mapping, m.Part | m.End | m.Elements):
            return self.inner(source, mapping, get_named_type(definition.type))
        return listed(self, source, definition, mapping, self.take(definition, args))

    def take(self, _definition: Any, args: dict[str, Any]) -> dict[str, Any]:
        """Return the values of a field's arguments as its mapping wants them."""
        return args

    def stored(
        self,
        parent: graphql.GraphQLObjectType,  # noqa: ARG002 - others know by the field alone
        name: str,  # noqa: ARG002 - the same
        mapping: m.Property | m.Element | m.Column,
    ) -> m.Property | m.Element | m.Column:
        """Return what a field shows."""
        return mapping

    def along(self, source: Item, definition: Any, mapping: Any, labels: set[str]) -> list[Item]:  # noqa: ARG002 - others know by the field alone
        """Return what a field's list begins with."""
        return items_along(self, source, mapping, labels)

    def filtered(self, items: list[Item], definition: Any, args: dict[str, Any]) -> list[Item]:
        """Return the items that meet what a field's arguments ask."""
        return filtered(self, items, definition, args)

    def order_of(self, mapping: Any, definition: Any, args: dict[str, Any]) -> Order:
        """Return what a field's list is sorted by."""
        return order_of(self, mapping, definition, args)

    def inner(self, source: Item, mapping: m.Part | m.End | m.Elements, named: Any) -> Any:
        there = source.scope[mapping.of]
        if isinstance(mapping, m.Part):
            known = [there.properties.get(name) for name in mapping.when]
            leads = mapping.along is not None and self.follow(mapping.along, there, set())
            if known and not leads and all(value is None for value in known):
                return None
            return Item({**source.scope, "node": there}, source.element)
        if isinstance(mapping, m.Elements):
            count = len(there.properties.get(mapping.by) or [])
            return [Item(source.scope, number) for number in range(count)]
        labels = self.model.labels(named)
        if not labels:
            return source
        if there is None:
            return None
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
