"""What articles tell of events, and when."""

from datetime import datetime
from typing import Any

from tests.api.compile.plain_data import Thing
from tests.api.difference.walking import key_of, last, walk

Rows = list[dict[str, Any]]
_WEIGHT = ("held", "denied", "cancelled", "refused", "planned", "possible")
_AHEAD = {"planned", "possible"}


def article_duplicates(plain: Any, scope: Any) -> Rows:
    node = scope["node"]
    story = node.properties.get("story")
    others = [
        article
        for article in plain.labelled("Article")
        if story is not None and article.properties.get("story") == story and article is not node
    ]
    others.sort(key=lambda a: (last(a.properties.get("published")), a.properties["id"]))
    return [{"node": article} for article in others]


def article_events(_plain: Any, scope: Any) -> Rows:
    first: dict[Thing, int] = {}
    for report, event in walk(scope["node"], "REPORTS"):
        start = report.properties["start"]
        first[event] = min(start, first.get(event, start))
    order = sorted(first, key=lambda event: (first[event], event.properties["id"]))
    return [{"node": event} for event in order]


def event_regarding(_plain: Any, scope: Any) -> Rows:
    subjects = [subject for _, subject in walk(scope["node"], "REGARDING")]
    subjects.sort(key=lambda s: ("Organization" in s.labels, s.properties["name"], key_of(s)))
    return [{"node": subject} for subject in subjects]


def known_then(_plain: Any, scope: Any, value: list[str]) -> Rows:
    """Return the report that decided an event's status at a moment.

    The latest publication decides. Who only looks ahead is not asked once somebody tells that it
    was held, nor whoever still does so when the day told is over; if nobody else is left, they are.
    """
    moment, *statuses = value
    told = [
        (report, article)
        for report, article in walk(scope["node"], "REPORTS")
        if article.properties.get("published") is not None
        and article.properties["published"] <= datetime.fromisoformat(moment)
    ]
    held = any(report.properties["status"] == "held" for report, _ in told)
    knowing = [pair for pair in told if _knows(*pair, held=held)]
    ranked = sorted(knowing or told, key=lambda pair: pair[0].properties["id"], reverse=True)
    ranked.sort(key=lambda pair: _WEIGHT.index(pair[0].properties["status"]))
    ranked.sort(key=lambda pair: pair[1].properties["published"], reverse=True)
    return [
        {"edge": report, "node": article}
        for report, article in ranked[:1]
        if not statuses or report.properties["status"] in statuses
    ]


def _knows(report: Thing, article: Thing, *, held: bool) -> bool:
    if report.properties["status"] not in _AHEAD:
        return True
    day = report.properties.get("dateTo")
    return not held and (day is None or day >= article.properties["published"].date())


MEANINGS = {
    meaning.__name__: meaning
    for meaning in (article_duplicates, article_events, event_regarding, known_then)
}
