"""Where a list's items come from: relationships, all nodes of a label, or a piece of Cypher."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from api.compile.conditions import Condition, join, take_found
from api.compile.draft import Draft, Scope, identifier
from api.compile.labels import Label
from api.compile.mapping import EDGE, NODE, Edge, Fragment, Nodes, Source
from api.compile.patterns import draw_edge, label, match_edge
from api.compile.predicates import write_fixed
from api.compile.starts import begin_at, find_start

Conditions = Callable[[Scope], list[Condition]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The items that a field wants.

    Args:
        source: where they come from.
        labels: labels of their nodes; none where that is not told.
        scope: the things in scope where the field stands.
        conditions: writes what the field's arguments ask of an item.
        columns: what a fragment returns.
        given: the expressions of a fragment's parameters.
        sure: whether every node is one of the labels; else items of others are null.
    """

    source: Source
    labels: tuple[Label, ...]
    scope: Scope
    conditions: Conditions
    columns: tuple[str, ...]
    given: Mapping[str, str]
    sure: bool

    @property
    def names(self) -> tuple[str, ...]:
        """The labels' names."""
        return tuple(each.name for each in self.labels)


@dataclass(frozen=True, slots=True)
class Read:
    """Clauses that read items, without the conditions, and the scope of an item.

    Args:
        clauses: the clauses; a WHERE may follow them.
        scope: the things an item is read from.
        conditions: those still to be written.
        distinct: whether the same node may come several times, but is one item.
    """

    clauses: tuple[str, ...]
    scope: Scope
    conditions: list[Condition]
    distinct: bool

    @property
    def filtered(self) -> list[str]:
        """The clauses with the conditions."""
        return [*self.clauses, *([f"WHERE {join(self.conditions)}"] if self.conditions else [])]


def read_source(draft: Draft, wanted: Wanted) -> Read:
    """Read the items, in any order."""
    source = wanted.source
    match source:
        case Edge():
            pattern, there = match_edge(draft, source, wanted.scope, wanted.names)
            if source.distinct:
                there = replace(there, names={NODE: there.names[NODE]})
            conditions = [*write_fixed(draft, source.where, there), *wanted.conditions(there)]
            return Read((f"MATCH {pattern}",), there, conditions, source.distinct)
        case Nodes():
            return _read_nodes(draft, wanted, source)
        case Fragment():
            return _call(draft, wanted, source)


def unwind(draft: Draft, wanted: Wanted, read: Read) -> tuple[list[str], Scope]:
    """Make an item of each element of the relationship's lists, where the edge says so."""
    clauses = read.filtered
    if not isinstance(wanted.source, Edge) or wanted.source.by is None:
        return clauses, read.scope
    place = draft.name("i")
    listed = f"coalesce({read.scope.names[EDGE]}.{identifier(wanted.source.by)}, [])"
    return [*clauses, f"UNWIND range(0, size({listed}) - 1) AS {place}"], replace(
        read.scope, element=place
    )


def _read_nodes(draft: Draft, wanted: Wanted, source: Nodes) -> Read:
    there = Scope({NODE: draft.name("n")}, {})
    if len(wanted.labels) == 1:
        there = replace(there, labels={there.names[NODE]: wanted.names})
    conditions = [*write_fixed(draft, source.where, there), *wanted.conditions(there)]
    node = there.names[NODE] + label(wanted.names)
    found, rest = take_found(conditions)
    if found is not None:
        clauses = (f"UNWIND {found} AS {there.names[NODE]}", f"MATCH ({node})")
        return Read(clauses, there, rest, distinct=False)
    start = find_start(conditions)
    if start is None:
        return Read((f"MATCH ({node})",), there, conditions, distinct=False)
    rest, begin, inner = begin_at(draft, start, conditions)
    step = f"MATCH {draw_edge(start.edge, node, draft.name('r'), inner)}"
    return Read((begin, step), there, rest, distinct=True)


def _call(draft: Draft, wanted: Wanted, source: Fragment) -> Read:
    conditions = wanted.conditions
    if source.over is None:
        names, clauses = wanted.scope.names, []
    else:
        labels = tuple(Label(name, draft.model.keys[name]) for name in source.to)
        gathered = read_source(draft, replace(wanted, source=source.over, labels=labels))
        names, clauses = gathered.scope.names, gathered.filtered
        if gathered.distinct:
            names = {NODE: names[NODE]}
            clauses.append(f"WITH DISTINCT {names[NODE]}")
        conditions = _none
    seen = [f"WITH {', '.join(f'{there} AS {name}' for name, there in names.items())}"]
    body = draft.model.fragments[source.name].write(wanted.given)
    imports = ", ".join(wanted.scope.variables)
    inner = [*draft.take_gathered(), *clauses, *(seen if names else []), body]
    call = "\n".join([f"CALL ({imports}) {{", *inner, "}"])
    columns = {name: draft.name("c") for name in wanted.columns}
    results = ", ".join(f"{name} AS {variable}" for name, variable in columns.items())
    one = wanted.sure and len(wanted.labels) == 1
    there = Scope(columns, {columns[NODE]: wanted.names} if one else {})
    return Read((call, f"WITH {results}"), there, conditions(there), distinct=False)


def _none(_: Scope) -> list[Condition]:
    return []
