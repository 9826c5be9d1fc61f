"""Which reports are of one event.

1. Reports that tell the day gather around hubs: the one with most parties first.
2. Two groups a day apart become one, where one of them can be misread and no other competes.
3. Reports without a day join the best group of these near their publication; accounts of some time
   ago the only one that they can mean; the others gather among themselves.
4. Reports that tell no time at all join the only group that they can mean, and never make a plan
   held by that; those that mean none that is known gather among themselves.

Who gathers around hubs is decided twice: first in order, to find the hubs, then by likeness, so
that a report does not go to the first hub that it fits but to the best.
"""

from collections.abc import Collection, Iterable

from loader.resolve.reports.candidate import Candidate, make_order, read_candidate
from loader.resolve.reports.comparison import can_be_one
from loader.resolve.reports.displacement import unite_displaced
from loader.resolve.reports.group import Fitting, Group, is_lasting
from loader.resolve.reports.index import Index
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


def gather(candidates: Iterable[Candidate], fits: Fitting = can_be_one) -> list[Group]:
    """Return groups of all candidates, which come in the order in which they can be hubs."""
    ordered = list(candidates)
    hubs = {group.hub.report.id for group in _gather_in_order(ordered, [], fits)}
    groups = [Group(candidate) for candidate in ordered if candidate.report.id in hubs]
    others = [candidate for candidate in ordered if candidate.report.id not in hubs]
    return _gather_in_order(assign(others, groups, fits), groups, fits)


def _gather_in_order(
    candidates: Iterable[Candidate], groups: list[Group], fits: Fitting
) -> list[Group]:
    """Let each candidate join the best group, or be the hub of a new one."""
    index = Index(groups)
    for candidate in candidates:
        fitting = [group for group in index.find(candidate) if group.accepts(candidate, fits)]
        if fitting:
            min(fitting, key=lambda group: _rank(group, candidate)).add(candidate)
        else:
            groups.append(Group(candidate))
            index.add(groups[-1])
    return groups


def assign(
    candidates: Iterable[Candidate], groups: Collection[Group], fits: Fitting = can_be_one
) -> list[Candidate]:
    """Let candidates join groups, the best fits first; return those that none accepts."""
    index = Index(groups)
    waiting = {candidate.report.id: candidate for candidate in candidates}
    offers = [
        (_rank(group, candidate), candidate.order, group)
        for candidate in waiting.values()
        for group in index.find(candidate)
        if group.accepts(candidate, fits)
    ]
    for *_, (_, _, _, _, name), group in sorted(offers, key=lambda offer: offer[:2]):
        if name in waiting and group.accepts(waiting[name], fits):
            group.add(waiting.pop(name))
    return list(waiting.values())


def _rank(group: Group, candidate: Candidate) -> tuple[object, ...]:
    return (*group.score(candidate), group.hub.order)
