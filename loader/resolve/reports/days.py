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
# All of a group lie within the window of one of them.
SPAN_DAYS = 2 * WINDOW_DAYS

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
    "denied": (-7, 7),
}
AHEAD = frozenset({"planned", "possible"})


class Days(NamedTuple):
    """The first and last possible day, the day it counts as, and whether the text tells it."""

    first: date
    last: date
    centre: date
    exact: bool


def day_of(report: Report) -> date:
    """Return the day by which a report is looked up.

    That is the first day where the text tells a day or a range of up to ten; of a month the middle
    of what is possible; else the day of publication; else the first day told, or `date.min`.
    """
    days = find_days(report)
    if days is not None:
        return days.centre
    return report.date.first if report.date else date.min


def find_days(report: Report) -> Days | None:
    """Return the possible days; None where neither text nor publication tell any."""
    told, published = report.date, report.published and report.published.date()
    if told is None:
        return _find_days_around(published, report.status) if published else None
    size = (told.last - told.first).days + 1
    if size <= _EXACT_DAYS:
        return Days(told.first, told.last, told.first, exact=True)
    if size <= _LONGEST_MONTH:
        return _find_days_of_month(told.first, told.last, published, report.status)
    # Of a year only the part near the publication can be compared: "heuer wollen sie sich treffen".
    if published is None or not told.first <= published <= told.last:
        return None
    around = _find_days_around(published, report.status)
    return around._replace(first=max(around.first, told.first), last=min(around.last, told.last))


def _find_days_around(published: date, status: str) -> Days:
    before, after = _AROUND[status]
    first, last = _shift(published, before), _shift(published, after)
    return Days(first, last, published, exact=False)


def _shift(day: date, days: int) -> date:
    """Return a day so many days later, within what the calendar can tell: pages lie about dates."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, date.min.toordinal()), date.max.toordinal()))


def _find_days_of_month(first: date, last: date, published: date | None, status: str) -> Days:
    """Return the part of a month behind the publication in it, or ahead of it for a plan."""
    if published is not None and first <= published <= last:
        if status == "held":
            last = published
        elif status in AHEAD:
            first = published
    return Days(first, last, first + (last - first) // 2, exact=False)
