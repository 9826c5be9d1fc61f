"""Finds the groups and reports that a report can belong to, without looking at all of them."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.days import WINDOW_DAYS
from loader.resolve.reports.group import Group

Shelf = list[tuple[int, int]]


class Index:
    """Groups by the pairs of parties of their hubs, and by day."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self._shelves: dict[Hashable, Shelf] = defaultdict(list)
        self._groups: list[Group] = []
        for group in groups:
            self.add(group)

    def add(self, group: Group) -> None:
        """Make a group to be found."""
        entry = (group.hub.anchor.toordinal(), len(self._groups))
        self._groups.append(group)
        for key in group.hub.keys:
            insort(self._shelves[key], entry)

    def find(self, candidate: Candidate) -> list[Group]:
        """Return all groups whose hub can be of one event with a report, and some others."""
        day = candidate.anchor.toordinal()
        found: set[tuple[int, int]] = set()
        for key in candidate.keys:
            shelf = self._shelves.get(key, [])
            found.update(shelf if candidate.timeless else pick_near(shelf, day))
        return [self._groups[number] for number in sorted(number for _, number in found)]


class Shelves:
    """Reports' numbers by key and anchor; none of the reports is timeless."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._shelves: dict[Hashable, Shelf] = defaultdict(list)
        for number, candidate in enumerate(candidates):
            for key in candidate.keys:
                insort(self._shelves[key], (candidate.anchor.toordinal(), number))

    def find(self, candidate: Candidate) -> set[int]:
        """Return the reports that are near enough to be compared, and have a key in common."""
        day = candidate.anchor.toordinal()
        shelves = [self._shelves.get(key, []) for key in candidate.keys]
        return {number for shelf in shelves for _, number in pick_near(shelf, day)}


def pick_near(shelf: Shelf, day: int) -> Shelf:
    """Return what lies at most the window away from a day on a shelf, which is in order."""
    first = bisect_left(shelf, (day - WINDOW_DAYS,))
    return shelf[first : bisect_left(shelf, (day + WINDOW_DAYS + 1,))]
