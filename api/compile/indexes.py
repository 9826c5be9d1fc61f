"""Pages read off an index that holds their order.

For each value of the properties that the index compares (those asked for, or all that an enum has)
as many items are read as the page needs, then the first of these are kept. So a page costs its own
size times the number of such values, however long the list is.
"""

from collections.abc import Sequence
from dataclasses import replace

from api.compile.draft import Draft, Scope, identifier
from api.compile.mapping import EDGE, NODE, Edge, Nodes
from api.compile.order import Order
from api.compile.patterns import draw_edge, label, match_edge
from api.compile.predicates import write_fixed
from api.compile.ranges import Index
from api.compile.sorting import SortKey, resolve_keys
from api.compile.sources import Wanted
from api.compile.spans import write_spans
from api.compile.starts import begin_at, find_start
from api.compile.walks import Walk, compare_index, unite, write_walk
from api.compile.windows import Items, Window, cut


def read_index(draft: Draft, wanted: Wanted, order: Order, window: Window) -> Items | None:
    """Read a page off an index; None where none holds its order."""
    if len(wanted.labels) != 1:
        return None
    match wanted.source:
        case Edge(by=None, indexes=indexes) if indexes:
            return _read_edges(draft, wanted, wanted.source, order, window)
        case Nodes():
            return _read_nodes(draft, wanted, wanted.source, order, window)
    return None


def _read_edges(
    draft: Draft, wanted: Wanted, source: Edge, order: Order, window: Window
) -> Items | None:
    pattern, there = match_edge(draft, source, wanted.scope, wanted.names)
    owner = there.names[EDGE]
    if source.distinct:
        there = replace(there, names={NODE: there.names[NODE]})
    keys = resolve_keys(order, wanted.labels, there)
    index = _find(source.indexes, keys)
    if index is None:
        return None
    conditions = [*write_fixed(draft, source.where, there), *wanted.conditions(there)]
    here = wanted.scope.names[source.of]
    start = _start(draft, here, wanted.scope.labels.get(here, ()))
    walk = Walk(index, owner, source.types[0], pattern, start, (here,), conditions)
    return _read(draft, wanted, window, walk, there, keys, ())


def _read_nodes(
    draft: Draft, wanted: Wanted, source: Nodes, order: Order, window: Window
) -> Items | None:
    node = draft.name("n")
    there = Scope({NODE: node}, {node: wanted.names})
    keys = resolve_keys(order, wanted.labels, there)
    conditions = [*write_fixed(draft, source.where, there), *wanted.conditions(there)]
    if any(each.among for each in conditions):
        return None
    chosen = find_start(conditions)
    index = _find(chosen.edge.indexes if chosen else source.indexes, keys)
    if index is None:
        return None
    if chosen is None:
        pattern = f"({node}{label(wanted.names)})"
        walk = Walk(index, node, wanted.names[0], pattern, None, (), conditions)
        return _read(draft, wanted, window, walk, there, keys, ())
    rest, begin, inner = begin_at(draft, chosen, conditions)
    owner = draft.name("r")
    pattern = draw_edge(chosen.edge, node + label(wanted.names), owner, inner)
    start = _start(draft, inner, chosen.to)
    walk = Walk(index, owner, chosen.edge.types[0], pattern, start, (inner,), rest)
    return _read(draft, wanted, window, walk, there, keys, (begin,))


def _find(indexes: Sequence[Index], keys: Sequence[SortKey]) -> Index | None:
    """Return the index that holds this order, to be read from either end."""
    if any(key.nullable for key in keys):
        return None
    wanted = [(key.of, key.name, key.descending) for key in keys]
    for index in indexes:
        held = [(key.of, key.name, key.descending) for key in index.order]
        if wanted in (held, [(of, name, not descending) for of, name, descending in held]):
            return index
    return None


def _start(draft: Draft, variable: str, labels: Sequence[str]) -> str | None:
    names = dict.fromkeys(draft.model.keys[name] for name in labels)
    texts = [f"{variable}.{identifier(name)}" for name in names]
    return texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})" if texts else None


def _read(
    draft: Draft,
    wanted: Wanted,
    window: Window,
    walk: Walk,
    there: Scope,
    keys: tuple[SortKey, ...],
    before: tuple[str, ...],
) -> Items | None:
    if walk.index.start and not walk.start:
        return None
    compared = compare_index(draft, walk, wanted.labels)
    if compared is None:
        return None
    found = ", ".join(there.variables)
    names = [*walk.imports, *(name for _, name in compared.branches)]
    walks = write_spans(draft, walk, compared, keys, window, names, found)
    walks = walks or write_walk(draft, walk, compared, keys, window)
    if walk.owner in there.variables:
        keys = walk.held(keys)
    if len(walks) == 1 and not compared.branches and not before:
        return Items(tuple(walks[0]), "", there, keys)
    imports = ", ".join([*names, *draft.gathered])
    unwinds = [f"UNWIND {values} AS {name}" for values, name in compared.branches]
    call = "\n".join([f"CALL ({imports}) {{", *unite(walks, found), "}"])
    last = cut(there, keys, window, distinct=bool(before))
    return Items((*before, *unwinds, call), last, there, keys)
