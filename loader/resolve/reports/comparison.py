"""Whether two reports can be of one event, seen for themselves."""

from loader.resolve.identity import fold_name
from loader.resolve.reports.candidate import Candidate, get_day, read_candidate
from loader.resolve.reports.days import AHEAD, WINDOW_DAYS, Days
from loader.resolve.reports.parties import share_parties
from loader.resolve.reports.places import agree_on_ground, agree_on_place
from loader.resolve.reports.report import Report

_OFF = frozenset({"cancelled", "refused"})
# Plans without a day are compared by nearness of publication alone.
_PLANS_APART = 7


def may_be_same(a: Report, b: Report) -> bool:
    """Tell whether two reports are compared directly; what no chain of these joins never meets.

    It is symmetric, and implies that the reports are of different articles, share at least two
    parties (or both have the same one), and that their days (`day_of`) lie at most `WINDOW_DAYS`
    apart.
    """
    one, other = read_candidate(a), read_candidate(b)
    return one is not None and other is not None and can_be_one(one, other, slack=1)


def can_be_one(a: Candidate, b: Candidate, slack: int = 0) -> bool:
    """Tell whether two reports can be of one event; days told exactly may miss by the slack."""
    if not is_consistent(a, b):
        return False
    if not a.report.encounter:
        return _is_same_other_event(a.report, b.report)
    return _meet_in_time(a, b, slack) and share_parties(a, b)


def _meet_in_time(a: Candidate, b: Candidate, slack: int) -> bool:
    distance = abs((a.days.centre - b.days.centre).days)
    exact = a.days.exact + b.days.exact
    plans = a.report.status in AHEAD and b.report.status in AHEAD
    near = _PLANS_APART if plans and not exact else WINDOW_DAYS
    return distance <= near and count_between(a.days, b.days) <= (slack if exact == 2 else 0)


def count_between(one: Days, other: Days) -> int:
    """Return by how many days two stretches of days miss each other; 0 where they overlap."""
    return max(0, (max(one.first, other.first) - min(one.last, other.last)).days)


def is_consistent(a: Candidate, b: Candidate) -> bool:
    """Tell whether nothing in two reports excludes that they are of one event.

    One article's reports are of two events: its reader told them apart.
    """
    one, other = a.report, b.report
    if one.article == other.article or one.encounter != other.encounter:
        return False
    if not one.encounter:
        return one.kind == other.kind and agree_on_ground(a.place, b.place)
    return (
        agree_on_kind(one.kind, other.kind)
        and agree_on_place(a.place, b.place)
        and not _excludes(a, b)
        and not _excludes(b, a)
    )


def agree_on_kind(one: str, other: str) -> bool:
    """Tell whether two kinds can be one encounter: a call is none at which people meet."""
    return "other" in (one, other) or (one == "call") == (other == "call")


def _excludes(a: Candidate, b: Candidate) -> bool:
    """Tell whether a report without a day cannot be of an encounter that another calls held.

    A plan told after the encounter is one for the next. What was called off did not take place,
    unless both name the day.
    """
    if b.report.status != "held" or a.days.exact:
        return False
    if a.report.status in AHEAD and a.report.published and b.report.published:
        return a.report.published > b.report.published
    return a.report.status in _OFF


def _is_same_other_event(one: Report, other: Report) -> bool:
    return (
        get_day(one) == get_day(other) is not None
        and bool(one.parties)
        and one.parties == other.parties
        and fold_name(one.label or "") == fold_name(other.label or "")
    )
