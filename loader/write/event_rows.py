"""What an event consists of, put together from all reports of it.

Who took part is told by the reports that have the event's own status: of a meeting that was held,
those who only were expected are no participants. What it was about is told by all of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Any

from loader.resolve.kinds import read_kinds
from loader.resolve.reports import Party, Report, tell_event
from loader.write.event_days import find_unit, list_days, mark_days, pick_day
from loader.write.properties import describe_date
from loader.write.reports import find_party
from loader.write.rows import Row


@dataclass(slots=True)
class EventRows:
    """Events and the edges around them, as the statements of `cypher/write` take them.

    All but the reports are by the event's id. What an event's edges of a kind have in common is
    told once: packing and sending a day takes longer than all else of an edge.
    """

    events: dict[str, Row] = field(default_factory=dict)
    reports: list[Row] = field(default_factory=list)
    participants: dict[str, Row] = field(default_factory=dict)
    expected: dict[str, Row] = field(default_factory=dict)
    regarding: dict[str, Row] = field(default_factory=dict)
    locations: dict[str, Row] = field(default_factory=dict)
    met: dict[str, Row] = field(default_factory=dict)


def make_event_rows(
    groups: Mapping[str, tuple[Report, ...]],
    rows: Mapping[str, Row],
    persons: Mapping[str, str | None],
) -> EventRows:
    """Return what events consist of.

    Args:
        groups: the reports of each event, by its id.
        rows: the reports' rows (said, article, ...), by report id.
        persons: who the names in reports are.
    """
    made = EventRows()
    for event, group in groups.items():
        add_event(made, event, group, rows, persons)
    return made


def add_event(
    made: EventRows,
    event: str,
    group: tuple[Report, ...],
    rows: Mapping[str, Row],
    persons: Mapping[str, str | None],
) -> None:
    telling = tell_event(group)
    assert telling is not None  # noqa: S101 – only `as_of` can leave nothing to tell
    ordered = sorted(group, key=order_report)
    telling_it = [report for report in ordered if report.status == telling.status]
    parties = collect_parties((rows[report.id]["said"] for report in telling_it), persons)
    expected = collect_parties((rows[report.id]["said"] for report in ordered), persons)
    lead = rows[pick_lead(telling_it, telling.kind).id]["said"]
    dates = describe_date(telling.date)
    kind = read_kinds()[telling.kind]
    days = list_days(group)
    known = list_days(telling_it) or days
    day = pick_day(known, telling.date)
    vague = find_unit(day, telling.date)
    common = {"encounter": kind.encounter, "status": telling.status, "day": day, "event": event}
    common |= {"vague": vague}
    marked = common | mark_days(group)
    made.events[event] = {
        "id": event,
        "properties": {
            "kind": telling.kind,
            "encounter": kind.encounter,
            "plover": kind.plover,
            "status": telling.status,
            "title": lead["title"],
            "place": telling.place,
            "topics": unite(rows[report.id]["said"]["topics"] for report in ordered),
            "day": day,
            "vague": vague,
            "parties": sorted(party.key for party in expected),
            "sources": len({report.story for report in group}),
            **dates,
        },
    }
    for report in ordered:
        row = rows[report.id]
        made.reports.append({"article": report.article, "event": event, "said": row["said"]})
    only_expected = {party: part for party, part in expected.items() if party not in parties}
    for its, told in ((made.participants, parties), (made.expected, only_expected)):
        if told:
            edges = [{**point_party(party), **part} for party, part in told.items()]
            its[event] = {"event": event, "common": marked, "edges": edges}
    told_about = unite(rows[report.id]["said"]["regarding"] for report in ordered)
    subjects = [subject for told in told_about if (subject := find_party(told, {}))]
    if subjects:
        edges = [point_party(subject) for subject in subjects]
        made.regarding[event] = {"event": event, "common": common, "edges": edges}
    if telling.place_country is not None:
        at = {"country": telling.place_country, "place": telling.place, **common}
        made.locations[event] = {"event": event, "country": telling.place_country, "at": at}
    # Two whom no article tells together did not meet because a third met both.
    pairs = {pair for report in telling_it for pair in combinations(list_people(report), 2)}
    if pairs and kind.encounter and telling.status == "held":
        its_day = day if known else date.min
        met = {"event": event, "kind": telling.kind, "place": telling.place, "day": its_day}
        made.met[event] = {
            "event": event,
            "common": met | dates,
            "edges": [{"one": one, "other": other} for one, other in sorted(pairs)],
        }


def list_people(report: Report) -> list[str]:
    return sorted(party.key for party in report.parties if party.label == "Person")


def order_report(report: Report) -> tuple[str, str]:
    """Return what reports are ordered by: earliest publication first, without one last."""
    published = report.published.isoformat() if report.published else "9999"
    return published, report.id


def pick_lead(reports: list[Report], kind: str) -> Report:
    """Return the report that gives the title: of the kind told, with the most parties, earliest."""
    fitting = [report for report in reports if report.kind == kind] or reports
    return max(fitting, key=lambda report: len(report.parties))


def collect_parties(
    told: Iterator[Row], persons: Mapping[str, str | None]
) -> dict[Party, dict[str, Any]]:
    """Return who took part, with role and office by the first report that tells one."""
    parties: dict[Party, dict[str, Any]] = {}
    for said in told:
        for name, office, role in zip(said["parties"], said["offices"], said["roles"], strict=True):
            party = find_party(name, persons)
            if party is None:
                continue
            part = parties.setdefault(party, {"role": role, "office": None})
            part["office"] = part["office"] or office or None
    return parties


def unite(lists: Iterator[list[str]]) -> list[str]:
    """Return all entries once, in the order of their first appearance."""
    return list(dict.fromkeys(entry for one in lists for entry in one))


def point_party(party: Party) -> Row:
    return {
        "person": party.key if party.label == "Person" else None,
        "country": party.key if party.label == "Country" else None,
        "organization": party.key if party.label == "Organization" else None,
    }
