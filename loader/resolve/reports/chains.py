"""Cuts long chains of reports, of which each may be of one event with the next.

Two people who are in the news every week are told of without a day every week, and so one report
leads to the next through all years. What is decided of one would depend on all of them. So a chain
that is longer than `CHAIN_DAYS` is cut where periods of as many days begin; shorter ones are left
whole. Which of both it is shows within `CHAIN_DAYS` of each of its reports.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.days import MEMORY_DAYS, WINDOW_DAYS
from loader.resolve.reports.relation import can_be_related

# As long as a report is remembered. Of a multiple of seven days all begin on a Sunday, the day on
# which fewest meet.
CHAIN_DAYS = 56

Related = Callable[[Candidate, Candidate], bool]


def cut_chains(candidates: Collection[Candidate]) -> Iterator[list[Candidate]]:
    """Yield the reports in parts, of which each can be grouped without the others.

    Nothing of `candidates` is timeless. Their order is kept within a part.
    """
    for near in _list_chains(candidates, _is_near):
        # Most are short, so that it does not matter what in them is a chain of its own.
        chains = _list_chains(near, can_be_related) if _is_long(near) else [near]
        for chain in chains:
            yield from _cut(chain) if _is_long(chain) else [chain]


def _is_near(_one: Candidate, _other: Candidate) -> bool:
    return True


def _is_long(chain: Collection[Candidate]) -> bool:
    days = [candidate.anchor for candidate in chain]
    return (max(days) - min(days)).days > CHAIN_DAYS


def _cut(chain: Collection[Candidate]) -> Collection[list[Candidate]]:
    parts: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in chain:
        parts[candidate.anchor.toordinal() // CHAIN_DAYS].append(candidate)
    return parts.values()


def _list_chains(candidates: Collection[Candidate], related: Related) -> Iterator[list[Candidate]]:
    """Yield the connected components of a relation between reports near each other."""
    ordered = list(candidates)
    near = _Shelves(ordered)
    waiting = dict.fromkeys(range(len(ordered)))
    for start in range(len(ordered)):
        if start not in waiting:
            continue
        del waiting[start]
        chain, frontier = [start], [start]
        while frontier:
            one = frontier.pop()
            new = [
                number
                for number in near.find(ordered[one])
                if number in waiting and related(ordered[one], ordered[number])
            ]
            for number in new:
                waiting.pop(number)
            chain += new
            frontier += new
        yield [ordered[number] for number in sorted(chain)]


class _Shelves:
    """Reports' numbers by key and anchor."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._all: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        self._vague: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        for number, candidate in enumerate(candidates):
            entry = (candidate.anchor.toordinal(), number)
            for key in candidate.keys:
                insort(self._all[key], entry)
                if candidate.days.vague:
                    insort(self._vague[key], entry)

    def find(self, candidate: Candidate) -> set[int]:
        """Return the reports that are near enough to be compared, and have a key in common."""
        near = MEMORY_DAYS if candidate.days.vague else WINDOW_DAYS
        found: set[int] = set()
        for key in candidate.keys:
            found |= self._pick(self._all, key, candidate, near)
            found |= self._pick(self._vague, key, candidate, MEMORY_DAYS)
        return found

    def _pick(
        self,
        shelves: dict[Hashable, list[tuple[int, int]]],
        key: Hashable,
        candidate: Candidate,
        days: int,
    ) -> set[int]:
        shelf = shelves.get(key, [])
        day = candidate.anchor.toordinal()
        first, last = bisect_left(shelf, (day - days,)), bisect_left(shelf, (day + days + 1,))
        return {number for _, number in shelf[first:last]}
