"""The API's own schema, executed slowly: by plain resolvers over a graph fetched before."""

from datetime import date
from enum import Enum
from typing import Any

import graphql
import neo4j
from graphql.utilities import coerce_input_value

from api.compile import mapping as m
from api.compile.adaptation import adapt_arguments
from api.compile.order import Order
from api.schema import prepare_compiler, print_schema
from tests.api.compile.plain import Plain
from tests.api.compile.plain_data import Item, Thing, fetch
from tests.api.difference import leaves
from tests.api.difference.arguments import keep
from tests.api.difference.meanings import MEANINGS
from tests.api.difference.ways import ORDERS, SORTED, WAYS, ordered


class Taken(dict[str, Any]):
    """A field's arguments as its fragment wants them, and as they were given."""

    def __init__(self, values: dict[str, Any], raw: dict[str, Any]) -> None:
        super().__init__(values)
        self.raw = raw


class PlainNews(Plain):
    """Executes operations on the news that a database holds.

    What words full-text search finds is left to the database's indexes, each asked by itself.
    """

    def __init__(self, driver: neo4j.Driver, database: str) -> None:
        super().__init__(
            prepare_compiler().model, print_schema(), fetch(driver, database), MEANINGS
        )
        self.driver, self.database = driver, database
        types = self.model.schema.type_map
        self.fields = {
            id(definition): (type_.name, name)
            for type_ in types.values()
            if isinstance(type_, graphql.GraphQLObjectType)
            for name, definition in type_.fields.items()
        }
        self.by_key = {thing.key: thing for thing in self.nodes}

    def take(self, definition: Any, args: dict[str, Any]) -> dict[str, Any]:
        raw = dict(args)
        coerced = {
            name: coerce_input_value(value, definition.args[name].type)
            for name, value in args.items()
        }
        adapted = adapt_arguments(definition, coerced)
        return Taken({name: spell(value) for name, value in adapted.items()}, raw)

    def stored(
        self,
        parent: graphql.GraphQLObjectType,
        name: str,
        mapping: m.Property | m.Element | m.Column,
    ) -> m.Property | m.Element | m.Column:
        return mapping if isinstance(mapping, m.Column) else leaves.stored(parent.name, name)

    def along(self, source: Item, definition: Any, mapping: Any, labels: set[str]) -> list[Item]:
        way = WAYS.get(self.fields[id(definition)])
        if way is None:
            return super().along(source, definition, mapping, labels)
        return way.items(self, source.scope.get("node"))

    def filtered(self, items: list[Item], definition: Any, args: dict[str, Any]) -> list[Item]:
        field = self.fields[id(definition)]
        assert isinstance(args, Taken)
        return keep(self, field, items, args.raw) if field in WAYS else items

    def order_of(self, mapping: Any, definition: Any, args: dict[str, Any]) -> Order:
        if args.get("order") is not None:
            order = graphql.get_named_type(definition.args["order"].type)
            return ordered(ORDERS[order.name][args["order"]])
        field = self.fields[id(definition)]
        if field in SORTED:
            return ordered(SORTED[field])
        way = None if isinstance(mapping, m.Fragment) else WAYS.get(field)
        return super().order_of(mapping, definition, args) if way is None else ordered(way.order)

    def labelled(self, label: str) -> list[Thing]:
        """Return all nodes of a label."""
        return [thing for thing in self.nodes if label in thing.labels]

    def find_nodes(self, index: str, query: str) -> list[tuple[Thing, float]]:
        """Return what a full-text index finds, with scores."""
        records, _, _ = self.driver.execute_query(
            "CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score "
            "RETURN elementId(node), score",
            index=index,
            query=query,
            database_=self.database,
        )
        return [(self.by_key[key], score) for key, score in records]

    def find_reports(self, query: str) -> list[tuple[Thing, float, str]]:
        """Return the events whose reports' sentences have words, with scores and sentences."""
        records, _, _ = self.driver.execute_query(
            "CALL db.index.fulltext.queryRelationships('report_sentence', $query) "
            "YIELD relationship, score "
            "RETURN elementId(endNode(relationship)), score, relationship.sentence",
            query=query,
            database_=self.database,
        )
        return [(self.by_key[key], score, sentence) for key, score, sentence in records]


def spell(value: Any) -> Any:
    """Return an argument's value as an operation spells it: enums by name, days as text."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, list):
        return [spell(item) for item in value]
    if isinstance(value, dict):
        return {name: spell(item) for name, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value
