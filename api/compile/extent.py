"""Whether a page reads what it holds, or may have to read the whole list to find that.

A page is read in order off an index, as far as it goes. What the index does not compare is tried on
each item on the way: where few meet it, that is the whole list. So it is where no index has the
order.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from graphql import GraphQLArgument, GraphQLInputField, GraphQLInputObjectType, get_named_type

from api.compile.filters import Compare, Each, Filter, Logic, Ordering, Parameter, Related
from api.compile.mapping import NODE, Edge, Fragment, Nodes
from api.compile.model import Model
from api.compile.order import Order
from api.compile.ranges import Index
from api.compile.starts import prefer

Definitions = Mapping[str, GraphQLArgument | GraphQLInputField]


def may_read_all(
    model: Model,
    source: Edge | Nodes | Fragment,
    definitions: Mapping[str, GraphQLArgument],
    values: Mapping[str, Any],
) -> bool:
    """Tell whether a page may have to read more of its list than it holds.

    Args:
        model: the schema's mapping.
        source: where the list's items come from; of a fragment only what it is kept for counts.
        definitions: the field's arguments.
        values: what is given for them.
    """
    if isinstance(source, Fragment):
        parameters = model.parameters(source, definitions).values()
        return source.kept is not None and any(values.get(name) is not None for name in parameters)
    asked = list(_list_filters(model, definitions, values))
    start = _find_start(asked) if isinstance(source, Nodes) else None
    if start is not None:
        asked.remove(start)
    index = _find_index(
        source.indexes if start is None else start.edge.indexes,
        chosen_order(model, source, definitions, values),
    )
    if index is None and (start is not None or isinstance(source, Edge)):
        return True
    return any(index is None or not _compares(index, each) for each in asked)


def chosen_order(
    model: Model,
    source: Edge | Nodes | Fragment,
    definitions: Mapping[str, GraphQLArgument],
    values: Mapping[str, Any],
) -> Order:
    """Return the order asked for, else the mapping's, else its first index's."""
    for name, definition in definitions.items():
        if isinstance(model.filter(definition), Ordering) and values.get(name):
            chosen: Order = values[name].value
            return chosen
    if not source.order.keys and not isinstance(source, Fragment) and source.indexes:
        return Order(source.indexes[0].order)
    return source.order


def _list_filters(
    model: Model, definitions: Definitions, values: Mapping[str, Any]
) -> Iterator[Filter]:
    """Yield the conditions that are all to be met; what joins others in other ways is one."""
    for name, definition in definitions.items():
        asked, value = model.filter(definition), values.get(name)
        if value is None or asked is None or isinstance(asked, Ordering | Parameter):
            continue
        if not isinstance(asked, Logic) or asked.join != "and":
            yield asked
            continue
        named = get_named_type(definition.type)
        if isinstance(named, GraphQLInputObjectType):
            for part in value if isinstance(value, list) else [value]:
                yield from _list_filters(model, named.fields, part)


def _find_start(asked: Sequence[Filter]) -> Related | Each | None:
    """Return the condition by whose nodes the reading begins, as for the statement."""
    starts: list[Related | Each] = [
        each
        for each in asked
        if isinstance(each, Each) or (isinstance(each, Related) and each.quantifier == "some")
    ]
    return prefer(starts)


def _find_index(indexes: Sequence[Index], order: Order) -> Index | None:
    wanted = [(key.of, key.name) for key in order.keys]
    for index in indexes:
        held = [(key.of, key.name) for key in index.order]
        if wanted == held[: len(wanted)]:
            return index
    return None


def _compares(index: Index, asked: Filter) -> bool:
    """Tell whether a condition is a range of the index."""
    if not isinstance(asked, Compare) or asked.of != NODE or asked.fold:
        return False
    if asked.operator in ("=", "in"):
        return asked.name in index.by
    spans = index.spans
    bounds = () if spans is None else ((spans.last, ">="), (spans.first, "<="))
    return (asked.name, asked.operator) in bounds
