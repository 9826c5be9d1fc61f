"""Whether a report that tells no time of its own means an event that others tell of.

It is one that tells no nearer time than a year, or an account that was published some time after:
"in Florida hatten sich beide getroffen". It has to agree in more than a report of a known time. The
first is looked for among all that is told of people of whom little is told, and means nothing where
much is told of all; the other near its publication.
"""

from dataclasses import replace

from loader.resolve.reports.candidate import Candidate
from loader.resolve.reports.comparison import is_consistent
from loader.resolve.reports.days import WINDOW_DAYS, overlap, shift
from loader.resolve.reports.parties import share_parties


def look_back(candidate: Candidate) -> Candidate:
    """Return an account without a date as one of the last two weeks; others as they are."""
    report, days = candidate.report, candidate.days
    if report.status != "held" or report.date is not None or days.vague:
        return candidate
    return replace(candidate, days=days._replace(first=shift(days.centre, -WINDOW_DAYS)))


def can_mean(told: Candidate, event: Candidate) -> bool:
    """Tell whether a report that is vague or looks back can mean an event of a known time."""
    if told.days.exact or event.days.vague or not overlap(told.days, event.days):
        return False
    if told.days.vague:
        return _share_keys(told, event) and _agree(told, event)
    distance = abs((told.days.centre - event.days.centre).days)
    return distance <= WINDOW_DAYS and event.days.exact and _agree(told, event)


def can_both_mean(a: Candidate, b: Candidate) -> bool:
    """Tell whether two vague reports can mean the same event, of which nobody tells the time."""
    return (
        a.days.vague
        and b.days.vague
        and a.report.date == b.report.date
        and a.report.status == b.report.status
        and _share_keys(a, b)
        and _agree(a, b)
    )


def _share_keys(told: Candidate, other: Candidate) -> bool:
    """Tell whether a vague report speaks of somebody of whom little is told, as another does."""
    return not set(told.keys).isdisjoint(other.keys)


def _agree(a: Candidate, b: Candidate) -> bool:
    """Tell whether two encounters agree in people, and in place or in all of the people."""
    if not a.report.encounter or not is_consistent(a, b) or not share_parties(a, b):
        return False
    placed = a.place is not None and b.place is not None
    return placed or a.report.parties == b.report.parties
