"""Checks a whole schema's mapping once, when the program starts."""

from collections.abc import Iterable, Iterator
from typing import Any

from graphql import GraphQLNamedType, get_named_type, is_enum_type, is_leaf_type

from api.compile.argument_check import check_arguments, check_order
from api.compile.leaves import KNOWN
from api.compile.mapping import FAULT, Edge, Fragment, Nodes
from api.compile.model import Model
from api.compile.trial import Step, Way, list_trials, list_ways, possible_types, try_way

_CONNECTION = frozenset({"edges", "pageInfo", "totalCount"})


class MappingError(Exception):
    """A schema says something of the graph that cannot be compiled."""


def check_model(model: Model) -> None:
    """Check that all fields which can be reached from the graph's root fields can be compiled.

    Arguments are tried on the shortest way to their field alone: what they read is at the field's
    own end, whichever way leads there.

    Raises:
        MappingError: with all that is wrong, one thing a line.
    """
    wrong = list(dict.fromkeys(_list_faults(model)))
    if wrong:
        raise MappingError("\n".join(wrong))


def _list_faults(model: Model) -> Iterator[str]:
    root = model.schema.query_type
    if root is None:
        return
    for fragment, text in model.fragments.items():
        if clash := text.clash():
            yield f"{fragment}: statements have a variable {clash} of their own"
    reached: set[str] = set()
    tried: set[str] = set()
    for way in list_ways(model, root):
        step = way[-1]
        reached.add(step.parent.name)
        faults = [*_check_field(model, step), *check_arguments(model, step)]
        yield from faults
        if not faults:
            yield from _try(model, way, [{}] if str(step) in tried else list_trials(step))
            tried.add(str(step))
    for name, definition in root.fields.items():
        if model.mapping(root, name) is None:
            kinds = {each.name for each in possible_types(model, get_named_type(definition.type))}
            for kind in sorted(kinds & (reached - {root.name})):
                yield f"{root.name}.{name}: {kind} is in the graph, but the field is not"


def _try(model: Model, way: Way, trials: Iterable[dict[str, Any]]) -> Iterator[str]:
    step = way[-1]
    for arguments in trials:
        try:
            try_way(model, way, arguments)
        except KeyError as error:
            after = f" (as it is reached by {way[-2]})" if len(way) > 1 else ""
            yield f"{step}: there is no {error} to read from{after}"
        except (TypeError, ValueError) as error:
            yield f"{step}: {error}"


def _check_field(model: Model, step: Step) -> Iterator[str]:
    mapping = model.mapping(step.parent, step.name)
    named = get_named_type(step.definition.type)
    if model.is_connection(step.parent):
        if step.name not in _CONNECTION:
            yield f"{step}: a connection has no such field"
        return
    if mapping is None:
        yield f"{step}: it is not said what it is in the graph"
    if is_leaf_type(named) and named.name not in KNOWN and not is_enum_type(named):
        yield f"{step}: {named.name} is no type that the graph has"
    if isinstance(mapping, Nodes) and not model.targets(_item(model, named)):
        yield f"{step}: {named.name} has no label"
    if isinstance(mapping, Edge) and mapping.distinct and mapping.by:
        yield f"{step}: elements of relationships are never the same, and cannot be distinct"
    if isinstance(mapping, Edge | Nodes | Fragment):
        yield from check_order(model, str(step), mapping.order)
    if isinstance(mapping, Fragment):
        yield from _check_fragment(model, step, mapping, named)


def _item(model: Model, named: GraphQLNamedType) -> GraphQLNamedType:
    return model.item_type(named) if model.is_connection(named) else named


def _check_fragment(
    model: Model, step: Step, fragment: Fragment, named: GraphQLNamedType
) -> Iterator[str]:
    text = model.fragments[fragment.name]
    for parameter, argument in model.parameters(fragment, step.definition.args).items():
        if argument not in step.definition.args:
            yield f"{step}: {fragment.name} has a parameter ${parameter}, the field no argument"
    if unknown := [name for name in fragment.to if name not in model.keys]:
        yield f"{step}: no type has the label {unknown[0]}"
    columns = [*model.columns(_item(model, named)), *(key.of for key in fragment.order.keys)]
    columns += [FAULT] if fragment.fault else []
    for column in dict.fromkeys(columns):
        if not text.returns(column):
            yield f"{step}: {fragment.name} does not return {column}"
    if model.is_connection(named) and not fragment.order.keys:
        yield f"{step}: pages of {fragment.name} need an order"
