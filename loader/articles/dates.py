"""Dates as German pages print them and records store them."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

# "12. März 2026", "12.03.2026", "12.3.26", "2026-03-12", "13. Dezember".
DATE = (
    r"(?:\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d{2})(?!\d)"
    r"|\d{1,2}\. ?[^\W\d_]{3,9}\b\.?(?: \d{4}\b)?"
    r"|\d{4}-\d{2}-\d{2}(?!\d))"
)
_NUMERIC = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})")
_NAMED = re.compile(r"(\d{1,2})\. ?([^\W\d_]{3,9})\.?(?: (\d{4}))?")
_WEEKDAY = (
    r"(?:(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch)|Sonnabend|Mo|Di|Mi|Do|Fr|Sa|So)"
)
_TOLD = r"(?:erstmals )?(?:veröffentlicht|publiziert|erstellt|datum|stand|aktualisiert|update)"
# Agencies' forms of months that are written out elsewhere.
_OF_THREE_LETTERS = {"mrz": 3, "jun": 6, "jul": 7}
# A line that holds a date and nothing else but how it came about, the time and the author.
_DATE_LINE = re.compile(
    rf"(?:von [^|,·•\d]{{3,60}}[|,·•–-] ?)?"
    rf"(?P<how>(?:zuletzt )?{_TOLD})?(?: am)?:? ?(?:{_WEEKDAY}\.?, )?(?:den )?"
    rf"(?P<date>{DATE})(?:(?:,| [-–|]| um)? ?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?: Uhr)?)?",
    re.IGNORECASE,
)


def parse_date(printed: str) -> date | None:
    """Return the day a printed date means; None without a year or where there is no such day."""
    try:
        if match := _NUMERIC.fullmatch(printed):
            day, month, year = map(int, match.groups())
            return date(year + 2000 if year < 100 else year, month, day)
        if match := _NAMED.fullmatch(printed):
            if match[3] is None or not is_month(match[2]):
                return None
            return date(int(match[3]), _months()[match[2].casefold()], int(match[1]))
        return date.fromisoformat(printed)
    except ValueError:
        return None


def is_month(word: str) -> bool:
    """Tell whether a word names a month in German, Austrian or in short."""
    return word.casefold() in _months()


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names  # reads locale files: not at import

    return _OF_THREE_LETTERS | {
        name.rstrip(".").casefold(): number
        for locale in ("de_DE", "de_AT")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=locale).items()
    }


def parse_published(stored: str) -> datetime | None:
    """Return a record's or page's time of publication in UTC, at midnight where it tells a day.

    Reads ISO 8601, the dates of feeds (RFC 2822) and German ones; a time without a zone is UTC.
    """
    stored = stored.strip()
    for parse in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = parse(stored)
            return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            continue
    return midnight(parse_date(stored))


def midnight(day: date | None) -> datetime | None:
    """Return the start of the day in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) if day else None


def read_date_line(line: str) -> tuple[date | None, bool] | None:
    """Return the day of a line that tells nothing else, and whether it is only of a change.

    The time of day is left out: pages print it without its zone. None: this is no such line.
    """
    match = _DATE_LINE.fullmatch(line.strip(" .|"))
    if match is None:
        return None
    changed = (match["how"] or "").casefold().startswith(("zuletzt", "akt", "stand", "update"))
    return parse_date(match["date"]), changed
