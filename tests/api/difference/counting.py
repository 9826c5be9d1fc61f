"""How events are counted."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from tests.api.compile.plain_data import Thing
from tests.api.difference.walking import NO_DAY, key_of, walk

Subject = Thing | None
_VAGUE = {"day": {"month", "year"}, "week": {"month", "year"}, "month": {"year"}, "year": set()}
_LATEST = 20


def _day(event: Thing, span: str) -> date | None:
    """Return an event's day, as far as it is known within one such span."""
    day = event.properties["day"]
    vague = event.properties.get("datePrecision") in _VAGUE[span]
    return None if day == NO_DAY or vague else day


def _keys(event: Thing, by: str) -> list[tuple[str | None, Subject]]:
    known = event.properties
    match by:
        case "day" | "week" | "month" | "year":
            day = _day(event, by)
            if day is None:
                return []
            first = day - timedelta(days=day.weekday()) if by == "week" else day
            return [(first.isoformat()[: {"month": 7, "year": 4}.get(by)], None)]
        case "kind" | "status":
            return [(known.get(by), None)]
        case "topic":
            return [(topic, None) for topic in known["topics"]]
        case "source":
            articles = [article for _, article in walk(event, "REPORTS")]
            return [(source, None) for source in {a.properties.get("source") for a in articles}]
    kind, label = {
        "country": ("LOCATED_IN", "Country"),
        "regarding": ("REGARDING", None),
        "person": ("PARTICIPATED_IN", "Person"),
        "organization": ("PARTICIPATED_IN", "Organization"),
    }[by]
    return [(key_of(node), node) for _, node in walk(event, kind, label)]


def event_counts(_plain: Any, _scope: Any, by: str, nodes: list[Thing]) -> list[dict[str, Any]]:
    pairs = [pair for event in nodes for pair in _keys(event, by.lower())]
    counted = Counter(key for key, _ in pairs if key is not None)
    subjects = dict(pairs)
    timely = by.lower() in _VAGUE
    order = sorted(counted, key=lambda key: key if timely else (-counted[key], key))
    return [{"key": key, "subject": subjects[key], "number": counted[key]} for key in order]


def _bounds(day: date, per: str) -> tuple[date, date]:
    match per:
        case "day":
            return day, day
        case "week":
            monday = day - timedelta(days=day.weekday())
            return monday, monday + timedelta(days=6)
        case "month":
            first = day.replace(day=1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return date(day.year, 1, 1), date(day.year, 12, 31)


def event_timeline(_plain: Any, _scope: Any, per: str, nodes: list[Thing]) -> list[dict[str, Any]]:
    spans: dict[tuple[date, date], list[Thing]] = {}
    for event in nodes:
        if (day := _day(event, per.lower())) is not None:
            spans.setdefault(_bounds(day, per.lower()), []).append(event)
    return [
        {"begin": begin, "end": end, "number": len(events), "latest": newest(events)[:_LATEST]}
        for (begin, end), events in sorted(spans.items(), key=lambda item: item[0])
    ]


def newest(events: list[Thing]) -> list[Thing]:
    """Return events, the newest first, of the same day the greater id."""
    return sorted(events, key=lambda e: (e.properties["day"], e.properties["id"]), reverse=True)


MEANINGS = {"event_counts": event_counts, "event_timeline": event_timeline}
