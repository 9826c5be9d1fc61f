"""Reads the reports that are decided together with those that a batch touches.

Reports are followed in the graph from those that come, go or changed, as far as their `Scope` says.
What goes, or is told of others now, is missed by those that it was compared with: they are found
while the graph still has it as it was.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from loader.resolve.reports import Report, Scope, is_timeless, may_be_same
from loader.write.candidates import Candidates
from loader.write.pool import Pool, add_reports, read_events
from loader.write.ranges import seek
from loader.write.rows import ArticleRows, Row
from loader.write.run import Lane


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Reports that may be decided otherwise since others changed, and their events.

    Of those that are `meant` it is only to be decided anew who of those without any time joins.
    """

    events: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)

    def __or__(self, other: "Neighbours") -> "Neighbours":
        return Neighbours(
            self.events | other.events, self.touched | other.touched, self.meant | other.meant
        )


def gather_events(
    lane: Lane,
    added: list[ArticleRows],
    stories: dict[str, str],
    persons: dict[str, str | None],
    touched: set[str],
    near: Neighbours,
) -> tuple[Pool, Scope]:
    """Read the reports that are decided together with those of a batch.

    Args:
        lane: the batch's, in which who names are is written already.
        added: the articles of the batch.
        stories: the story of each article of the batch.
        persons: who the names of the batch are.
        touched: ids of events that lost a report, or of whose reports a name or story changed.
        near: other reports that are to be decided again.
    """
    pool, scope = Pool(dict(persons)), Scope()
    read_events(lane, pool, touched | near.events)
    whole = {report for event in touched for report in pool.members[event]}
    for key in sorted((whole | near.touched) & pool.reports.keys()):
        scope.touch(pool.reports[key])
    for report in add_reports(lane, pool, list(list_reported(added, stories))):
        scope.touch(report)
    for key in sorted(near.meant & pool.reports.keys()):
        scope.mean(pool.reports[key])
    while new := scope.advance():
        for one, other in list_pairs(lane, pool, new):
            scope.compare(one, other)
    return pool, scope


def find_neighbours(
    lane: Lane,
    events: set[str],
    persons: Mapping[str, str | None] | None = None,
    familiar: Mapping[str, bool] | None = None,
) -> Neighbours:
    """Return the reports that are compared with those of some events.

    When a report goes, or its parties change, those that it competed with may be decided otherwise.

    Args:
        lane: a transaction's, in which the events' edges are still as they were.
        events: ids of events.
        persons: who names were, where they are somebody else by now.
        familiar: whether much was told of persons, where that is otherwise by now.
    """
    pool = Pool(dict(persons or {}), dict(familiar or {}))
    near = Neighbours()
    for one, other in list_pairs(lane, pool, read_events(lane, pool, events)):
        event = pool.events[other.id]
        its = near.meant if is_timeless(one) and not is_timeless(other) else near.touched
        if event not in events and other.id not in its and may_be_same(one, other):
            its.add(other.id)
            near.events.add(event)
    return near


def list_reported(added: list[ArticleRows], stories: dict[str, str]) -> Iterable[Row]:
    for article in added:
        published = article.article["properties"]["published"]
        for report in article.reports:
            yield report | {"published": published, "story": stories[article.id]}


def list_pairs(
    lane: Lane, pool: Pool, reports: Iterable[Report]
) -> Iterator[tuple[Report, Report]]:
    """Read the events that reports may be of, and yield each report with each of these events'."""
    rows = [row for report in reports if (row := seek(report))]
    candidates = Candidates(lane, rows)
    near: defaultdict[str, list[Report]] = defaultdict(list)
    for row in rows:
        for event in candidates.find(row):
            near[event].append(pool.reports[row["report"]])
    read_events(lane, pool, near)
    for event, ones in sorted(near.items()):
        for other in sorted(pool.members[event]):
            for one in ones:
                yield one, pool.reports[other]
