"""Which reports are decided together when some come, go, or are told of others.

A report that comes or goes may change the parts of chains near it. So chains are followed from it,
up to `READ_DAYS` away, and what lies within `TOUCHED_DAYS` is decided anew.

Those without any time join last and change nothing of this. But people of whom little is told met
those in the news at many times, and would lead through all years: they are followed from what is
decided anew alone, by few steps. Of each it is counted how many steps away it is:

0. what lies near a report that comes or goes;
1. who may be of these without any time, and whoever of their like may be the same as they;
2. what these may be the same as instead: who joins them is decided anew;
3. who else without any time may join these;
4. what these may be the same as instead: it has to be known, and stays as it is.
"""

from datetime import date

from loader.resolve.reports.candidate import Candidate, read_candidate
from loader.resolve.reports.reach import (
    KNOWN_DAYS,
    READ_DAYS,
    TOUCHED_DAYS,
    is_within,
    note,
)
from loader.resolve.reports.relation import can_be_related
from loader.resolve.reports.report import Report

_NEAR, _TOLD, _MEANT, _, _KNOWN = range(5)
_NEVER = _KNOWN + 1


class Scope:
    """The reports that are read to decide some of them.

    Whoever has the reports tells which change (`touch`), and which those that do may have been the
    same as without any time (`mean`), and compares what `advance` returns with all that it may be
    the same as, until it returns nothing more. What is `reached` then is to be grouped.
    """

    def __init__(self) -> None:
        self.reached: dict[str, Report] = {}
        self._new: list[Report] = []
        self._candidates: dict[str, Candidate] = {}
        self._touched: list[date] = []
        self._known: list[date] = []
        self._beyond: dict[str, Candidate] = {}
        self._steps: dict[str, int] = {}
        self._ties: dict[tuple[str, str], None] = {}

    def touch(self, report: Report) -> None:
        """Let a report be decided anew, with all that may change by it."""
        candidate = self.read(report)
        if candidate.timeless:
            self._approach(candidate, _TOLD)
        else:
            note(self._touched, candidate.anchor)
            self._reach(report)

    def mean(self, report: Report) -> None:
        """Let it be decided anew who of those without any time is of a report's event."""
        candidate = self.read(report)
        self._approach(candidate, _TOLD if candidate.timeless else _MEANT)

    def compare(self, one: Report, other: Report) -> None:
        """Take note of whether a report may be the same as one that was reached."""
        a, b = self.read(one), self.read(other)
        if a.timeless or b.timeless:
            tie = (min(one.id, other.id), max(one.id, other.id))
            if tie not in self._ties and can_be_related(a, b):
                self._ties[tie] = None
        elif other.id not in self.reached and other.id not in self._beyond and can_be_related(a, b):
            self._beyond[other.id] = b

    def advance(self) -> list[Report]:
        """Return what was reached since it was asked last."""
        while sum(self._follow(*pair) for tie in self._ties for pair in (tie, tie[::-1])):
            pass
        for candidate in [one for one in self._beyond.values() if self._is_read(one)]:
            del self._beyond[candidate.report.id]
            self._reach(candidate.report)
        new, self._new = self._new, []
        return new

    def read(self, report: Report) -> Candidate:
        """Return a report ready to be compared, which is worked out once."""
        candidate = self._candidates.get(report.id)
        if candidate is None:
            candidate = self._candidates[report.id] = read_candidate(report)
        return candidate

    def knows(self, candidate: Candidate) -> bool:
        """Tell whether all is reached on which a report's group depends, but for the timeless."""
        return self._count_steps(candidate) <= _KNOWN

    def decides(self, candidate: Candidate) -> bool:
        """Tell whether all is reached that may be the same as a report."""
        return self._count_steps(candidate) <= (_TOLD if candidate.timeless else _MEANT)

    def _count_steps(self, candidate: Candidate) -> int:
        if not candidate.timeless and is_within(candidate.anchor, self._touched, TOUCHED_DAYS):
            return _NEAR
        return self._steps.get(candidate.report.id, _NEVER)

    def _follow(self, one: str, other: str) -> bool:
        """Follow a tie; tell whether it leads somewhere new."""
        a, b = self._candidates[one], self._candidates[other]
        steps = self._count_steps(a)
        if not (a.timeless and b.timeless):
            steps += 1
        elif steps > _TOLD:
            return False
        return steps < _NEVER and self._approach(b, steps)

    def _approach(self, candidate: Candidate, steps: int) -> bool:
        """Note that a report is no more than so many steps away; tell whether that is new."""
        if candidate.report.id in self.reached and self._count_steps(candidate) <= steps:
            return False
        self._steps[candidate.report.id] = steps
        if not candidate.timeless:
            note(self._known, candidate.anchor)
        self._reach(candidate.report)
        return True

    def _is_read(self, candidate: Candidate) -> bool:
        """Tell whether what a chain leads to is near enough to be read."""
        return is_within(candidate.anchor, self._touched, READ_DAYS) or is_within(
            candidate.anchor, self._known, KNOWN_DAYS
        )

    def _reach(self, report: Report) -> None:
        if report.id not in self.reached:
            self.reached[report.id] = report
            self._new.append(report)
