"""On which days the event of a report can have been, from what it tells and when it was published.

A day or a range of up to ten days is told exactly. Else the publication says it: what was held lies
a few days behind, what is planned up to two weeks ahead.
"""

from datetime import date
from typing import NamedTuple

from loader.resolve.reports.report import Report

# What is told without a day is news for about two weeks; in a longer window every meeting of two
# people who meet often would be compared with many others.
WINDOW_DAYS = 14
# All of a group that tell a time lie within the window of one of them, or take back one that does.
SPAN_DAYS = 4 * WINDOW_DAYS

_EXACT_DAYS = 10
_LONGEST_MONTH = 31
# Days from the publication on within which an event can lie that is told without a day. News in
# the past tense is of the last days. Who cancels, refuses or denies speaks of a meeting that was
# planned or told of lately.
_AROUND = {
    "held": (-4, 0),
    "planned": (0, WINDOW_DAYS),
    "possible": (0, WINDOW_DAYS),
    "cancelled": (-3, WINDOW_DAYS),
    "refused": (-7, 7),
    "denied": (-WINDOW_DAYS, 7),
}
AHEAD = frozenset({"planned", "possible"})


class Days(NamedTuple):
    """The first and last possible day, the day it counts as, and whether the text tells it.

    What tells no nearer time than a year counts as `date.min`, and is `vague`.
    """

    first: date
    last: date
    centre: date
    exact: bool

    @property
    def vague(self) -> bool:
        """Whether nothing tells the time to within some weeks."""
        return not self.exact and self.centre == date.min


def day_of(report: Report) -> date:
    """Return the day by which a report is looked up.

    That is the first day where the text tells a day or a range of up to ten; of a month the middle
    of what is possible; else the day of publication. It is `date.min` where there is none, or
    where the text tells a year or season: such a report is looked up by no day.
    """
    return find_days(report).centre


def anchor_of(report: Report) -> date:
    """Return the day near which all lies that a report is compared with.

    That is `day_of`, which is `date.min` for one that `is_timeless`. What tells no nearer time than
    a year and is compared with nothing has its publication's: it is decided there, for itself.
    """
    days = find_days(report)
    if not days.vague or report.published is None or _is_of_few_reports(report):
        return days.centre
    return report.published.date()


def is_timeless(report: Report) -> bool:
    """Tell whether a report can be of an event at any distance.

    Its text tells no nearer time than a year, and it has no publication or names somebody of whom
    so little is told that what it means can be found among that. Else it is compared with nothing.
    """
    return find_days(report).vague and anchor_of(report) == date.min


def _is_of_few_reports(report: Report) -> bool:
    return any(party.label == "Person" for party in report.parties - report.familiar)


def find_days(report: Report) -> Days:
    """Return the days on which the event of a report can have been."""
    told, published = report.date, report.published and report.published.date()
    if told is None:
        if published is None:
            return Days(date.min, date.max, date.min, exact=False)
        return _find_days_around(published, report.status)
    size = (told.last - told.first).days + 1
    if size <= _EXACT_DAYS:
        return Days(told.first, told.last, told.first, exact=True)
    first, last = _cut(told.first, told.last, published, report.status)
    centre = first + (last - first) // 2 if size <= _LONGEST_MONTH else date.min
    return Days(first, last, centre, exact=False)


def _find_days_around(published: date, status: str) -> Days:
    before, after = _AROUND[status]
    first, last = shift(published, before), shift(published, after)
    return Days(first, last, published, exact=False)


def overlap(one: Days, other: Days) -> bool:
    """Tell whether two stretches have a day in common."""
    return one.first <= other.last and other.first <= one.last


def count_between(one: Days, other: Days) -> int:
    """Return by how many days two stretches miss each other; 0 where they overlap."""
    return max(0, (max(one.first, other.first) - min(one.last, other.last)).days)


def shift(day: date, days: int) -> date:
    """Return a day so many days later, within what the calendar can tell: pages lie about dates."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def _cut(first: date, last: date, published: date | None, status: str) -> tuple[date, date]:
    """Return of a month or year what lies behind a publication in it, or ahead for a plan."""
    if published is not None and first <= published <= last:
        if status == "held":
            return first, published
        if status in AHEAD:
            return published, last
    return first, last
