"""Ways through a schema, each compiled once on trial: every field as it is reached from another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNamedType,
    GraphQLObjectType,
    NameNode,
    TypeNameMetaFieldDef,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_list_type,
    is_object_type,
)

from api.compile.draft import Draft, Scope
from api.compile.fields import write_object
from api.compile.model import Model
from api.compile.parameters import Arguments
from api.compile.selection import TYPENAME, Selected


@dataclass(frozen=True, slots=True)
class Step:
    """A field of a type."""

    parent: GraphQLObjectType
    name: str

    @property
    def definition(self) -> GraphQLField:
        """The field's definition."""
        definition: GraphQLField = self.parent.fields[self.name]
        return definition

    def __str__(self) -> str:
        return f"{self.parent.name}.{self.name}"


Way = tuple[Step, ...]


def list_ways(model: Model, root: GraphQLObjectType) -> Iterator[Way]:
    """Yield the shortest way to each field from each field that leads to its type."""
    starts = [Step(root, name) for name in root.fields]
    ways: list[Way] = [(start,) for start in starts if model.mapping(root, start.name) is not None]
    seen: set[tuple[str, str]] = set()
    for way in ways:  # grows while it is walked
        yield way
        last = way[-1]
        for type_ in possible_types(model, get_named_type(last.definition.type)):
            for name in type_.fields:
                step = Step(type_, name)
                if (str(last), str(step)) not in seen and not _is_page_information(last, model):
                    seen.add((str(last), str(step)))
                    ways.append((*way, step))


def try_way(model: Model, way: Way, arguments: Mapping[str, Any]) -> None:
    """Compile an operation that goes this way alone, with arguments of its last field.

    Raises:
        KeyError: when a field reads a thing that is not in scope there.
        TypeError: when a field is nothing in the graph.
        ValueError: when a name is no identifier.
    """
    given: list[Arguments] = [arguments]
    write_object(Draft(model, given), way[0].parent, (select_way(model, way),), Scope())


def possible_types(model: Model, named: GraphQLNamedType) -> list[GraphQLObjectType]:
    """Return the object types that values of a type may have; none for scalars."""
    if is_abstract_type(named):
        return list(model.schema.get_possible_types(named))
    return [named] if is_object_type(named) else []


def list_trials(step: Step) -> list[dict[str, Any]]:
    """Return the arguments that a field is tried with: none, and then each that it may have."""
    arguments = step.definition.args.items()
    return [{}, *({name: one} for name, each in arguments for one in list_samples(each.type))]


def list_samples(type_: GraphQLInputType, seen: set[str] | None = None) -> Iterator[Any]:
    """Yield values that between them give each field and each enum member of an input type once."""
    seen = set() if seen is None else seen
    named = get_named_type(type_)
    many = is_list_type(get_nullable_type(type_))
    if isinstance(named, GraphQLInputObjectType):
        if named.name in seen:
            return
        seen.add(named.name)
        samples: Iterator[Any] = (
            {name: sample}
            for name, field in named.fields.items()
            for sample in list_samples(field.type, seen)
        )
    elif isinstance(named, GraphQLEnumType):
        samples = (SimpleNamespace(value=value.value) for value in named.values.values())
    else:
        samples = iter([True])
    for sample in samples:
        yield [sample] if many else sample


def select_way(model: Model, way: Way, depth: int = 0) -> Selected:
    """Return the selection of a way's fields alone; the last one has the arguments of site 0."""
    step = way[depth]
    last = depth == len(way) - 1
    children: dict[str, tuple[Selected, ...]] = {}
    for type_ in possible_types(model, get_named_type(step.definition.type)):
        if last:
            children[type_.name] = (_field(TYPENAME, TypeNameMetaFieldDef, None, {}),)
        elif type_ is way[depth + 1].parent:
            children[type_.name] = (select_way(model, way, depth + 1),)
        else:
            children[type_.name] = ()
    return _field(step.name, step.definition, 0 if last else None, children)


def _field(
    name: str,
    definition: GraphQLField,
    site: int | None,
    children: Mapping[str, tuple[Selected, ...]],
) -> Selected:
    node = FieldNode(name=NameNode(value=name))
    return Selected(name, (node,), name, definition, site, children)


def _is_page_information(step: Step, model: Model) -> bool:
    return step.name == "pageInfo" and model.is_connection(step.parent)
