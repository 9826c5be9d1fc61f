"""Lets reports that tell no time of their own join the event that they mean, if only one can be."""

from collections.abc import Collection, Iterable

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.group import Group
from loader.resolve.reports.index import Index
from loader.resolve.reports.scope import Scope
from loader.resolve.reports.statuses import leaves_status
from loader.resolve.reports.vagueness import can_mean, look_back


def remember(accounts: Iterable[Candidate], groups: Collection[Group]) -> list[Candidate]:
    """Let accounts of some time ago join their events; return those that did not."""
    back = [look_back(candidate) for candidate in accounts]
    unknown, ambiguous = recall(back, groups)
    left = {candidate.report.id for candidate in unknown + ambiguous}
    return [candidate for candidate in accounts if candidate.report.id in left]


def recall(
    candidates: Iterable[Candidate], groups: Collection[Group], scope: Scope | None = None
) -> tuple[list[Candidate], list[Candidate]]:
    """Let candidates join the events that they mean; return who means none, and who one of several.

    Who can mean several events joins the one with which it agrees best. When two are equally good,
    it joins none, rather than a wrong one. What tells no time does not decide alone that an event
    took place: it means none of which nobody else tells that. With a scope, who means a group that
    this does not decide is left out: who else joins it is not known.
    """
    index = Index(groups)
    offers, unknown, ambiguous = [], [], []
    for candidate in candidates:
        fitting = [
            group
            for group in index.find(candidate)
            if group.accepts(candidate, can_mean) and _leaves_status(candidate, group)
        ]
        best = min((group.score(candidate)[:-1] for group in fitting), default=None)
        meant = [group for group in fitting if group.score(candidate)[:-1] == best]
        if best is None:
            unknown.append(candidate)
        elif len(meant) > 1:
            ambiguous.append(candidate)
        elif scope is None or scope.decides(meant[0].hub):
            offers.append((best, candidate.order, candidate, meant[0]))
    for *_, candidate, group in sorted(offers, key=lambda offer: offer[:2]):
        if group.accepts(candidate, can_mean):
            group.add(candidate)
        else:
            ambiguous.append(candidate)
    return unknown, sorted(ambiguous, key=lambda candidate: candidate.order)


def _leaves_status(candidate: Candidate, group: Group) -> bool:
    """Tell whether a candidate tells its time, or does not decide alone that a group took place."""
    told = (member.report for member in group.members)
    return not candidate.days.vague or leaves_status(candidate.report, list(told))
