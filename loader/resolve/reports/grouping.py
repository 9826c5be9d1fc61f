"""Which reports are of one event.

1. Reports that tell the day gather around hubs: the one with most parties first.
2. Two groups a day apart become one, where one of them can be misread and no other competes.
3. Reports without a day join the best group of these near their publication; accounts of some time
   ago the only one that they can mean; the others gather among themselves.
4. Reports that tell no time at all join the only group that they can mean, and never make a plan
   held by that; those that mean none that is known gather among themselves.
"""

from collections.abc import Collection

from loader.resolve.reports.candidate import Candidate, make_order, read_candidate
from loader.resolve.reports.displacement import unite_displaced
from loader.resolve.reports.gathering import assign, gather
from loader.resolve.reports.group import Group, is_lasting
from loader.resolve.reports.recollection import recall, remember
from loader.resolve.reports.report import Report
from loader.resolve.reports.vagueness import can_both_mean


def group_reports(reports: Collection[Report]) -> list[tuple[Report, ...]]:
    """Return the reports by event: each once, the earliest published first, as are the groups.

    The result depends on the set of reports alone. What it says of a report depends on no other
    than those that a chain of `may_be_same` joins with it.
    """
    candidates = sorted(map(read_candidate, reports), key=lambda candidate: candidate.order)
    vague = [candidate for candidate in candidates if candidate.days.vague]
    exact = [candidate for candidate in candidates if candidate.days.exact]
    undated = [c for c in candidates if not (c.days.vague or c.days.exact)]
    groups = unite_displaced(gather(sorted(exact, key=_by_weight)))
    groups += gather(remember(assign(undated, groups), groups))
    unknown, alone = recall(vague, groups)
    groups += gather(unknown, can_both_mean) + [Group(candidate) for candidate in alone]
    ordered = (
        tuple(sorted((member.report for member in group.members), key=make_order))
        for group in groups
    )
    return sorted(ordered, key=lambda members: make_order(members[0]))


def _by_weight(candidate: Candidate) -> tuple[object, ...]:
    """Sort hubs: what lasted some days, then single days, then vague ranges; the widest first."""
    size = (candidate.days.last - candidate.days.first).days
    lasting = is_lasting(candidate)
    return (not lasting, 0 if lasting else size, -len(candidate.report.parties), candidate.order)
