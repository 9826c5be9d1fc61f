"""Reports as they are read from the graph, to be decided together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from loader.resolve.reports import Report
from loader.write.reports import list_names, make_report
from loader.write.rows import Row
from loader.write.run import Lane


@dataclass(slots=True)
class Pool:
    """Reports that were read, be they decided or not.

    `rows` and `reports` are by report id, `events` the event that a report has in the graph now,
    `members` the reports of these events, `persons` who the names in reports are, `familiar` for
    persons whether so much is told of them.
    """

    persons: dict[str, str | None] = field(default_factory=dict)
    familiar: dict[str, bool] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    events: dict[str, str] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)


def add_reports(lane: Lane, pool: Pool, rows: list[Row]) -> list[Report]:
    """Add reports whose names' persons are known, and return them."""
    learn_familiar(lane, pool, rows)
    reports = [make_report(row, pool.persons, pool.familiar) for row in rows]
    pool.rows |= {row["said"]["id"]: row for row in rows}
    pool.reports |= {report.id: report for report in reports}
    return reports


def read_events(lane: Lane, pool: Pool, events: Iterable[str]) -> list[Report]:
    """Read the reports of events that the pool does not have, and return them."""
    new = sorted(set(events) - pool.members.keys())
    rows = lane.read("write/events/reports", events=new)
    pool.members |= {event: set() for event in new}
    unknown = {key for row in rows for key in list_names(row["said"])} - pool.persons.keys()
    pool.persons |= dict.fromkeys(unknown)
    known = lane.read("write/names/persons", ids=sorted(unknown))
    pool.persons |= {row["id"]: row["person"] for row in known}
    for row in rows:
        pool.events[row["said"]["id"]] = row["event"]
        pool.members[row["event"]].add(row["said"]["id"])
    return add_reports(lane, pool, rows)


def learn_familiar(lane: Lane, pool: Pool, rows: Iterable[Row]) -> None:
    """Read of the persons in reports whether they are familiar, where that is not known yet."""
    names = {name for row in rows for name in list_names(row["said"])}
    persons = {person for name in names if (person := pool.persons.get(name))}
    unknown = sorted(persons - pool.familiar.keys())
    pool.familiar |= dict.fromkeys(unknown, False)
    pool.familiar |= {
        row["person"]: True for row in lane.read("write/names/familiar", persons=unknown)
    }
