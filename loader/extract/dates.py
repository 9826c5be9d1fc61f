"""Stage 9: when it was: date expressions of a sentence, worked out against the day of publication.

"am Donnerstag" is the last Thursday for what was, the next for what will be; "gestern", "am 5.
Dezember", "in der kommenden Woche", "im Juni 2024". Without a day of publication only full dates
give one.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from loader.extract.date_patterns import (
    AHEAD,
    BEHIND,
    COUNTED,
    DIGIT,
    FROM_REFERENCE,
    FULL,
    ISO,
    LONGEST_LEAD,
    MONTH_YEAR,
    MONTHS,
    PART_OF_DAY,
    RELATIVE,
    RELATIVE_DAY,
    SIGNS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)
from loader.records import DateRange


@dataclass(frozen=True, slots=True)
class When:
    """A date expression: its characters' place in the text, and the days it means."""

    start: int
    end: int
    days: DateRange
    explicit: bool = True


@lru_cache(maxsize=256)  # a sentence is asked again for each of its encounters and events
def find_dates(
    text: str,
    start: int,
    end: int,
    published: date | None,
    *,
    ahead: bool,
    reference: date | None = None,
) -> tuple[When, ...]:
    """Return the dates that a stretch of text names, in order.

    Args:
        text: the article's text.
        start: where the stretch begins.
        end: where it ends.
        published: the day that weekdays and "gestern" count from.
        ahead: whether it speaks of what is to come ("am Freitag" is then the next).
        reference: the day told before, which "tags darauf" and "am Abend" count from; that of
            publication if none.
    """
    stretch = text[start:end]
    found: list[When] = []
    for pattern, match in _find_matches(stretch):
        taken = any(
            match.start() + start < when.end and when.start < match.end() + start for when in found
        )
        before = stretch[max(0, match.start() - LONGEST_LEAD) : match.start()]
        forward = bool(AHEAD.search(before)) or (ahead and not BEHIND.search(before))
        told_from = published
        if pattern in _COUNT_ON:
            told_from = _last_day(found, match.start() + start) or reference or published
        days = None if taken else _READERS[pattern](match, told_from, forward)
        if days is not None:
            explicit = pattern is not PART_OF_DAY
            found.append(When(start + match.start(), start + match.end(), days, explicit))
    return tuple(sorted(found, key=lambda when: when.start))


@lru_cache(maxsize=64)  # it is asked for what was, what will be, and the day told before it
def _find_matches(stretch: str) -> tuple[tuple[re.Pattern[str], re.Match[str]], ...]:
    """Return what can be a date, the surest patterns first."""
    numbered, folded = DIGIT.search(stretch) is not None, stretch.casefold()
    return tuple(
        (pattern, match)
        for pattern in _READERS
        if (any(sign in folded for sign in SIGNS[pattern]) if pattern in SIGNS else numbered)
        for match in pattern.finditer(stretch)
    )


def _last_day(found: list[When], position: int) -> date | None:
    """Return the day told last before a position."""
    days = [when for when in found if when.end <= position and when.days.precision == "day"]
    return max(days, key=lambda when: when.end).days.first if days else None


def _read_full(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    groups = match.groupdict()
    month = groups.get("month") or groups.get("number") or MONTHS.get(groups.get("name") or "", 0)
    year = int(groups["year"]) if groups["year"] else _nearest_year(int(month), published, ahead)
    if year is None:
        return None
    try:
        day = date(year, int(month), int(groups["day"]))
    except ValueError:
        return None
    return DateRange(day, day, "day")


def _nearest_year(month: int, published: date | None, ahead: bool) -> int | None:
    """Return the year of a month without one: within the half year before or behind."""
    if published is None:
        return None
    distance = month - published.month
    if ahead and distance < -6:
        return published.year + 1
    if not ahead and distance > 0:
        return published.year - 1
    return published.year


def _read_weekday(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    if published is None:
        return None
    which = match["which"] or ""
    offset = (WEEKDAYS[match["day"]] - published.weekday()) % 7
    if match["week"]:
        offset = 7 - published.weekday() + WEEKDAYS[match["day"]]
    elif which.startswith(("kommend", "nächst")):
        offset = offset or 7
    elif which:
        offset = offset - 7 if offset else -7
    elif not ahead and offset:
        offset -= 7
    day = published + timedelta(days=offset)
    return DateRange(day, day, "day")


def _read_relative(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    word = match["word"]
    if published is None or (word[0].isupper() and word != "Gestern" and word != "Heute"):
        return None
    day = published + timedelta(days=RELATIVE[word.lower()])
    del ahead
    return DateRange(day, day, "day")


def _read_month(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    month = MONTHS[match["name"]]
    year = int(match["year"]) if match["year"] else _nearest_year(month, published, ahead)
    if year is None:
        return None
    last = calendar.monthrange(year, month)[1]
    return DateRange(date(year, month, 1), date(year, month, last), "month")


def _read_year(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    del published, ahead
    year = int(match[1])
    return DateRange(date(year, 1, 1), date(year, 12, 31), "year")


def _read_from_reference(
    match: re.Match[str], published: date | None, ahead: bool
) -> DateRange | None:
    del ahead
    if published is None:
        return None
    days = COUNTED[match["count"].lower()] if match["count"] else 1
    if match["before"] or match["way"] in ("zuvor", "vorher", "davor"):
        days = -days
    day = published + timedelta(days=0 if match["same"] else days)
    return DateRange(day, day, "day")


def _read_part_of_day(
    match: re.Match[str], published: date | None, ahead: bool
) -> DateRange | None:
    del match, ahead
    return DateRange(published, published, "day") if published else None


# How each pattern is read, the surest first.
_READERS = {
    ISO: _read_full,
    FULL: _read_full,
    WEEKDAY: _read_weekday,
    RELATIVE_DAY: _read_relative,
    FROM_REFERENCE: _read_from_reference,
    MONTH_YEAR: _read_month,
    YEAR: _read_year,
    PART_OF_DAY: _read_part_of_day,
}
# Expressions that count from the day told before.
_COUNT_ON = (FROM_REFERENCE, PART_OF_DAY)
