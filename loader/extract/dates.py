"""Stage 9: when it was: date expressions of a sentence, worked out against the day of publication.

"am Donnerstag" is the last Thursday for what was, the next for what will be; "gestern", "am 5.
Dezember", "in der kommenden Woche", "im Juni 2024". Without a day of publication only full dates
give one.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from loader.records import DateRange

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "Januar Jänner Jan",
            "Februar Feber Feb",
            "März",
            "April Apr",
            "Mai",
            "Juni",
            "Juli",
            "August Aug",
            "September Sept",
            "Oktober Okt",
            "November Nov",
            "Dezember Dez",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag Sonnabend", "Sonntag")
    )
    for name in names.split()
}
_RELATIVE = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_DAYTIME = r"(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)"
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = "|".join(_WEEKDAYS)
_FULL = re.compile(
    rf"\b(?P<day>\d{{1,2}})\.\s*(?:(?P<name>{_MONTH})\b\.?|(?P<number>\d{{1,2}})\.)"
    r"(?:\s*(?P<year>(?:19|20)\d\d)\b)?"
)
_ISO = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_MONTH_YEAR = re.compile(
    rf"\b(?:(?P<which>vergangenen|letzten|vorigen|kommenden|nächsten)\s+)?"
    rf"(?P<name>{_MONTH})\b(?:\s*(?P<year>(?:19|20)\d\d)\b)?"
)
_WEEKDAY = re.compile(
    rf"\b(?:(?P<which>vergangene[nr]?|letzte[nr]?|vorige[nr]?|kommende[nrm]?|nächste[nrm]?)\s+)?"
    rf"(?P<night>Nacht\s+(?:zum|auf)\s+(?:den\s+)?)?(?P<day>{_DAY}){_DAYTIME}?s?\b"
    r"(?P<week>\s+(?:kommender|nächster|der kommenden|der nächsten) Woche)?"
)
_RELATIVE_DAY = re.compile(
    rf"\b(?P<word>{'|'.join(_RELATIVE)})\b(?!\s*(?:zu Tage|und heute))", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:im Jahre?|Anfang|Ende|Mitte|seit|von|schon|zuletzt|im)?\s*((?:19|20)\d\d)\b"
)
_PART_OF_DAY = re.compile(
    r"\b(?:[aA]m|[fF]ür den|[zZ]u|[gG]egen|[bB]is zum|[dD]en) (?:frühen |späten )?"
    r"(?:Morgen|Vormittag|Mittag|Nachmittag|Abend)\b|\b[iI]n der Nacht\b(?! (?:zu|auf))"
)
_COUNTED = {"ein": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "zehn": 10}
_FROM_REFERENCE = re.compile(
    r"\b(?:(?P<after>[tT]ags darauf|[aA]m (?:Tag darauf|nächsten Tag|folgenden Tag|Folgetag))"
    r"|(?P<before>[tT]ags zuvor|[aA]m (?:Tag zuvor|Tag davor|Vortag|Vorabend))"
    r"|(?P<same>[aA]m (?:selben|gleichen) (?:Tag|Abend|Nachmittag|Morgen|Vormittag))"
    r"|(?P<count>[eE]in|[zZ]wei|[dD]rei|[vV]ier|[fF]ünf|[sS]echs|[zZ]ehn)(?:en)? Tage?n? "
    r"(?P<way>später|danach|darauf|zuvor|vorher|davor))\b"
)
_AHEAD = re.compile(r"(?:\bfür|\bab|\bbis|\bbis zum) (?:den )?$", re.IGNORECASE)
_BEHIND = re.compile(r"\bseit (?:dem )?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class When:
    """A date expression: its characters' place in the text, and the days it means."""

    start: int
    end: int
    days: DateRange
    explicit: bool = True


def find_dates(
    text: str,
    start: int,
    end: int,
    published: date | None,
    *,
    ahead: bool,
    reference: date | None = None,
) -> list[When]:
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
    for pattern, read in (
        (_ISO, _read_full),
        (_FULL, _read_full),
        (_WEEKDAY, _read_weekday),
        (_RELATIVE_DAY, _read_relative),
        (_FROM_REFERENCE, _read_from_reference),
        (_MONTH_YEAR, _read_month),
        (_YEAR, _read_year),
        (_PART_OF_DAY, _read_part_of_day),
    ):
        for match in pattern.finditer(stretch):
            taken = any(
                match.start() + start < when.end and when.start < match.end() + start
                for when in found
            )
            before = stretch[: match.start()]
            forward = bool(_AHEAD.search(before)) or (ahead and not _BEHIND.search(before))
            told_from = published
            if pattern in _COUNT_ON:
                told_from = _last_day(found, match.start() + start) or reference or published
            days = None if taken else read(match, told_from, forward)
            if days is not None:
                explicit = pattern is not _PART_OF_DAY
                found.append(When(start + match.start(), start + match.end(), days, explicit))
    return sorted(found, key=lambda when: when.start)


def _last_day(found: list[When], position: int) -> date | None:
    """Return the day told last before a position."""
    days = [when for when in found if when.end <= position and when.days.precision == "day"]
    return max(days, key=lambda when: when.end).days.first if days else None


def _read_full(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    groups = match.groupdict()
    month = groups.get("month") or groups.get("number") or _MONTHS.get(groups.get("name") or "", 0)
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
    offset = (_WEEKDAYS[match["day"]] - published.weekday()) % 7
    if match["week"]:
        offset = 7 - published.weekday() + _WEEKDAYS[match["day"]]
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
    day = published + timedelta(days=_RELATIVE[word.lower()])
    del ahead
    return DateRange(day, day, "day")


def _read_month(match: re.Match[str], published: date | None, ahead: bool) -> DateRange | None:
    month = _MONTHS[match["name"]]
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
    days = _COUNTED[match["count"].lower()] if match["count"] else 1
    if match["before"] or match["way"] in ("zuvor", "vorher", "davor"):
        days = -days
    day = published + timedelta(days=0 if match["same"] else days)
    return DateRange(day, day, "day")


def _read_part_of_day(
    match: re.Match[str], published: date | None, ahead: bool
) -> DateRange | None:
    del match, ahead
    return DateRange(published, published, "day") if published else None


# Expressions that count from the day told before.
_COUNT_ON = (_FROM_REFERENCE, _PART_OF_DAY)
