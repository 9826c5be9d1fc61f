"""What conditions ask, as the descriptions tell it: nothing here reads the API's mapping."""

from collections.abc import Callable
from datetime import date
from typing import Any

from api.words import read_words
from tests.api.compile.plain_data import Thing
from tests.api.difference import conditions as c
from tests.api.difference.telling import known_then
from tests.api.difference.walking import walk

Condition = Callable[[Any, Thing, Any], bool]
_ALL, _ANY, _NOT = "and", "or", "not"


def meets(plain: Any, type_: str, node: Thing, asked: dict[str, Any]) -> bool:
    """Tell whether a node meets all that a filter of its type asks; null asks nothing."""
    return all(
        _meets_one(plain, type_, node, name, value)
        for name, value in asked.items()
        if value is not None
    )


def _meets_one(plain: Any, type_: str, node: Thing, name: str, value: Any) -> bool:
    if name == _NOT:
        return not meets(plain, type_, node, value)
    if name in (_ALL, _ANY):
        parts = [meets(plain, type_, node, one) for one in value]
        return all(parts) if name == _ALL else any(parts)
    if name in RELATED[type_]:
        kind, label = RELATED[type_][name]
        return any(meets(plain, label, there, value) for _, there in walk(node, kind, label))
    return CONDITIONS[type_][name](plain, node, value)


def _named(given: list[str]) -> list[str]:
    return [name.strip() for name in given]


def _all_of(kind: str, label: str, fits: Callable[[Thing, str], bool]) -> Condition:
    """Ask for relationships to all of some; of none asks nothing."""

    def ask(_plain: Any, node: Thing, given: list[str]) -> bool:
        there = [end for _, end in walk(node, kind, label)]
        return all(any(fits(end, name) for end in there) for name in _named(given))

    return ask


def _any_of(kind: str, labels: tuple[str, ...], fits: Callable[[Thing, str], bool]) -> Condition:
    """Ask for a relationship to any of some; of none asks nothing."""

    def ask(_plain: Any, node: Thing, given: list[str]) -> bool:
        there = [end for label in labels for _, end in walk(node, kind, label)]
        return not given or any(fits(end, name) for end in there for name in _named(given))

    return ask


def _meant(fragment: Callable[..., Any]) -> Condition:
    return lambda plain, node, value: bool(fragment(plain, {"node": node}, value))


def _called(_plain: Any, node: Thing, given: list[str]) -> bool:
    return not given or any(_is_subject(node, name) for name in _named(given))


def _is_subject(node: Thing, name: str) -> bool:
    return c.is_called_subject(None, {"node": node}, name)


def _is_country(node: Thing, name: str) -> bool:
    return c.is_country(None, {"node": node}, name)


def _one_of(name: str) -> Condition:
    """Ask for a property to be one of some values of an enum; of none asks nothing."""
    return lambda _plain, node, given: (
        not given or node.properties.get(name) in [each.lower() for each in given]
    )


def _same(name: str) -> Condition:
    def ask(_plain: Any, node: Thing, value: str) -> bool:
        known = node.properties.get(name)
        return known is not None and known.lower() == value.lower()

    return ask


def _has_part(name: str) -> Condition:
    return lambda _plain, node, value: value.lower() in node.properties[name].lower()


def _ended_since(_plain: Any, event: Thing, value: str) -> bool:
    day = event.properties.get("dateTo")
    return day is not None and day >= date.fromisoformat(value)


def _began_until(_plain: Any, event: Thing, value: str) -> bool:
    day = event.properties.get("dateFrom")
    return day is not None and day <= date.fromisoformat(value)


def _among(find: Callable[..., list[Thing]], read: Callable[[str], str]) -> Condition:
    return lambda plain, node, value: node in find(plain, read(value))


def _known(plain: Any, event: Thing, value: Any) -> bool:
    return bool(known_then(plain, {"node": event}, value))


def _speaks_for(label: str, fits: Callable[[Thing, str], bool]) -> Condition:
    return lambda _plain, person, value: any(
        fits(end, value) for _, end in walk(person, "REPRESENTS", label)
    )


# What the index of words finds is not what is tried here, so it is asked as the API asks it.
_SUBJECT: dict[str, Condition] = {"called": _called, "name": _has_part("name")}
CONDITIONS: dict[str, dict[str, Condition]] = {
    "Event": {
        "id": lambda _plain, event, keys: event.properties["id"] in keys,
        "regarding": _any_of("REGARDING", ("Country", "Organization"), _is_subject),
        "between": _all_of("PARTICIPATED_IN", "Person", c.goes_by),
        "with": _any_of("PARTICIPATED_IN", ("Person",), c.goes_by),
        "status": _one_of("status"),
        "kind": _one_of("kind"),
        "place": _meant(c.was_there),
        "country": lambda _plain, event, value: any(
            _is_country(land, value) for _, land in walk(event, "LOCATED_IN", "Country")
        ),
        "from": _ended_since,
        "to": _began_until,
        "office": _meant(c.had_office),
        "source": _meant(c.has_source),
        "minSources": lambda _plain, event, least: event.properties["sources"] >= least,
        "text": _among(c.events_told, read_words),
        "asOf": _known,
    },
    "Person": {
        "called": lambda _plain, person, given: (
            not given or any(c.goes_by(person, name) for name in _named(given))
        ),
        "name": _meant(c.name_contains),
        "country": _speaks_for("Country", _is_country),
        "organization": _speaks_for(
            "Organization", lambda node, name: _same("name")(None, node, name)
        ),
        "office": _meant(c.has_office),
        "met": _all_of("MET", "Person", c.goes_by),
    },
    "Article": {
        "source": _same("source"),
        "language": lambda _plain, article, value: article.properties.get("language") == value,
        "place": lambda _plain, article, value: (
            value.lower() in [place.lower() for place in article.properties.get("places") or ()]
        ),
        "from": _meant(c.published_from),
        "to": _meant(c.published_to),
        "text": _among(c.articles_written, read_words),
        "people": _all_of("MENTIONS", "Person", c.goes_by),
        "countries": _all_of("MENTIONS", "Country", _is_subject),
        "organizations": _all_of("MENTIONS", "Organization", _is_subject),
    },
    "Country": _SUBJECT,
    "Organization": _SUBJECT,
    "Report": {"status": _one_of("status")},
}
_OF_SUBJECT = {
    "spokesperson": ("REPRESENTS", "Person"),
    "subjectOf": ("REGARDING", "Event"),
    "tookPartIn": ("PARTICIPATED_IN", "Event"),
    "namedIn": ("MENTIONS", "Article"),
}
RELATED: dict[str, dict[str, tuple[str, str]]] = {
    "Event": {"participant": ("PARTICIPATED_IN", "Person"), "reportedBy": ("REPORTS", "Article")},
    "Person": {"tookPartIn": ("PARTICIPATED_IN", "Event"), "namedIn": ("MENTIONS", "Article")},
    "Article": {"reports": ("REPORTS", "Event")},
    "Country": {**_OF_SUBJECT, "hosted": ("LOCATED_IN", "Event")},
    "Organization": _OF_SUBJECT,
    "Report": {},
}
