"""A walk along an index in its order, for one value of each property that it compares."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.compile.conditions import Condition, join
from api.compile.draft import Draft, identifier
from api.compile.labels import Label
from api.compile.ranges import Index
from api.compile.sorting import SortKey, sort
from api.compile.windows import Window, divide


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

    def held(self, keys: Sequence[SortKey]) -> tuple[SortKey, ...]:
        """Return what is sorted by as the index holds it, where it is read with its entries."""
        return tuple(
            replace(key, text=f"{self.owner}.{identifier(self.property(key.name or ''))}")
            for key in keys
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """What the index's properties are compared with.

    Args:
        equal: the expression for each property.
        branches: lists of values that come one after the other, with the variable of each.
        rest: the conditions that remain.
        extra: the texts of more conditions on what the index holds.
    """

    equal: dict[str, str]
    branches: tuple[tuple[str, str], ...]
    rest: tuple[Condition, ...]
    extra: tuple[str, ...] = ()


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
    return Compared(equal, tuple(branches), tuple(rest))


def write_walk(
    draft: Draft, walk: Walk, compared: Compared, keys: Sequence[SortKey], window: Window
) -> list[list[str]]:
    """Write the clauses of the walk; behind a cursor it is several, all of which are wanted.

    The index holds only what has all its properties, so each is to be spoken of. Its order is used
    only when all its properties are sorted by, those that are equal in the same direction.
    """
    columns = [walk.property(key.name or "") for key in keys]
    here = walk.held(keys)
    texts = [f"{walk.owner}.{identifier(name)} = {value}" for name, value in compared.equal.items()]
    texts += [*(f"{key.text} IS NOT NULL" for key in here), *compared.extra]
    rest = [join(compared.rest)] if compared.rest else []
    equal = [replace(here[0], text=f"{walk.owner}.{identifier(name)}") for name in compared.equal]
    order = sort([*equal, *here], backward=window.backward)
    properties = ", ".join(identifier(name) for name in [*compared.equal, *columns])
    return [
        [
            f"MATCH {walk.pattern}",
            f"USING INDEX {walk.owner}:{identifier(walk.kind)}({properties})",
            f"WHERE {' AND '.join([*texts, *part, *rest])}",
            f"WITH * ORDER BY {order} LIMIT {window.limit}",
        ]
        for part in divide(draft, here, window)
    ]


def unite(walks: Sequence[Sequence[str]], found: str) -> list[str]:
    """Return the clauses that return what all of some walks find."""
    first, *others = [[*walk, f"RETURN {found}"] for walk in walks]
    return [*first, *(clause for other in others for clause in ["UNION ALL", *other])]
