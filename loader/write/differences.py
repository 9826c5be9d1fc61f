"""What differs between events as the graph has them and as they are to be.

What an event consists of follows from its reports alone. So the graph need not be read to know what
is there: it is what the event's reports of before make.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from loader.write.event_rows import EventRows
from loader.write.rows import Row

_EDGES = {
    "participants": "parties",
    "expected": "parties",
    "regarding": "regarding",
    "locations": "locations",
    "met": "met",
}


@dataclass(slots=True)
class Differences:
    """Events whose edges of some kind go ("parties", "regarding", ...), and the rows to write."""

    gone: dict[str, set[str]] = field(
        default_factory=lambda: {kind: set() for kind in _EDGES.values()}
    )
    written: dict[str, list[Row]] = field(default_factory=dict)


def compare_events(
    new: EventRows, old: EventRows, vanished: Collection[str], rewritten: Collection[str]
) -> Differences:
    """Return what is to be removed and written.

    Args:
        new: the events as they are to be.
        old: those of them that the graph has, as it has them.
        vanished: events that the graph has and that are to be no more.
        rewritten: events that the graph has, of which `old` knows nothing certain.
    """
    differences = Differences()
    differences.written["events"] = [
        row for event, row in new.events.items() if old.events.get(event) != row
    ]
    for kind in differences.gone:
        differences.gone[kind] |= {*vanished, *rewritten}
    for kind in dict.fromkeys(_EDGES.values()):
        names = [name for name, its_kind in _EDGES.items() if its_kind == kind]
        changed = {
            event
            for event in new.events
            if any(getattr(new, name).get(event) != getattr(old, name).get(event) for name in names)
        }
        differences.gone[kind] |= changed & old.events.keys()
        for name in names:
            its = getattr(new, name)
            differences.written[name] = [its[event] for event in sorted(changed) if event in its]
    # Edges have a copy of the number, which changes far oftener than the rest of them.
    counted = [
        event
        for event, row in new.events.items()
        if event in old.events
        and old.events[event]["properties"]["sources"] != row["properties"]["sources"]
    ]
    differences.written["sources"] = [{"event": event} for event in counted]
    return differences


def list_reports(rows: EventRows, events: Mapping[str, str]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the statements for reports that are new, and for those that are of another event now.

    Args:
        rows: the events as they are to be.
        events: the event that each report of the graph has so far.
    """
    yield "said/reports", [row for row in rows.reports if row["said"]["id"] not in events]
    moved = [
        {"article": row["article"], "report": row["said"]["id"], "event": row["event"]}
        for row in rows.reports
        if events.get(row["said"]["id"], row["event"]) != row["event"]
    ]
    yield "derived/moved_reports", moved


def list_held(rows: EventRows, written: list[Row], events: Mapping[str, str]) -> list[Row]:
    """Return the meetings that were held, of those to be written, with what they were before."""
    before: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows.reports:
        before[row["event"]].add(events.get(row["said"]["id"], row["event"]))
    return [
        {"event": row["id"], "day": row["properties"]["day"], "before": sorted(before[row["id"]])}
        for row in written
        if row["properties"]["encounter"] and row["properties"]["status"] == "held"
    ]
