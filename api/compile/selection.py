"""Which fields an operation selects, as a tree: fragments spread, duplicates merged, skips gone."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLIncludeDirective,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SchemaMetaFieldDef,
    SelectionNode,
    SelectionSetNode,
    TypeMetaFieldDef,
    TypeNameMetaFieldDef,
    get_named_type,
    is_abstract_type,
    is_object_type,
)
from graphql.execution.values import VariableValues, get_directive_values

TYPENAME = "__typename"
_META = {
    TYPENAME: TypeNameMetaFieldDef,
    "__schema": SchemaMetaFieldDef,
    "__type": TypeMetaFieldDef,
}


@dataclass(frozen=True, slots=True)
class Selected:
    """A field of the answer.

    Args:
        key: its alias or name.
        nodes: where the document selects it; more than one where selections were merged.
        name: its name in the schema.
        definition: its definition.
        site: the number of its arguments among those of the operation; None where it takes none.
        children: what is selected on its value, by the name of each type that may have.
    """

    key: str
    nodes: tuple[FieldNode, ...]
    name: str
    definition: GraphQLField
    site: int | None
    children: Mapping[str, tuple["Selected", ...]]

    @property
    def type(self) -> GraphQLNamedType:
        """The type of its value, or of the items of its value."""
        return get_named_type(self.definition.type)


@dataclass(frozen=True, slots=True)
class Site:
    """A field's definition and node, from which the values of its arguments come."""

    definition: GraphQLField
    node: FieldNode


@dataclass(slots=True)
class Selector:
    """Collects what is selected; `sites` fills up on the way."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues
    sites: list[Site] = field(default_factory=list)

    def select(
        self, parent: GraphQLObjectType, sets: Sequence[SelectionSetNode]
    ) -> tuple[Selected, ...]:
        """Collect the fields that selection sets together select on an object type."""
        grouped: dict[str, list[FieldNode]] = {}
        visited: set[str] = set()
        for selection_set in sets:
            for node in self._spread(parent, selection_set, visited):
                grouped.setdefault(node.alias.value if node.alias else node.name.value, []).append(
                    node
                )
        return tuple(self._field(parent, key, nodes) for key, nodes in grouped.items())

    def _field(self, parent: GraphQLObjectType, key: str, nodes: list[FieldNode]) -> Selected:
        name = nodes[0].name.value
        definition = _META.get(name) or parent.fields[name]
        site = None
        if definition.args:
            site = len(self.sites)
            self.sites.append(Site(definition, nodes[0]))
        sets = [node.selection_set for node in nodes if node.selection_set]
        children = {
            concrete.name: self.select(concrete, sets)
            for concrete in (self._possible(definition) if sets else ())
        }
        return Selected(key, tuple(nodes), name, definition, site, children)

    def _possible(self, definition: GraphQLField) -> Sequence[GraphQLObjectType]:
        named = get_named_type(definition.type)
        if is_object_type(named):
            return [named]
        return self.schema.get_possible_types(named) if is_abstract_type(named) else ()

    def _spread(
        self, parent: GraphQLObjectType, selection_set: SelectionSetNode, visited: set[str]
    ) -> Iterator[FieldNode]:
        for node in selection_set.selections:
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, InlineFragmentNode):
                if node.type_condition is None or self._fits(
                    parent, node.type_condition.name.value
                ):
                    yield from self._spread(parent, node.selection_set, visited)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                visited.add(node.name.value)
                fragment = self.fragments[node.name.value]
                if self._fits(parent, fragment.type_condition.name.value):
                    yield from self._spread(parent, fragment.selection_set, visited)

    def _included(self, node: SelectionNode) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not include or bool(include["if"])

    def _fits(self, parent: GraphQLObjectType, condition: str) -> bool:
        named = self.schema.get_type(condition)
        return named is parent or (
            is_abstract_type(named) and self.schema.is_sub_type(named, parent)
        )
