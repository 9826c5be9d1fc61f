"""Whether two reports can be of one event, seen for themselves."""

from loader.resolve.identity import fold_name
from loader.resolve.reports.candidate import Candidate, get_day
from loader.resolve.reports.days import AHEAD, WINDOW_DAYS, count_between, overlap
from loader.resolve.reports.parties import share_parties
from loader.resolve.reports.places import agree_on_country, agree_on_place
from loader.resolve.reports.report import Report

_OFF = frozenset({"cancelled", "refused"})
_OWN_KINDS = frozenset({"call", "press_conference"})
# Plans without a day are compared by nearness of publication alone.
_PLANS_APART = 7


def can_be_one(a: Candidate, b: Candidate, slack: int = 0) -> bool:
    """Tell whether two reports of known times can be of one event.

    Days that both tell exactly may miss each other by the slack.
    """
    if a.days.vague or b.days.vague or not is_consistent(a, b):
        return False
    if not a.report.encounter:
        return _is_same_other_event(a.report, b.report)
    return _meet_in_time(a, b, slack) and share_parties(a, b)


def _meet_in_time(a: Candidate, b: Candidate, slack: int) -> bool:
    distance = abs((a.days.centre - b.days.centre).days)
    if distance > WINDOW_DAYS:
        return False
    if a.days.exact and b.days.exact:
        return count_between(a.days, b.days) <= slack
    undated = not (a.days.exact or b.days.exact)
    if undated and a.report.status in AHEAD and b.report.status in AHEAD:
        return distance <= _PLANS_APART and overlap(a.days, b.days)
    return overlap(a.days, b.days)


def is_consistent(a: Candidate, b: Candidate) -> bool:
    """Tell whether nothing in two reports excludes that they are of one event.

    One article's reports are of two events: its reader told them apart.
    """
    one, other = a.report, b.report
    if one.article == other.article or one.encounter != other.encounter:
        return False
    if not one.encounter:
        return one.kind == other.kind and agree_on_place(a.place, b.place)
    return (
        _agree_on_kind(one.kind, other.kind)
        and _agree_on_place(a, b)
        and not _excludes(a, b)
        and not _excludes(b, a)
    )


def _agree_on_kind(one: str, other: str) -> bool:
    """Tell whether two kinds can be one encounter.

    People do not meet in a call, and a press conference follows a meeting as an encounter of its
    own. The other kinds are words for the same.
    """
    if one == other or one == "other" or other == "other":
        return True
    return one not in _OWN_KINDS and other not in _OWN_KINDS


def _agree_on_place(a: Candidate, b: Candidate) -> bool:
    """Tell whether two encounters can be in one place.

    Two names of one country are, where kind or day is the same as well: the dinner at the fort is
    not the council in the town the next day.
    """
    day = get_day(a.report)
    alike = a.report.kind == b.report.kind or (day is not None and day == get_day(b.report))
    return agree_on_place(a.place, b.place) or (alike and agree_on_country(a.place, b.place))


def _excludes(a: Candidate, b: Candidate) -> bool:
    """Tell whether a report cannot be of an encounter that another calls held.

    A plan told without a day after the encounter is one for the next. What was called off did not
    take place, unless both name the day.
    """
    if b.report.status != "held":
        return False
    if a.report.status in _OFF:
        return not (a.days.exact and b.days.exact)
    if a.days.exact or a.report.published is None or b.report.published is None:
        return False
    return a.report.status in AHEAD and a.report.published > b.report.published


def _is_same_other_event(one: Report, other: Report) -> bool:
    return (
        get_day(one) == get_day(other) is not None
        and bool(one.parties)
        and one.parties == other.parties
        and fold_name(one.label or "") == fold_name(other.label or "")
    )
