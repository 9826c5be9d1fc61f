"""Which reports are compared at all: what has to be looked at anew when a report comes or goes."""

from loader.resolve.reports.candidate import Candidate, read_candidate
from loader.resolve.reports.comparison import can_be_one
from loader.resolve.reports.report import Report
from loader.resolve.reports.vagueness import can_both_mean, can_mean, look_back


def may_be_same(a: Report, b: Report) -> bool:
    """Tell whether two reports are compared directly; what no chain of these joins never meets.

    It is symmetric, and implies that the reports are of different articles, share at least two
    parties (or both have the same one), and that their days (`day_of`) lie at most `WINDOW_DAYS`
    apart. Where one of them tells no nearer time than a year, they share a person who is not
    `familiar`.
    """
    return can_be_related(read_candidate(a), read_candidate(b))


def can_be_related(one: Candidate, other: Candidate) -> bool:
    """Tell of two reports that are ready to be compared whether they `may_be_same`."""
    return (
        can_be_one(one, other, slack=1)
        or can_both_mean(one, other)
        or can_mean(look_back(one), other)
        or can_mean(look_back(other), one)
    )
