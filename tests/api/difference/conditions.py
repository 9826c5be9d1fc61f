"""What single conditions mean."""

from datetime import UTC, datetime, time, timedelta
from datetime import date as day_of
from typing import Any

from tests.api.compile.plain_data import Thing
from tests.api.difference.walking import walk


def _same(one: str | None, other: str) -> bool:
    return one is not None and one.lower() == other.lower()


def is_called(_plain: Any, scope: Any, value: list[str] | str) -> bool:
    """Tell whether a person goes by one of these."""
    terms = [value] if isinstance(value, str) else value
    return any(goes_by(scope["node"], term) for term in terms)


def goes_by(person: Thing, term: str) -> bool:
    """Tell whether a person has the id, or the name in any spelling, or as the last part of it."""
    known = person.properties
    name, wanted = known["name"].lower(), term.lower()
    aliases = [alias.lower() for alias in known["aliases"]]
    return known["id"] == term or name == wanted or name.endswith(f" {wanted}") or wanted in aliases


def is_called_subject(_plain: Any, scope: Any, value: list[str] | str) -> bool:
    known = scope["node"].properties
    terms = [value] if isinstance(value, str) else value
    names = [known.get(name) for name in ("code", "name", "nameEn", "id")]
    return any(_same(name, term) for name in names for term in terms)


def is_country(_plain: Any, scope: Any, value: str) -> bool:
    return _is_named(scope["node"], value)


def _is_named(country: Thing, term: str) -> bool:
    return any(_same(country.properties.get(name), term) for name in ("code", "name", "nameEn"))


def was_there(_plain: Any, scope: Any, value: str) -> bool:
    event = scope["node"]
    place = event.properties.get("place")
    parts = [] if place is None else [place, *place.split(" in ")]
    lands = [land for _, land in walk(event, "LOCATED_IN", "Country")]
    return any(_same(part, value) for part in parts) or any(_is_named(c, value) for c in lands)


def had_office(_plain: Any, scope: Any, value: str) -> bool:
    offices = [edge.properties.get("office") for edge, _ in walk(scope["node"], "PARTICIPATED_IN")]
    return any(value.lower() in office.lower() for office in offices if office is not None)


def has_office(_plain: Any, scope: Any, value: str) -> bool:
    offices = [edge.properties.get("office") for edge, _ in walk(scope["node"], "REPRESENTS")]
    return any(value.lower() in office.lower() for office in offices if office is not None)


def has_source(_plain: Any, scope: Any, value: str) -> bool:
    articles = [article for _, article in walk(scope["node"], "REPORTS")]
    return any(_same(article.properties.get("source"), value) for article in articles)


def name_contains(_plain: Any, scope: Any, value: str) -> bool:
    known = scope["node"].properties
    return any(value.lower() in name.lower() for name in (known["name"], *known["aliases"]))


def _begin(day: str) -> datetime:
    return datetime.combine(day_of.fromisoformat(day), time(), UTC)


def published_from(_plain: Any, scope: Any, value: str) -> bool:
    published = scope["node"].properties.get("published")
    return published is not None and published >= _begin(value)


def published_to(_plain: Any, scope: Any, value: str) -> bool:
    published = scope["node"].properties.get("published")
    return published is not None and published < _begin(value) + timedelta(days=1)


def events_with_id(plain: Any, value: list[str]) -> list[Thing]:
    return [event for event in plain.labelled("Event") if event.properties["id"] in value]


def events_told(plain: Any, value: str) -> list[Thing]:
    told = [event for event, *_ in plain.find_reports(value)]
    return told + [event for event, _ in plain.find_nodes("event_title", value)]


def articles_written(plain: Any, value: str) -> list[Thing]:
    return [article for article, _ in plain.find_nodes("article_text", value)]


MEANINGS = {
    meaning.__name__: meaning
    for meaning in (
        is_called,
        is_called_subject,
        is_country,
        was_there,
        had_office,
        has_office,
        has_source,
        name_contains,
        published_from,
        published_to,
        events_with_id,
        events_told,
        articles_written,
    )
}
