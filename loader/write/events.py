"""Which reports are one event, decided anew for the events that a batch touches.

The groups of reports are a function of the connected components of "may be the same"; so the
components of all new and touched reports are read completely, grouped, and compared with the events
that the graph has.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from loader.resolve.reports import (
    SPAN_DAYS,
    WINDOW_DAYS,
    Report,
    day_of,
    group_reports,
    identify_event,
    may_be_same,
)
from loader.write.contacts import write_contacts
from loader.write.differences import Differences, compare_events, list_held, list_reports
from loader.write.event_rows import EventRows, make_event_rows
from loader.write.reports import list_names, make_report
from loader.write.rows import ArticleRows, Row
from loader.write.run import Lane


@dataclass(slots=True)
class Pool:
    """Reports that are decided together.

    `rows` and `reports` are by report id, `events` the event that a report has in the graph now,
    `members` the reports of these events, `persons` who the names in reports are.
    """

    persons: dict[str, str | None]
    rows: dict[str, Row] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)


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
    add_reports(pool, list_reported(added, stories))
    frontier = list(pool.reports)
    while frontier:
        frontier = walk(lane, pool, frontier)
    return pool


def settle_events(lane: Lane, pool: Pool, touched: set[str]) -> None:
    """Group the reports of a pool, and write what changed of it.

    Args:
        lane: the batch's, in which articles and persons are written already.
        pool: the reports.
        touched: ids of events that lost a report, or of whose reports a name or story changed.
    """
    groups = {identify_event(group): group for group in group_reports(list(pool.reports.values()))}
    changed = {
        event: group
        for event, group in groups.items()
        if not is_unchanged(event, group, pool, touched)
    }
    rows = make_event_rows(changed, pool.rows, pool.persons)
    kept = {
        event: tuple(pool.reports[report] for report in sorted(pool.members[event]))
        for event in changed
        if event in pool.members and event not in touched
    }
    old = make_event_rows(kept, pool.rows, pool.persons)
    vanished = pool.members.keys() - groups.keys()
    differences = compare_events(rows, old, vanished, touched & groups.keys())
    write_events(lane, rows, differences, pool.events, vanished)


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
    walk(lane, pool, frontier)
    return pool.members.keys() - events


def list_reported(added: list[ArticleRows], stories: dict[str, str]) -> Iterable[Row]:
    for article in added:
        published = article.article["properties"]["published"]
        for report in article.reports:
            yield report | {"published": published, "story": stories[article.id]}


def add_reports(pool: Pool, rows: Iterable[Row]) -> None:
    for row in rows:
        report = make_report(row, pool.persons)
        pool.rows[report.id] = row
        pool.reports[report.id] = report


def read_events(lane: Lane, pool: Pool, events: set[str]) -> list[str]:
    """Read the reports of events that the pool does not have; return their ids."""
    new = sorted(events - pool.members.keys())
    rows = lane.read("write/events/reports", events=new)
    pool.members |= {event: set() for event in new}
    unknown = {key for row in rows for key in list_names(row["said"])} - pool.persons.keys()
    pool.persons |= dict.fromkeys(unknown)
    known = lane.read("write/names/persons", ids=sorted(unknown))
    pool.persons |= {row["id"]: row["person"] for row in known}
    add_reports(pool, rows)
    for row in rows:
        pool.events[row["said"]["id"]] = row["event"]
        pool.members[row["event"]].add(row["said"]["id"])
    return [row["said"]["id"] for row in rows]


def walk(lane: Lane, pool: Pool, frontier: list[str]) -> list[str]:
    """Read the events one step away from these reports; return the reports that were new."""
    rows = [row for key in frontier if (row := seek(pool.reports[key]))]
    near: defaultdict[str, set[str]] = defaultdict(set)
    for row in lane.read("write/events/candidates", rows=rows):
        near[row["event"]].add(row["report"])
    aside = Pool(pool.persons)
    read_events(lane, aside, near.keys() - pool.members.keys())
    new: list[str] = []
    for event, members in aside.members.items():
        if any(
            may_be_same(pool.reports[one], aside.reports[other])
            for one in near[event]
            for other in members
        ):
            pool.members[event] = members
            pool.rows |= {key: aside.rows[key] for key in members}
            pool.reports |= {key: aside.reports[key] for key in members}
            pool.events |= dict.fromkeys(members, event)
            new += members
    return new


def seek(report: Report) -> Row | None:
    """Return where to look for events that a report may tell of, or None when it stays alone.

    A report without any time can tell of an event of any day, and so can an event have one that
    told it: those are looked for on all days.
    """
    persons = sorted(party.key for party in report.parties if party.label == "Person")
    others = sorted(party.key for party in report.parties if party.label != "Person")
    keys = persons or others[:1]
    told = report.date and report.date.first == report.date.last
    if not keys or (report.encounter and len(report.parties) < 2) or not (persons or told):
        return None
    day = day_of(report)
    timeless = day == date.min
    # Without persons reports are only the same when they tell of the same day.
    near, far = (WINDOW_DAYS, WINDOW_DAYS + SPAN_DAYS) if persons else (0, 0)
    return {
        "report": report.id,
        "keys": keys,
        "others": others if persons else [],
        "least": min(2, len(report.parties)) if persons else 1,
        "earliest": date.min if timeless else shift(day, -far),
        "first": date.min if timeless else shift(day, -near),
        "last": date.max if timeless else shift(day, near),
    }


def shift(day: date, days: int) -> date:
    """Return a day so many days later, within what the calendar can tell."""
    return date.fromordinal(
        min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    )


def is_unchanged(event: str, group: tuple[Report, ...], pool: Pool, touched: set[str]) -> bool:
    """Tell whether the graph has this event with these reports, and nothing in it changed."""
    if event in touched or event not in pool.members:
        return False
    return pool.members[event] == {report.id for report in group}


def write_events(
    lane: Lane,
    rows: EventRows,
    differences: Differences,
    events: Mapping[str, str],
    vanished: Collection[str],
) -> None:
    """Write the changed events with their reports, and remove those that are no more."""
    gone = {kind: sorted(ids) for kind, ids in differences.gone.items()}
    written = differences.written
    fewer = lane.ask("write/withdraw/circumstances", **gone)
    held = list_held(rows, written["events"], events)
    lane.write("write/events/held", rows=held)
    lane.write("write/nodes/events", rows=written["events"])
    for statement, its_rows in list_reports(rows, events):
        lane.write(f"write/{statement}", rows=its_rows)
    for name, its_rows in written.items():
        if name != "events":
            lane.write(f"write/derived/{name}", rows=its_rows)
    write_contacts(lane, written["met"], fewer.result())
    lane.write("write/withdraw/events", events=sorted(vanished))
