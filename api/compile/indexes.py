"""Pages read off an index that holds their order.

For each value of the properties that the index compares (those asked for, or all that an enum has)
as many items are read as the page needs, then the first of these are kept. So a page costs its own
size times the number of such values, however long the list is.
"""

from collections.abc import Sequence

from api.compile.draft import Draft, Scope, identifier
from api.compile.mapping import EDGE, NODE, Edge, Index, Nodes
from api.compile.order import Order
from api.compile.patterns import draw_edge, label, match_edge
from api.compile.predicates import write_fixed
from api.compile.sorting import SortKey, resolve_keys
from api.compile.sources import Wanted, begin_at, find_start
from api.compile.walks import Walk, compare_index, write_walk
from api.compile.windows import Items, Window, cut


def read_index(draft: Draft, wanted: Wanted, order: Order, window: Window) -> Items | None:
    """Read a page off an index; None where none holds its order."""
    source = wanted.source
    if len(wanted.labels) != 1:
        return None
    if isinstance(source, Edge) and source.index and not source.distinct and not source.by:
        pattern, there = match_edge(draft, source, wanted.scope, wanted.names)
        conditions = [*write_fixed(draft, source.where, there), *wanted.conditions(there)]
        here = wanted.scope.names[source.of]
        start = _start(draft, here, wanted.scope.labels.get(here, ()))
        owner = there.names[EDGE]
        walk = Walk(source.index, owner, source.types[0], pattern, start, (here,), conditions)
        return _read(draft, wanted, order, window, walk, there, ())
    return _read_nodes(draft, wanted, source, order, window) if isinstance(source, Nodes) else None


def _read_nodes(
    draft: Draft, wanted: Wanted, source: Nodes, order: Order, window: Window
) -> Items | None:
    node = draft.name("n")
    there = Scope({NODE: node}, {node: wanted.names})
    conditions = [*write_fixed(draft, source.where, there), *wanted.conditions(there)]
    chosen = find_start(conditions)
    if chosen is None:
        if source.index is None:
            return None
        pattern = f"({node}{label(wanted.names)})"
        walk = Walk(source.index, node, wanted.names[0], pattern, None, (), conditions)
        return _read(draft, wanted, order, window, walk, there, ())
    index = chosen.edge.index
    if index is None:
        return None
    rest, begin, inner = begin_at(draft, chosen, conditions)
    owner = draft.name("r")
    pattern = draw_edge(chosen.edge, node + label(wanted.names), owner, inner)
    start = _start(draft, inner, chosen.to)
    walk = Walk(index, owner, chosen.edge.types[0], pattern, start, (inner,), rest)
    return _read(draft, wanted, order, window, walk, there, (begin,))


def _start(draft: Draft, variable: str, labels: Sequence[str]) -> str | None:
    names = dict.fromkeys(draft.model.keys[name] for name in labels)
    texts = [f"{variable}.{identifier(name)}" for name in names]
    return texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})" if texts else None


def _read(
    draft: Draft,
    wanted: Wanted,
    order: Order,
    window: Window,
    walk: Walk,
    there: Scope,
    before: tuple[str, ...],
) -> Items | None:
    keys = resolve_keys(order, wanted.labels, there)
    if not _sorted_by(walk.index, keys) or (walk.index.start and not walk.start):
        return None
    compared = compare_index(draft, walk, wanted.labels)
    if compared is None:
        return None
    inner = write_walk(draft, walk, compared, keys, window)
    if not compared.branches and not before:
        return Items((*inner, cut(there, keys, window, distinct=False)), there, keys)
    imports = ", ".join([*walk.imports, *(name for _, name in compared.branches)])
    unwinds = [f"UNWIND {values} AS {name}" for values, name in compared.branches]
    found = ", ".join(there.variables)
    call = "\n".join([f"CALL ({imports}) {{", *inner, f"RETURN {found}", "}"])
    last = cut(there, keys, window, distinct=bool(before))
    return Items((*before, *unwinds, call, last), there, keys)


def _sorted_by(index: Index, keys: Sequence[SortKey]) -> bool:
    """Tell whether the index holds this order, to be read from either end."""
    wanted = [(key.name, key.descending) for key in keys]
    held = [(key.name, key.descending) for key in index.order]
    turned = [(name, not descending) for name, descending in held]
    return wanted in (held, turned) and not any(key.nullable for key in keys)
