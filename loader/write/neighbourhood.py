"""Reads the reports that are decided together with those that a batch touches.

What becomes of a report depends on those that a chain of "may be the same" joins with it, up to
`READ_DAYS` away. So from each touched report all chains are followed so far, in the graph. What a
report without any time leads to counts as touched itself, as it may lie at any distance.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from loader.resolve.reports import Report, anchor_of, is_timeless, may_be_same
from loader.write.pool import (
    Pool,
    add_reports,
    is_near,
    learn_familiar,
    read_events,
    return_beyond,
    take_over,
    touch,
)
from loader.write.ranges import seek
from loader.write.rows import ArticleRows, Row
from loader.write.run import Lane


def gather_events(
    lane: Lane,
    added: list[ArticleRows],
    stories: dict[str, str],
    persons: dict[str, str | None],
    touched: set[str],
    near: set[str],
) -> Pool:
    """Read the reports that are decided together with those of a batch.

    Args:
        lane: the batch's, in which who names are is written already.
        added: the articles of the batch.
        stories: the story of each article of the batch.
        persons: who the names of the batch are.
        touched: ids of events that lost a report, or of whose reports a name or story changed.
        near: ids of other events that are to be decided again.
    """
    pool = Pool(dict(persons))
    read_events(lane, pool, touched | near)
    reported = list(list_reported(added, stories))
    learn_familiar(lane, pool, reported)
    add_reports(pool, reported)
    touch(pool, pool.reports)
    frontier = list(pool.reports)
    while frontier:
        frontier = walk(lane, pool, frontier) or return_beyond(lane, pool)
    return pool


def find_neighbours(
    lane: Lane, events: set[str], persons: Mapping[str, str | None] | None = None
) -> set[str]:
    """Return the events whose reports are compared with those of some events.

    When a report goes, or its parties change, those that it competed with may be decided otherwise.

    Args:
        lane: a transaction's, in which the events' edges are still as they were.
        events: ids of events.
        persons: who names were, where they are somebody else by now.
    """
    pool = Pool(dict(persons or {}))
    frontier = read_events(lane, pool, events)
    touch(pool, pool.reports)
    walk(lane, pool, frontier)
    return pool.members.keys() - events


def list_reported(added: list[ArticleRows], stories: dict[str, str]) -> Iterable[Row]:
    for article in added:
        published = article.article["properties"]["published"]
        for report in article.reports:
            yield report | {"published": published, "story": stories[article.id]}


def walk(lane: Lane, pool: Pool, frontier: list[str]) -> list[str]:
    """Read the events one step away from these reports; return the reports that were new."""
    rows = [row for key in frontier if (row := seek(pool.reports[key]))]
    near: defaultdict[str, list[Report]] = defaultdict(list)
    for row in lane.read("write/events/candidates", rows=rows):
        near[row["event"]].append(pool.reports[row["report"]])
    aside = Pool(pool.persons, familiar=pool.familiar)
    read_events(lane, aside, near.keys() - pool.members.keys())
    new: list[str] = []
    for event, ones in near.items():
        source = aside if event in aside.members else pool
        others = [source.reports[report] for report in source.members[event]]
        timeless = is_meant_without_time(ones, others)
        if source is aside and (timeless or is_in_reach(pool, event, ones, others)):
            take_over(pool, aside, event)
            new += aside.members[event]
        if timeless:
            touch(pool, pool.members[event])
    return new


def is_meant_without_time(ones: Iterable[Report], others: Collection[Report]) -> bool:
    """Tell whether some report without any time may be the same as one of the others."""
    return any(
        (is_timeless(one) or is_timeless(other)) and may_be_same(one, other)
        for one in ones
        for other in others
    )


def is_in_reach(pool: Pool, event: str, ones: Iterable[Report], others: Collection[Report]) -> bool:
    """Tell whether an event is related to reports of the pool and near to what is touched.

    Of one that is only related it is kept how far away it is.
    """
    days = set()
    for other in others:
        if any(may_be_same(one, other) for one in ones):
            days.add(anchor_of(other))
            if is_near(pool, days):
                return True
    if days:
        pool.beyond[event] = days | pool.beyond.get(event, set())
    return False
