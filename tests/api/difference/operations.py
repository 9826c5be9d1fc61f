"""Fits random operations to a graph, so that their arguments often find something."""

import random
from typing import Any

import graphql
from graphql import (
    ArgumentNode,
    FieldNode,
    GraphQLInputObjectType,
    GraphQLSchema,
    ListValueNode,
    NullValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    SelectionSetNode,
    get_named_type,
    is_leaf_type,
)

from tests.api.difference.cursors import draw_cursor
from tests.api.difference.values import Values

_DEEPEST_SELECTION, _DEEPEST_CONDITION, _MOST_ITEMS = 6, 3, 2
_CURSORS, _SIZES = {"after", "before"}, {"first", "last"}
_LOOKUPS = ({"id", "name"}, {"code", "name"})
_NAME = FieldNode(name=graphql.NameNode(value="__typename"), arguments=(), directives=())
_ITEMS = {
    has_id: graphql.parse(
        f"{{ edges {{ cursor node {{ __typename {'id' if has_id else ''} }} }} }}", no_location=True
    )
    .definitions[0]
    .selection_set.selections  # type: ignore[attr-defined] # an operation has one
    for has_id in (False, True)
}


class Fitting:
    """Fits documents to a graph: `form` decides on what is given, and `chance` on its values."""

    def __init__(self, schema: GraphQLSchema, values: Values) -> None:
        self.schema, self.values = schema, values

    def fit(self, document: graphql.DocumentNode, number: int) -> str:
        """Return a document's text, with values that the graph has: others for each number."""
        text = graphql.print_ast(document)
        self.form, self.chance = (random.Random(seed) for seed in (text, f"{number} {text}"))  # noqa: S311 - no secret
        (operation,) = document.definitions
        assert isinstance(operation, graphql.OperationDefinitionNode)
        query = self.schema.query_type
        return graphql.print_ast(self._select(operation.selection_set, query, 0)).strip()

    def _select(self, selected: SelectionSetNode, type_: Any, depth: int) -> SelectionSetNode:
        kept: list[Any] = []
        for node in selected.selections:
            if isinstance(node, FieldNode):
                fitted = self._field(node, type_, depth)
                kept += [fitted] if fitted else []
            elif isinstance(node, graphql.InlineFragmentNode):
                inner = self.schema.type_map[node.type_condition.name.value]  # type: ignore[union-attr] # all have one
                kept.append(
                    graphql.InlineFragmentNode(
                        type_condition=node.type_condition,
                        directives=(),
                        selection_set=self._select(node.selection_set, inner, depth),
                    )
                )
        named = {node.name.value for node in kept if isinstance(node, FieldNode)}
        if type_.name.endswith("Connection") and "edges" not in named and self.form.random() < 0.8:
            kept += _ITEMS[self._has_id(type_)]
        if not kept or graphql.is_abstract_type(type_):
            kept.append(_NAME)
        return SelectionSetNode(selections=tuple(kept))

    @staticmethod
    def _has_id(connection: Any) -> bool:
        edge = get_named_type(connection.fields["edges"].type)
        return "id" in get_named_type(edge.fields["node"].type).fields

    def _field(self, node: FieldNode, type_: Any, depth: int) -> FieldNode | None:
        name = node.name.value
        if name == "__typename":
            return node
        definition = type_.fields[name]
        named = get_named_type(definition.type)
        paging = type_.name.endswith(("Connection", "Edge"))
        if not is_leaf_type(named) and depth >= _DEEPEST_SELECTION:
            return None
        inner = node.selection_set and self._select(node.selection_set, named, depth + (not paging))
        mapped = self.values.plain.model.schema.type_map[type_.name].fields[name]
        return FieldNode(
            alias=node.alias,
            name=node.name,
            arguments=tuple(self._arguments(node, name, definition, mapped)),
            directives=(),
            selection_set=inner,
        )

    def _arguments(self, node: FieldNode, field: str, definition: Any, mapped: Any) -> Any:
        given = self._choose({a.name.value: a.value for a in node.arguments or ()}, definition)
        for names in _LOOKUPS:
            if names <= definition.args.keys() and not names & given.keys() and field != "people":
                given[self.form.choice(sorted(names))] = graphql.StringValueNode(value="")
        order = getattr(given.get("order"), "value", None)
        for name, value in given.items():
            if name in _CURSORS:
                fitted = self._cursor(mapped, order)
            else:
                fitted = self._value(value, field, name, definition.args[name].type)
            if fitted is not None:
                yield ArgumentNode(name=graphql.NameNode(value=name), value=fitted)

    def _choose(self, given: dict[str, Any], definition: Any) -> dict[str, Any]:
        """Return the arguments that are kept: few, so that not too much is asked at once."""
        for names in (_SIZES, *_LOOKUPS):
            if names <= given.keys() and self.form.random() < 0.97:
                given.pop(self.form.choice(sorted(names)))
            for name in names & given.keys():
                if isinstance(given[name], NullValueNode):
                    given.pop(name)
        for name in list(given):
            key = any({name} < names <= definition.args.keys() for names in _LOOKUPS)
            seldom = name in _CURSORS or isinstance(given[name], NullValueNode)
            needed = key or graphql.is_required_argument(definition.args[name])
            if not needed and self.form.random() < (0.8 if seldom else 0.65):
                given.pop(name)
        if "first" in definition.args and not _SIZES & given.keys():
            given["first"] = graphql.IntValueNode(value="3")
        return given

    def _cursor(self, mapped: Any, order: str | None) -> Any:
        cursor = draw_cursor(self.values.plain, self.chance, mapped, order)
        return cursor and graphql.StringValueNode(value=cursor)

    def _value(self, node: Any, owner: str, name: str, type_: Any, depth: int = 0) -> Any:
        named = get_named_type(type_)
        if isinstance(node, NullValueNode):
            return node
        if isinstance(node, ListValueNode):
            items = [self._value(v, owner, name, named, depth) for v in node.values[:_MOST_ITEMS]]
            return ListValueNode(values=tuple(item for item in items if item is not None))
        if isinstance(node, ObjectValueNode):
            return self._object(node, named, depth)
        if name in _SIZES:
            return graphql.IntValueNode(value=str(self.chance.randrange(7)))
        if graphql.is_enum_type(named):
            return node
        return graphql.ast_from_value(self.values.draw(self.chance, owner, name, named.name), named)

    def _object(self, node: ObjectValueNode, named: GraphQLInputObjectType, depth: int) -> Any:
        fields = [f for f in node.fields if not isinstance(f.value, NullValueNode)]
        if depth >= _DEEPEST_CONDITION:
            fields = [
                f for f in fields if is_leaf_type(get_named_type(named.fields[f.name.value].type))
            ]
        fields = self.form.sample(fields, min(len(fields), 2 if depth else 3))
        return ObjectValueNode(
            fields=tuple(
                ObjectFieldNode(
                    name=f.name,
                    value=self._value(
                        f.value,
                        named.name,
                        f.name.value,
                        named.fields[f.name.value].type,
                        depth + 1,
                    ),
                )
                for f in fields
            )
        )
