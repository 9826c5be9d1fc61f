"""Finds the groups that a report can belong to, without looking at all of them."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

from loader.resolve.reports.candidate import Candidate, get_day
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
        for key in _list_keys(group.hub):
            insort(self._shelves[key], entry)

    def find(self, candidate: Candidate) -> list[Group]:
        """Return all groups whose hub can be of one event with a report, and some others."""
        day = candidate.days.centre.toordinal()
        found: set[int] = set()
        for key in _list_keys(candidate):
            shelf = self._shelves.get(key)
            if shelf:
                first = bisect_left(shelf, (day - WINDOW_DAYS,))
                last = bisect_left(shelf, (day + WINDOW_DAYS + 1,))
                found.update(number for _, number in shelf[first:last])
        return [self._groups[number] for number in sorted(found)]


def _list_keys(candidate: Candidate) -> Iterator[Hashable]:
    report = candidate.report
    if report.encounter and candidate.persons:
        # Two reports that share a person and another party share a pair that has a person in it.
        for pair in combinations(sorted(report.parties), 2):
            if pair[0].label == "Person" or pair[1].label == "Person":
                yield pair
    elif get_day(report):
        yield (report.encounter or report.kind, report.parties, get_day(report))
