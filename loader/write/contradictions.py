"""Decisions of people that cannot hold together, though no two of them contradict each other.

Merges join what they have a name in common with, so a split contradicts every chain of merges that
leads from one of its sides to the other.
"""

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

Kind = Literal["merge", "split"]


class Made(NamedTuple):
    """A decision: its id, and the ids of the names that it speaks of."""

    id: str
    kind: Kind
    left: frozenset[str]
    right: frozenset[str]


def find_contradiction(new: Made, earlier: Collection[Made]) -> list[Made]:
    """Return the fewest earlier decisions that a new one cannot hold beside; none if it can.

    Of contradictions of one size the one with the lowest ids is returned. Those that the earlier
    decisions have among each other are none of the new one.
    """
    together = [new, *(one for one in earlier if one.id != new.id)]
    merges = sorted(one for one in together if one.kind == "merge")
    found = []
    for split in together:
        if split.kind == "split":
            chain = [*find_chain(split.left, split.right, merges), split]
            if len(chain) > 1 and new in chain:
                found.append(sorted(one for one in chain if one != new))
    return min(found, key=lambda chain: (len(chain), chain), default=[])


def find_chain(start: Iterable[str], goal: frozenset[str], merges: list[Made]) -> list[Made]:
    """Return the shortest chain of merges from one set of names to the other; none if apart."""
    chains: dict[str, list[Made]] = {name: [] for name in start}
    frontier, left = set(chains), merges
    while frontier and not frontier & goal:
        touched = [one for one in left if not frontier.isdisjoint(one.left | one.right)]
        left = [one for one in left if one not in touched]
        frontier = set()
        for merge in touched:
            names = merge.left | merge.right
            known = [chains[name] for name in names & chains.keys()]
            before = min(known, key=lambda chain: (len(chain), chain))
            reached = names - chains.keys()
            chains.update((name, [*before, merge]) for name in reached)
            frontier |= reached
    return min((chains[name] for name in sorted(frontier & goal)), default=[])
