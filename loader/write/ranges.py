"""Where to look for the events that a report may tell of."""

from datetime import date

from loader.resolve.reports import SPAN_DAYS, WINDOW_DAYS, Report, day_of, is_timeless
from loader.write.rows import Row

_TWO = 2  # parties, that two reports of an encounter share at least


def seek(report: Report) -> Row | None:
    """Return where to look for events that a report may tell of, or None when it stays alone.

    A report without any time can tell of an event of any day, and so can an event have one that
    told it: these are looked for on all days, but only by the persons of whom little is told. Where
    much is told of all of its people it stays alone.
    """
    persons = sorted(party.key for party in report.parties if party.label == "Person")
    familiar = {party.key for party in report.familiar}
    rare = [person for person in persons if person not in familiar]
    parties = sorted(party.key for party in report.parties)
    told = report.date and report.date.first == report.date.last
    # Without persons, and of other events than encounters, both have to tell the same day.
    same_day = not (persons and report.encounter)
    if (same_day and not told) or (report.encounter and len(parties) < _TWO):
        return None
    timeless = is_timeless(report)
    keys = (rare if timeless else persons) or ([] if persons else parties[:1])
    if not keys or (day_of(report) == date.min and not timeless):
        return None
    return {
        "report": report.id,
        "keys": keys,
        "rare": [] if same_day else rare,
        "others": [party for party in parties if party not in persons] if persons else [],
        "parties": parties,
        "mixed": 0 < len(rare) < len(persons),
        "least": min(_TWO, len(parties)) if persons else 1,
        **find_range(report, timeless=timeless, same_day=same_day),
    }


def find_range(report: Report, *, timeless: bool, same_day: bool) -> Row:
    """Return on which days an event's reports lie that may be the same as a report."""
    if timeless:
        return {"earliest": date.min, "first": date.min, "last": date.max}
    day = day_of(report)
    near, span = (0, 0) if same_day else (WINDOW_DAYS, SPAN_DAYS)
    return {
        "earliest": shift(day, -near - span),
        "first": shift(day, -near),
        "last": shift(day, near),
    }


def shift(day: date, days: int) -> date:
    """Return a day so many days later, within what the calendar can tell."""
    return date.fromordinal(
        min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    )
