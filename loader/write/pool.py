"""Reports that are decided together, as they are read from the graph."""

from bisect import insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from loader.resolve.reports import READ_DAYS, Report, anchor_of, is_within
from loader.write.reports import list_names, make_report
from loader.write.rows import Row
from loader.write.run import Lane


@dataclass(slots=True)
class Pool:
    """Reports that are decided together.

    `rows` and `reports` are by report id, `events` the event that a report has in the graph now,
    `members` the reports of these events, `persons` who the names in reports are, `familiar` for
    persons whether so much is told of them. `around` are the days of what is touched, in order,
    `beyond` events that lie too far from all of them, with their reports' days.
    """

    persons: dict[str, str | None]
    rows: dict[str, Row] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)
    familiar: dict[str, bool] = field(default_factory=dict)
    around: list[date] = field(default_factory=list)
    beyond: dict[str, set[date]] = field(default_factory=dict)


def add_reports(pool: Pool, rows: Iterable[Row]) -> None:
    for row in rows:
        report = make_report(row, pool.persons, pool.familiar)
        pool.rows[report.id] = row
        pool.reports[report.id] = report


def touch(pool: Pool, reports: Iterable[str]) -> None:
    """Let all that is near these reports be read."""
    for day in {anchor_of(pool.reports[report]) for report in reports}.difference(pool.around):
        insort(pool.around, day)


def is_near(pool: Pool, days: Iterable[date]) -> bool:
    return any(is_within(day, pool.around, READ_DAYS) for day in days)


def read_events(lane: Lane, pool: Pool, events: set[str]) -> list[str]:
    """Read the reports of events that the pool does not have; return their ids."""
    new = sorted(events - pool.members.keys())
    rows = lane.read("write/events/reports", events=new)
    pool.members |= {event: set() for event in new}
    unknown = {key for row in rows for key in list_names(row["said"])} - pool.persons.keys()
    pool.persons |= dict.fromkeys(unknown)
    known = lane.read("write/names/persons", ids=sorted(unknown))
    pool.persons |= {row["id"]: row["person"] for row in known}
    learn_familiar(lane, pool, rows)
    add_reports(pool, rows)
    for row in rows:
        pool.events[row["said"]["id"]] = row["event"]
        pool.members[row["event"]].add(row["said"]["id"])
    return [row["said"]["id"] for row in rows]


def learn_familiar(lane: Lane, pool: Pool, rows: Iterable[Row]) -> None:
    """Read of the persons in reports whether they are familiar, where that is not known yet."""
    names = {name for row in rows for name in list_names(row["said"])}
    persons = {person for name in names if (person := pool.persons.get(name))}
    unknown = sorted(persons - pool.familiar.keys())
    pool.familiar |= dict.fromkeys(unknown, False)
    pool.familiar |= {
        row["person"]: True for row in lane.read("write/names/familiar", persons=unknown)
    }


def take_over(pool: Pool, aside: Pool, event: str) -> None:
    members = aside.members[event]
    pool.members[event] = members
    pool.rows |= {key: aside.rows[key] for key in members}
    pool.reports |= {key: aside.reports[key] for key in members}
    pool.events |= dict.fromkeys(members, event)


def return_beyond(lane: Lane, pool: Pool) -> list[str]:
    """Read the events that were too far away, and are not since more was touched."""
    near = {event for event, days in pool.beyond.items() if is_near(pool, days)}
    for event in near:
        del pool.beyond[event]
    return read_events(lane, pool, near)
