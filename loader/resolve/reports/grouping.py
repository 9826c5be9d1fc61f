"""Which reports are of one event.

1. Reports that tell the day gather around hubs: the one with most parties first.
2. Two groups a day apart become one, where one of them can be misread and no other competes.
3. Reports without a day join the best group of these, or gather among themselves.

Who gathers around hubs is decided twice: first in order, to find the hubs, then by likeness, so
that a report does not go to the first hub that it fits but to the best.
"""

from collections.abc import Collection, Iterable

from loader.resolve.reports.candidate import Candidate, make_order, read_candidate
from loader.resolve.reports.displacement import unite_displaced
from loader.resolve.reports.group import Group, is_lasting
from loader.resolve.reports.index import Index
from loader.resolve.reports.report import Report


def group_reports(reports: Collection[Report]) -> list[tuple[Report, ...]]:
    """Return the reports by event: each once, the earliest published first, as are the groups.

    The result depends on the set of reports alone. What it says of a report depends on no other
    than those that a chain of `may_be_same` joins with it.
    """
    read = {report.id: read_candidate(report) for report in reports}
    candidates = sorted((c for c in read.values() if c), key=lambda candidate: candidate.order)
    exact = [candidate for candidate in candidates if candidate.days.exact]
    groups = unite_displaced(gather(sorted(exact, key=_by_weight)))
    undated = [candidate for candidate in candidates if not candidate.days.exact]
    groups += gather(assign(undated, groups))
    told = [[member.report for member in group.members] for group in groups]
    told += [[report] for report in reports if read[report.id] is None]
    ordered = (tuple(sorted(members, key=make_order)) for members in told)
    return sorted(ordered, key=lambda members: make_order(members[0]))


def _by_weight(candidate: Candidate) -> tuple[object, ...]:
    """Sort hubs: what lasted some days, then single days, then vague ranges; the widest first."""
    size = (candidate.days.last - candidate.days.first).days
    lasting = is_lasting(candidate)
    return (not lasting, 0 if lasting else size, -len(candidate.report.parties), candidate.order)


def gather(candidates: Iterable[Candidate]) -> list[Group]:
    """Return groups of all candidates, which come in the order in which they can be hubs."""
    ordered = list(candidates)
    hubs = {group.hub.report.id for group in _gather_in_order(ordered, [])}
    groups = [Group(candidate) for candidate in ordered if candidate.report.id in hubs]
    others = [candidate for candidate in ordered if candidate.report.id not in hubs]
    return _gather_in_order(assign(others, groups), groups)


def _gather_in_order(candidates: Iterable[Candidate], groups: list[Group]) -> list[Group]:
    """Let each candidate join the best group, or be the hub of a new one."""
    index = Index(groups)
    for candidate in candidates:
        fitting = [group for group in index.find(candidate) if group.accepts(candidate)]
        if fitting:
            min(fitting, key=lambda group: _rank(group, candidate)).add(candidate)
        else:
            groups.append(Group(candidate))
            index.add(groups[-1])
    return groups


def assign(candidates: Iterable[Candidate], groups: Collection[Group]) -> list[Candidate]:
    """Let candidates join groups, the best fits first; return those that none accepts."""
    index = Index(groups)
    waiting = {candidate.report.id: candidate for candidate in candidates}
    offers = [
        (_rank(group, candidate), candidate.order, group)
        for candidate in waiting.values()
        for group in index.find(candidate)
        if group.accepts(candidate)
    ]
    for *_, (_, _, _, _, name), group in sorted(offers, key=lambda offer: offer[:2]):
        if name in waiting and group.accepts(waiting[name]):
            group.add(waiting.pop(name))
    return list(waiting.values())


def _rank(group: Group, candidate: Candidate) -> tuple[object, ...]:
    return (*group.score(candidate), group.hub.order)
