"""A walk along an index in its order, for one value of each property that it compares."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.compile.comparisons import Condition, join
from api.compile.draft import Draft, identifier
from api.compile.labels import Label
from api.compile.mapping import Index
from api.compile.sorting import SortKey, sort
from api.compile.windows import Window, within


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk along an index: of the things `owner`, of this kind, in this pattern.

    Args:
        index: the index.
        owner: the variable of what is indexed, a relationship or a node.
        kind: its type or label.
        pattern: the pattern that holds it.
        start: the expression of the value of the index's `start`.
        imports: variables of the pattern that have their value already.
        conditions: what items are to meet.
    """

    index: Index
    owner: str
    kind: str
    pattern: str
    start: str | None
    imports: tuple[str, ...]
    conditions: Sequence[Condition]

    def property(self, name: str) -> str:
        """Return the indexed property that holds one of the node's."""
        return self.index.copies.get(name, name)


@dataclass(frozen=True, slots=True)
class Compared:
    """What the index's properties are compared with.

    Args:
        equal: the expression for each property.
        branches: lists of values that come one after the other, with the variable of each.
        rest: the conditions that remain.
    """

    equal: dict[str, str]
    branches: tuple[tuple[str, str], ...]
    rest: list[Condition]


def compare_index(draft: Draft, walk: Walk, labels: Sequence[Label]) -> Compared | None:
    """Find what to compare the index's properties with.

    None where one of them was not asked for, and could have any value.
    """
    rest = list(walk.conditions)
    equal = {walk.index.start: walk.start} if walk.index.start and walk.start else {}
    branches: list[tuple[str, str]] = []
    for name in walk.index.by:
        found = next((each for each in rest if each.equality and each.equality.name == name), None)
        if found is not None and found.equality is not None:
            rest.remove(found)
            value, many = found.equality.value, found.equality.many
        else:
            domain = draft.model.domain(labels, name)
            if domain is None:
                return None
            value, many = draft.constant(domain), True
        if many:
            branches.append((value, draft.name("b")))
            value = branches[-1][1]
        equal[walk.property(name)] = value
    return Compared(equal, tuple(branches), rest)


def write_walk(
    draft: Draft, walk: Walk, compared: Compared, keys: Sequence[SortKey], window: Window
) -> list[str]:
    """Write the clauses of the walk.

    The index holds only what has all its properties, so each is to be spoken of. Its order is used
    only when all its properties are sorted by, those that are equal in the same direction.
    """
    columns = [walk.property(key.name or "") for key in keys]
    here = [
        replace(key, text=f"{walk.owner}.{identifier(column)}")
        for key, column in zip(keys, columns, strict=True)
    ]
    texts = [f"{walk.owner}.{identifier(name)} = {value}" for name, value in compared.equal.items()]
    texts += [f"{key.text} IS NOT NULL" for key in here]
    texts += within(draft, here, window)
    texts += [join(compared.rest)] if compared.rest else []
    equal = [replace(here[0], text=f"{walk.owner}.{identifier(name)}") for name in compared.equal]
    properties = ", ".join(identifier(name) for name in [*compared.equal, *columns])
    return [
        f"MATCH {walk.pattern}",
        f"USING INDEX {walk.owner}:{identifier(walk.kind)}({properties})",
        f"WHERE {' AND '.join(texts)}",
        f"WITH * ORDER BY {sort([*equal, *here], backward=window.backward)} LIMIT {window.limit}",
    ]
