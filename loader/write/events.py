"""Which reports are one event, decided anew for the events that a batch touches.

All reports on which the groups of new and touched ones depend were read; they are grouped, and
compared with the events that the graph has.
"""

from collections.abc import Collection, Mapping

from loader.resolve.reports import Report, Scope, group_reports, identify_event
from loader.write.contacts import write_contacts
from loader.write.differences import Differences, compare_events, list_held, list_reports
from loader.write.event_rows import EventRows, make_event_rows
from loader.write.pool import Pool
from loader.write.run import Lane


def settle_events(lane: Lane, pool: Pool, scope: Scope, touched: set[str]) -> None:
    """Group the reports that a scope reached, and write what changed of it.

    Args:
        lane: the batch's, in which articles and persons are written already.
        pool: all reports that were read.
        scope: which of them are grouped.
        touched: ids of events that lost a report, or of whose reports a name or story changed.
    """
    grouped = group_reports(scope.reached.values(), scope)
    groups = {identify_event(group): group for group in grouped}
    # What lies far from all that is touched was reached for the sake of the others.
    known = {report.id for group in grouped for report in group}
    decided = {event for event, members in pool.members.items() if members <= known}
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
    vanished = decided - groups.keys()
    differences = compare_events(rows, old, vanished, touched & groups.keys())
    write_events(lane, rows, differences, pool.events, vanished)


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
