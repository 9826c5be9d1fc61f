"""Days, months and years as questions tell them: the first and the last day."""

from calendar import monthrange
from datetime import date
from functools import cache

from babel.dates import get_month_names

Dates = tuple[date | None, date | None]


def day_of(number: str, month: str, year: str) -> Dates:
    """Return a day.

    Raises:
        ValueError: when the month has no such day.
    """
    day = date(int(year), _month_numbers()[month.lower()], int(number.rstrip(".stndrh")))
    return day, day


def month_of(month: str, year: str) -> Dates:
    """Return a month."""
    number = _month_numbers()[month.lower()]
    _, days = monthrange(int(year), number)
    return date(int(year), number, 1), date(int(year), number, days)


def year_of(year: str) -> Dates:
    """Return a year."""
    return date(int(year), 1, 1), date(int(year), 12, 31)


@cache
def _month_numbers() -> dict[str, int]:
    return {
        name.lower(): number
        for locale in ("de", "de_AT", "en")
        for number, name in get_month_names("wide", locale=locale).items()
    }
