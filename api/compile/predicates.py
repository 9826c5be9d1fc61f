"""Filters as conditions of Cypher."""

from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLInputField,
    GraphQLInputObjectType,
    get_named_type,
)

from api.compile.comparisons import compare
from api.compile.conditions import Condition, Equality, Place
from api.compile.draft import Draft, Scope, identifier
from api.compile.filters import (
    Compare,
    Each,
    Filter,
    Fixed,
    Found,
    Logic,
    Meets,
    Operation,
    Related,
)
from api.compile.logic import join_groups
from api.compile.mapping import NODE
from api.compile.neighbours import find_nodes, write_each, write_met, write_related

Definition = GraphQLArgument | GraphQLInputField


def write_fixed(draft: Draft, fixed: tuple[Fixed, ...], scope: Scope) -> list[Condition]:
    """Write conditions whose values are constants of the mapping."""
    conditions = []
    for each in fixed:
        value = draft.constant(each.value)
        text = f"{scope.names[each.of]}.{identifier(each.name)} = {value}"
        conditions.append(Condition.of(text, Equality(each.name, value, many=False)))
    return conditions


def write_filters(
    draft: Draft,
    definitions: Mapping[str, Definition],
    values: Mapping[str, Any],
    place: Place,
    scope: Scope,
) -> list[Condition]:
    """Write what a field's arguments, or an input object's fields, ask: all are to be met."""
    return [
        condition
        for name, definition in definitions.items()
        if values.get(name) is not None and (asked := draft.model.filter(definition)) is not None
        for condition in _write(draft, asked, definition, values[name], place.step(name), scope)
    ]


def _write(
    draft: Draft, asked: Filter, definition: Definition, value: Any, place: Place, scope: Scope
) -> list[Condition]:
    named = get_named_type(definition.type)
    match asked:
        case Compare(operator=None) if isinstance(named, GraphQLInputObjectType):
            return _operations(draft, asked, named, value, place, scope)
        case Compare():
            return [compare(draft, asked, named.name, place, scope)]
        case Logic():
            groups = _groups(draft, definition, value, place, scope)
            return join_groups(asked, groups)
        case Each():
            return [write_each(draft, asked, named.name, place, scope)] if value else []
        case Related():
            return [_related(draft, asked, definition, value, place, scope)]
        case Meets():
            return [write_met(draft, asked, draft.parameter(*place.where), scope)]
        case Found():
            return [_found(draft, asked, place, scope)]
        case _:
            return []


def _operations(
    draft: Draft,
    asked: Compare,
    named: GraphQLInputObjectType,
    values: Mapping[str, Any],
    place: Place,
    scope: Scope,
) -> list[Condition]:
    conditions = []
    for name, definition in named.fields.items():
        operation = draft.model.filter(definition)
        if values.get(name) is not None and isinstance(operation, Operation):
            single = Compare(asked.name, operation.operator, asked.of, operation.fold)
            type_ = get_named_type(definition.type).name
            conditions.append(compare(draft, single, type_, place.step(name), scope))
    return conditions


def _groups(
    draft: Draft, definition: Definition, value: Any, place: Place, scope: Scope
) -> list[list[Condition]]:
    fields = _fields(definition)
    if not isinstance(value, list):
        return [write_filters(draft, fields, value, place, scope)]
    return [
        write_filters(draft, fields, part, place.step(number), scope)
        for number, part in enumerate(value)
    ]


def _related(
    draft: Draft, asked: Related, definition: Definition, value: Any, place: Place, scope: Scope
) -> Condition:
    def inner(there: Scope) -> list[Condition]:
        if asked.inner is not None:
            return _write(draft, asked.inner, definition, value, place, there)
        return write_filters(draft, _fields(definition), value, place, there)

    return write_related(draft, asked, inner, place, scope)


def _found(draft: Draft, asked: Found, place: Place, scope: Scope) -> Condition:
    def gather() -> str:
        return draft.gather(find_nodes(draft, asked.fragment, draft.parameter(*place.where)))

    return Condition(lambda: f"{scope.names[NODE]} IN {gather()}", among=gather)


def _fields(definition: Definition) -> Mapping[str, GraphQLInputField]:
    """Return the fields of a filter's input type; none of what is no filter."""
    named = get_named_type(definition.type)
    return named.fields if isinstance(named, GraphQLInputObjectType) else {}
