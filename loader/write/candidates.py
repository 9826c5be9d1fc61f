"""Finds the events that reports may tell of, by the parties and days that `seek` gives.

Reports of a batch name the same people on days that lie close together. So the database is asked
for each person's events in each stretch of days once, and the reports are held against them here.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from operator import itemgetter

from loader.write.rows import Row
from loader.write.run import Lane


class Candidates:
    """Events that were read, by the parties they were looked for by.

    Days are ISO texts: the driver makes dates of its own, slowly.
    """

    def __init__(self, lane: Lane, rows: list[Row]) -> None:
        """Read the events of which any of these rows may tell."""
        self._parties: dict[str, set[str]] = {}
        self._timeless: defaultdict[str, list[str]] = defaultdict(list)
        self._days: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
        rare = sorted({key for row in rows for key in row["rare"]})
        for event in lane.read("write/events/timeless", keys=rare):
            self._parties[event["event"]] = set(event["parties"])
            for key in event["found"]:
                self._timeless[key].append(event["event"])
        for event in lane.read("write/events/near", ranges=list(join_ranges(rows))):
            self._parties[event["event"]] = set(event["parties"])
            for key, first, last in event["found"]:
                self._days[key].append((first, last, event["event"]))
        for days in self._days.values():
            days.sort()

    def find(self, row: Row) -> Iterator[str]:
        """Yield the events that a report may tell of.

        They share two parties with it, or its only one. Those by which it is not looked for count
        where one of its others is shared as well, or some of its persons are too well known.
        """
        found = Counter(event for key in row["keys"] for event in self._find_by(key, row))
        others, parties, least = set(row["others"]), set(row["parties"]), row["least"]
        for event, shared in found.items():
            its = self._parties[event]
            if (
                shared >= least
                or not others.isdisjoint(its)
                or (row["mixed"] and len(parties & its) >= least)
            ):
                yield event

    def _find_by(self, key: str, row: Row) -> set[str]:
        """Return the events of a party that lie near a report's days, or can be of any."""
        days = self._days.get(key, [])
        begin = bisect_left(days, row["earliest"].isoformat(), key=itemgetter(0))
        end = bisect_right(days, row["last"].isoformat(), key=itemgetter(0))
        first = row["first"].isoformat()
        found = {event for _, last, event in days[begin:end] if last >= first}
        return found.union(self._timeless.get(key, ())) if key in row["rare"] else found


def join_ranges(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield for each party the stretches of days in which reports look for it.

    Ranges that overlap are one: none of it is read twice, and nothing between those that do not.
    """
    ranges: defaultdict[str, set[tuple[date, date, date]]] = defaultdict(set)
    for row in rows:
        for key in row["keys"]:
            ranges[key].add((row["earliest"], row["last"], row["first"]))
    for key in sorted(ranges):
        (earliest, last, first), *others = sorted(ranges[key])
        for its_earliest, its_last, its_first in others:
            if its_earliest > last:
                yield {"key": key, "earliest": earliest, "first": first, "last": last}
                earliest, last, first = its_earliest, its_last, its_first
            else:
                last, first = max(last, its_last), min(first, its_first)
        yield {"key": key, "earliest": earliest, "first": first, "last": last}
