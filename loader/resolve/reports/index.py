"""Finds the groups that a report can belong to, without looking at all of them."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.days import WINDOW_DAYS
from loader.resolve.reports.group import Group


class Index:
    """Groups by the pairs of parties of their hubs, and by day."""

    def __init__(self, groups: Iterable[Group] = ()) -> None:
        self._shelves: dict[Hashable, list[tuple[int, int]]] = defaultdict(list)
        self._groups: list[Group] = []
        for group in groups:
            self.add(group)

    def add(self, group: Group) -> None:
        """Make a group to be found."""
        entry = (group.hub.days.centre.toordinal(), len(self._groups))
        self._groups.append(group)
        for key in group.hub.keys:
            insort(self._shelves[key], entry)

    def find(self, candidate: Candidate) -> list[Group]:
        """Return all groups whose hub can be of one event with a report, and some others."""
        day = candidate.days.centre.toordinal()
        vague = candidate.days.vague
        found: set[int] = set()
        for key in candidate.keys:
            shelf = self._shelves.get(key)
            if shelf:
                near = slice(
                    bisect_left(shelf, (day - WINDOW_DAYS,)),
                    bisect_left(shelf, (day + WINDOW_DAYS + 1,)),
                )
                found.update(number for _, number in shelf[slice(None) if vague else near])
        return [self._groups[number] for number in sorted(found)]
