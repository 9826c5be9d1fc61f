"""Operations that together ask for every field of the schema, with each argument and condition."""

from collections.abc import Iterator
from random import Random
from typing import Any

import graphql
from graphql import (
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
)

from tests.api.difference.cursors import draw_cursor
from tests.api.difference.routes import LEFT_OUT, find_routes
from tests.api.difference.values import Values

_PAGING = {"after", "before", "first", "last"}
_FEW = 4
_ALIASES = 3  # of each type that an abstract one can be
# What tells the items of a list apart.
_LEAST = {
    "id",
    "key",
    "events",
    "score",
    "length",
    "count",
    "start",
    "person",
    "meeting",
    "article",
}
_CONTENT = {"Person", "Event", "Article"}
Path = tuple[str, ...]  # what stands around a selection, from the outermost


class Writer:
    """Writes operations on a schema, with values of a graph."""

    def __init__(self, schema: GraphQLSchema, values: Values, seed: int) -> None:
        self.schema, self.values = schema, values
        self.chance = Random(seed)  # noqa: S311 - no secret
        mapped: Any = values.plain.model.schema.type_map
        self.mapped = {
            id(definition): mapped[type_.name].fields[name]
            for type_ in schema.type_map.values()
            if graphql.is_object_type(type_) and type_.name in mapped
            for name, definition in type_.fields.items()
        }
        self.ways = dict(find_routes(schema))
        self.known: set[str] = set()  # input types all of whose conditions were asked

    def write_all(self) -> Iterator[str]:
        """Yield the operations."""
        for type_name in self.ways:
            type_: Any = self.schema.type_map[type_name]
            fields = {n: d for n, d in type_.fields.items() if n not in LEFT_OUT}
            for chunk in (dict(list(fields.items())[i : i + 2]) for i in range(0, len(fields), 2)):
                texts = [self._field(name, definition, {}) for name, definition in chunk.items()]
                yield self._wrap(type_name, " ".join(texts))
            for name, definition in fields.items():
                for given in self._argument_sets(name, definition):
                    yield self._wrap(type_name, self._field(name, definition, given, depth=-1))

    def _argument_sets(self, field: str, definition: GraphQLField) -> Iterator[dict[str, str]]:
        for name, argument in definition.args.items():
            named = get_named_type(argument.type)
            if isinstance(named, GraphQLInputObjectType):
                known = named.name in self.known
                self.known.add(named.name)
                for key in self.chance.sample([*named.fields], 2) if known else named.fields:
                    yield {name: self._object(named, key, 0)}
            elif graphql.is_enum_type(named) and not is_list_type(
                graphql.get_nullable_type(argument.type)
            ):
                for value in named.values:
                    yield {name: value}
                    if name == "order":
                        cursor = self._cursor(definition, value)
                        yield {name: value, "after": f'"{cursor}"'}
            elif name in ("after", "before"):
                cursor = self._cursor(definition, None)
                for size in ("first", "last"):
                    yield {name: f'"{cursor}"', size: "2"}
            elif name not in _PAGING:
                yield {name: self._value(field, name, argument.type)}
                yield {name: self._value(field, name, argument.type)}

    def _cursor(self, definition: GraphQLField, order: str | None) -> str | None:
        return draw_cursor(self.values.plain, self.chance, self.mapped[id(definition)], order)

    def _wrap(self, type_name: str, text: str) -> str:
        way = self.ways[type_name]
        for name, definition in reversed(way):
            if definition is None:
                text = f"{name} {{ {text} }}"
            else:
                text = f"{name}{self._arguments(name, definition, {})} {{ {text} }}"
        return f"{{ {text} }}"

    def _field(
        self, name: str, definition: GraphQLField, given: dict[str, str], depth: int = 1
    ) -> str:
        named = get_named_type(definition.type)
        return f"{name}{self._arguments(name, definition, given)}{self._leaves(named, depth)}"

    def _leaves(self, named: Any, depth: int, alias: str = "") -> str:
        """Select what has no arguments of a type and what it leads to; of the last the least."""
        if is_leaf_type(named):
            return ""
        if is_abstract_type(named):
            parts = [
                f"... on {each.name}{self._leaves(each, depth - 1, f'{each.name}_')}"
                for each in self.schema.get_possible_types(named)
            ]
            return f" {{ __typename {' '.join(parts)} }}"
        paging = named.name.endswith(("Connection", "Edge"))
        texts: list[str] = []
        for name, definition in named.fields.items():
            inner = get_named_type(definition.type)
            if definition.args or (depth < 0 and not paging and name not in _LEAST):
                continue
            written = f"{alias}{name}: {name}" if alias else name
            if is_leaf_type(inner):
                texts += [written] if not alias or len(texts) < _ALIASES else []
            elif depth > 0 or paging or (depth < 0 and inner.name in _CONTENT):
                texts.append(f"{written}{self._leaves(inner, depth - (not paging))}")
        return f" {{ __typename {' '.join(texts)} }}"

    def _arguments(self, field: str, definition: GraphQLField, given: dict[str, str]) -> str:
        given = dict(given)
        for name, argument in definition.args.items():
            required = graphql.is_required_argument(argument)
            if name not in given and required:
                given[name] = self._value(field, name, argument.type)
        if "first" in definition.args and not {"first", "last"} & given.keys():
            given["first"] = str(_FEW)
        if not given and {"id", "name"} <= definition.args.keys():
            given["name"] = self._value(field, "name", definition.args["name"].type)
        elif not given and "code" in definition.args:
            given["code"] = self._value(field, "code", definition.args["code"].type)
        return f"({', '.join(f'{n}: {v}' for n, v in given.items())})" if given else ""

    def _object(self, type_: GraphQLInputObjectType, key: str, depth: int) -> str:
        field = type_.fields[key]
        named = get_named_type(field.type)
        if not isinstance(named, GraphQLInputObjectType):
            return f"{{ {key}: {self._value(type_.name, key, field.type)} }}"
        plain = [
            k
            for k, f in named.fields.items()
            if not isinstance(get_named_type(f.type), GraphQLInputObjectType)
        ]
        picked = self.chance.sample(plain if depth else [*named.fields], 2)
        inner = [self._object(named, each, depth + 1) for each in picked]
        if is_list_type(graphql.get_nullable_type(field.type)):
            return f"{{ {key}: [{', '.join(inner)}] }}"
        return f"{{ {key}: {inner[0]} }}"

    def _value(self, owner: str, name: str, type_: Any) -> str:
        nullable = graphql.get_nullable_type(type_)
        if is_list_type(nullable):
            items = [
                self._value(owner, name, nullable.of_type) for _ in range(self.chance.randint(1, 2))
            ]
            return f"[{', '.join(items)}]"
        if graphql.is_enum_type(nullable):
            return self.chance.choice([*nullable.values])
        value = self.values.draw(self.chance, owner, name, nullable.name)
        return graphql.print_ast(graphql.ast_from_value(value, nullable))
