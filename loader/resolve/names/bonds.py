"""What outranks comparison: decisions of people, and names that an article prints as two people."""

from collections.abc import Collection, Mapping
from itertools import product
from typing import NamedTuple

from loader.resolve.names.comparison import compare_parts
from loader.resolve.names.name import Decision, Name, identify_name
from loader.resolve.names.parts import parse_form
from loader.resolve.names.words import is_frequent

_NOBODY: frozenset[Name] = frozenset()


class Bonds(NamedTuple):
    """Which names are surely one person (`together`), and which surely two (`apart`)."""

    together: Mapping[Name, frozenset[Name]]
    apart: Mapping[Name, frozenset[Name]]

    def list_together(self, name: Name) -> frozenset[Name]:
        return self.together.get(name, frozenset((name,)))

    def list_apart(self, name: Name) -> frozenset[Name]:
        return self.apart.get(name, _NOBODY)

    def is_bound(self, name: Name) -> bool:
        return name in self.together or name in self.apart


def make_bonds(
    names: Collection[Name],
    distinct: Collection[frozenset[Name]],
    decisions: Collection[Decision],
) -> Bonds:
    """Return the bonds between these names; decisions on others only lead from one to another."""
    by_id = {identify_name(name): name for name in names} if decisions else {}
    groups, splits = read_decisions(decisions)
    together = {
        by_id[one]: frozenset(by_id[other] for other in group if other in by_id)
        for one, group in groups.items()
        if one in by_id
    }
    apart: dict[Name, set[Name]] = {}
    for one, others in splits.items():
        # A split parts all that is merged with either side.
        left = groups.get(one, {one})
        right = {member for other in others for member in groups.get(other, {other})}
        for a, b in product(left, right):
            if a in by_id and b in by_id:
                apart.setdefault(by_id[a], set()).add(by_id[b])
    for pair in distinct:
        if len(pair) != 2 or not all(name in names for name in pair):
            continue
        first, second = pair
        if second not in together.get(first, ()) and not is_one_spelt_twice(first, second):
            apart.setdefault(first, set()).add(second)
            apart.setdefault(second, set()).add(first)
    return Bonds(
        {name: group for name, group in together.items() if len(group) > 1},
        {name: frozenset(others) for name, others in apart.items()},
    )


def read_decisions(
    decisions: Collection[Decision],
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return which ids are merged with each id, and from which ids each is split.

    Where decisions contradict each other the split holds, and the first merges by their ids.
    """
    splits: dict[str, set[str]] = {}
    for decision in decisions:
        if decision.kind == "split":
            for one, other in product(decision.left, decision.right):
                if one != other:
                    splits.setdefault(one, set()).add(other)
                    splits.setdefault(other, set()).add(one)
    groups: dict[str, set[str]] = {}
    merges = (sorted(one.left | one.right) for one in decisions if one.kind == "merge")
    for ids in sorted(merges):
        for position, one in enumerate(ids):
            for other in ids[:position]:
                if _join(one, other, groups, splits):
                    break
    return groups, splits


def _join(
    one: str, other: str, groups: dict[str, set[str]], splits: Mapping[str, set[str]]
) -> bool:
    left, right = groups.setdefault(one, {one}), groups.setdefault(other, {other})
    if any(splits.get(member, set()) & right for member in left):
        return False
    left |= right
    for member in right:
        groups[member] = left
    return True


def is_one_spelt_twice(one: Name, other: Name) -> bool:
    """Tell whether two full names differ in spelling alone.

    No newspaper tells two people apart by "Lawrow" and "Lavrov": such an article spells one person
    twice, and one careless article must not part a person in all the others.
    """
    if one.country and other.country and one.country != other.country:
        return False
    parts = parse_form(one.form), parse_form(other.form)
    if any(part.kind == "bare" or is_frequent(part.family) for part in parts):
        return False
    likeness = compare_parts(*parts)
    return likeness is not None and likeness.rule in ("same_name", "transliteration")
