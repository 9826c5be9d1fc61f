"""Which reports are of one event.

1. Reports that tell the day gather around hubs: the one with most parties first.
2. Two groups a day apart become one, where one of them can be misread and no other competes.
3. Reports without a day join the best group of these near their publication; those whom others
   keep out of it another, those that call off first; accounts of some time ago the only one that
   they can mean; the others gather among themselves.
4. Reports that tell no nearer time than a year join the only group that they can mean, and never
   make a plan held by that; those that mean none that is known gather among themselves. Where much
   is told of all their people, they stay alone.

Where reports gather among themselves, long chains are cut. Who calls off something and is left
without it then goes to the nearest report that it can take back, so that no cut lies between both:
first of those that tell the day, then before an account of some time ago joins any, and at last.
"""

from collections.abc import Collection

from loader.resolve.reports.candidate import Candidate, make_order, read_candidate
from loader.resolve.reports.chains import cut_chains
from loader.resolve.reports.displacement import unite_displaced
from loader.resolve.reports.gathering import assign, gather
from loader.resolve.reports.group import Group, is_lasting
from loader.resolve.reports.recollection import recall, remember
from loader.resolve.reports.report import Report
from loader.resolve.reports.retraction import call_off, take_back
from loader.resolve.reports.scope import Scope
from loader.resolve.reports.vagueness import can_both_mean


def group_reports(
    reports: Collection[Report], scope: Scope | None = None
) -> list[tuple[Report, ...]]:
    """Return the reports by event: each once, the earliest published first, as are the groups.

    The result depends on the set of reports alone. What it says of a report depends on no other
    than those that a chain of `may_be_same` joins with it, and of these on none that lies further
    away than `READ_DAYS`, unless it is joined by a report without any time.

    Args:
        reports: all that are to be grouped.
        scope: what is decided of them, if not all; then the others are left out.
    """
    read = read_candidate if scope is None else scope.read
    candidates = sorted(map(read, reports), key=lambda candidate: candidate.order)
    timeless = [candidate for candidate in candidates if candidate.timeless]
    groups = _group_dated([one for one in candidates if not one.timeless])
    if scope is not None:
        groups = [group for group in groups if scope.knows(group.hub)]
    groups = _join_vague(timeless, groups, scope)
    ordered = (
        tuple(sorted((member.report for member in group.members), key=make_order))
        for group in groups
    )
    return sorted(ordered, key=lambda members: make_order(members[0]))


def _group_dated(candidates: Collection[Candidate]) -> list[Group]:
    """Return the groups of reports of which none is timeless, in their order.

    Each step depends on what lies near: who tells no day tries few of these groups, so that a push
    does not go on from one group to the next. Where reports gather among themselves, long chains
    are cut.
    """
    exact = [candidate for candidate in candidates if candidate.days.exact]
    undated = [c for c in candidates if not (c.days.vague or c.days.exact)]
    groups: list[Group] = []
    for part in cut_chains(exact):
        groups += unite_displaced(gather(sorted(part, key=_by_weight)))
    groups = take_back(groups)  # before an account without a day can make a plan held
    left = assign(call_off(assign(undated, groups), groups), groups)
    for part in cut_chains(remember(left, groups)):
        groups += gather(part)
    return take_back(groups) + [Group(one) for one in candidates if one.days.vague]


def _join_vague(
    candidates: Collection[Candidate], groups: list[Group], scope: Scope | None = None
) -> list[Group]:
    """Return groups with those that tell no nearer time than a year, in them or beside them.

    With a scope these are what it decides, and who is alone as he means several of all groups.
    """
    unknown, alone = recall(candidates, groups, scope)
    if scope is not None:
        groups = [group for group in groups if scope.decides(group.hub)]
        unknown = list(filter(scope.decides, unknown))
    return groups + gather(unknown, can_both_mean) + [Group(candidate) for candidate in alone]


def _by_weight(candidate: Candidate) -> tuple[object, ...]:
    """Sort hubs: what lasted some days, then single days, then vague ranges; the widest first."""
    size = (candidate.days.last - candidate.days.first).days
    lasting = is_lasting(candidate)
    return (not lasting, 0 if lasting else size, -len(candidate.report.parties), candidate.order)
