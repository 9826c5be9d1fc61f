"""A group of reports that can all be of one event, while it is being formed."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from loader.resolve.reports.candidate import Candidate, Order, get_day
from loader.resolve.reports.comparison import can_be_one, is_consistent
from loader.resolve.reports.days import overlap
from loader.resolve.reports.places import Place, is_same_place

# What is told as two or three days of talks lasted so long; longer ranges say "some time then".
_LASTING_DAYS = 3
_LASTING_KINDS = frozenset({"summit", "negotiation", "visit"})


Fitting = Callable[[Candidate, Candidate], bool]


class _Traits(NamedTuple):
    """What a further report has to agree with, apart from when it was published."""

    kind: str
    place: Place | None
    status: str
    exact: bool
    day: date | None


class Group:
    """Reports around the first of them, the hub, that leave a day on which all can be true.

    Whoever joins has to fit the hub and must not contradict any member. No chains arise, since
    nobody joins for a likeness with another member than the hub.
    """

    def __init__(self, hub: Candidate) -> None:
        self.hub = hub
        self.members = [hub]
        self.days = hub.days
        self._articles = {hub.report.article}
        self._shown = {_read_traits(hub): hub}

    def accepts(self, candidate: Candidate, fits: Fitting = can_be_one) -> bool:
        """Tell whether a report can join, if it fits the hub."""
        return (
            overlap(self.days, candidate.days)
            and fits(candidate, self.hub)
            and self.tolerates(candidate)
        )

    def tolerates(self, candidate: Candidate) -> bool:
        """Tell whether no member excludes a report."""
        return candidate.report.article not in self._articles and all(
            is_consistent(member, candidate) for member in self._shown.values()
        )

    def add(self, candidate: Candidate) -> None:
        """Let a report join; its days narrow the group's, unless the hub tells how long it was."""
        self._list(candidate)
        if not is_lasting(self.hub):
            first = max(self.days.first, candidate.days.first)
            last = min(self.days.last, candidate.days.last)
            self.days = self.days._replace(first=first, last=last)

    def unite(self, other: "Group") -> None:
        """Take over another group; the days of either are possible."""
        for member in other.members:
            self._list(member)
        first = min(self.days.first, other.days.first)
        last = max(self.days.last, other.days.last)
        self.days = self.days._replace(first=first, last=last)

    def _list(self, candidate: Candidate) -> None:
        self.members.append(candidate)
        self._articles.add(candidate.report.article)
        traits = _read_traits(candidate)
        shown = self._shown.get(traits, candidate)
        # A plan told after the encounter contradicts: the first account and the last plan show it.
        if traits.status == "held":
            self._shown[traits] = min(shown, candidate, key=lambda one: one.order)
        else:
            self._shown[traits] = max(shown, candidate, key=_by_last_publication)

    def score(self, candidate: Candidate) -> tuple[float, bool, bool, int]:
        """Return how well a report fits, the best first when sorted."""
        parties, others = self.hub.report.parties, candidate.report.parties
        likeness = len(parties & others) / len(parties | others)
        near = any(is_same_place(traits.place, candidate.place) for traits in self._shown)
        like = any(traits.kind == candidate.report.kind for traits in self._shown)
        day = candidate.days.centre
        away = max((self.days.first - day).days, (day - self.days.last).days, 0)
        return (-likeness, not near, not like, 0 if candidate.days.exact else away)


def is_lasting(candidate: Candidate) -> bool:
    """Tell whether a report says of an encounter that it lasted two or three days."""
    size = (candidate.days.last - candidate.days.first).days + 1
    return (
        candidate.days.exact
        and 1 < size <= _LASTING_DAYS
        and candidate.report.kind in _LASTING_KINDS
    )


def _read_traits(candidate: Candidate) -> _Traits:
    report = candidate.report
    return _Traits(
        report.kind, candidate.place, report.status, candidate.days.exact, get_day(report)
    )


def _by_last_publication(candidate: Candidate) -> tuple[bool, Order]:
    return (candidate.report.published is not None, candidate.order)
