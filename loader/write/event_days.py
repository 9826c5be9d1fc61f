"""Which days an event has: by which it is sorted, shown and found."""

from collections.abc import Collection, Iterable
from datetime import date

from loader.records import DateRange
from loader.resolve.reports import Report, day_of, is_timeless
from loader.write.rows import Row


def list_days(reports: Iterable[Report]) -> list[date]:
    """Return the days that reports have; one without any time has none."""
    return [day for report in reports if (day := day_of(report)) != date.min]


def mark_days(group: Collection[Report]) -> Row:
    """Return by what an event is found that a report may be of: on its parties' edges.

    `timeless` has a report that can be of any day, `recalled` one that could, were less told of all
    of its people.
    """
    marks: Row = {}
    days = list_days(group)
    if days:
        marks |= {"firstDay": min(days), "lastDay": max(days)}
    for report in group:
        if day_of(report) == date.min:
            marks["timeless" if is_timeless(report) else "recalled"] = True
    return marks


def pick_day(days: list[date], told: DateRange | None) -> date:
    """Return the day that an event is sorted by, of those that its reports have.

    It is the first of them that does not contradict the date told, which is shown with the event;
    without any the first day told, or `date.min`.
    """
    if told is None:
        return min(days, default=date.min)
    return min((day for day in days if told.first <= day <= told.last), default=told.first)


def find_unit(day: date, told: DateRange | None) -> str | None:
    """Return the unit of the calendar that holds an event's day, and the first and last day told.

    Pages are read in the order of one day and filtered by the others, which must not be far. It is
    None where there are no others, and "apart" where no unit holds them.
    """
    if told is None or (told.first, told.last) == (day, day):
        return None
    days = (day, told.first, told.last)
    if len({(each.year, each.month) for each in days}) == 1:
        return "month"
    return "year" if len({each.year for each in days}) == 1 else "apart"
