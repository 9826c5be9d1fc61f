"""Gathers reports around hubs, or lets them join groups that there are.

Who gathers around hubs is decided twice: first in order, to find the hubs, then by likeness, so
that a report does not go to the first hub that it fits but to the best.
"""

from collections.abc import Collection, Iterable

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.comparison import can_be_one
from loader.resolve.reports.group import Fitting, Group
from loader.resolve.reports.index import Index


def gather(candidates: Iterable[Candidate], fits: Fitting = can_be_one) -> list[Group]:
    """Return groups of all candidates, which come in the order in which they can be hubs."""
    ordered = list(candidates)
    hubs = {group.hub.report.id for group in _gather_in_order(ordered, [], fits)}
    groups = [Group(candidate) for candidate in ordered if candidate.report.id in hubs]
    others = [candidate for candidate in ordered if candidate.report.id not in hubs]
    return _gather_in_order(_choose_best(others, groups, fits), groups, fits)


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


def _choose_best(
    candidates: Iterable[Candidate], groups: Collection[Group], fits: Fitting
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


def assign(candidates: Iterable[Candidate], groups: Collection[Group]) -> list[Candidate]:
    """Let candidates join the group that each fits best; return the others in their order."""
    index = Index(groups)
    offers, left = [], []
    for candidate in candidates:
        fitting = [group for group in index.find(candidate) if group.accepts(candidate)]
        if fitting:
            best = min(fitting, key=lambda group: _rank(group, candidate))
            offers.append((_rank(best, candidate), candidate.order, candidate, best))
        else:
            left.append(candidate)
    for *_, candidate, group in sorted(offers, key=lambda offer: offer[:2]):
        if group.accepts(candidate):
            group.add(candidate)
        else:
            left.append(candidate)
    return sorted(left, key=lambda candidate: candidate.order)


def _rank(group: Group, candidate: Candidate) -> tuple[object, ...]:
    return (*group.score(candidate), group.hub.order)
