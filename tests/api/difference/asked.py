"""What conditions ask, as the descriptions tell it: nothing here reads the API's mapping."""

from typing import Any

from api.words import read_words
from tests.api.compile.plain_data import Thing
from tests.api.difference import conditions as c
from tests.api.difference import kinds as k
from tests.api.difference.walking import walk

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


# What the index of words finds is not what is tried here, so it is asked as the API asks it.
_SUBJECT: dict[str, k.Condition] = {"called": k.called, "name": k.has_part("name")}
CONDITIONS: dict[str, dict[str, k.Condition]] = {
    "Event": {
        "id": lambda _plain, event, keys: event.properties["id"] in keys,
        "regarding": k.any_of("REGARDING", ("Country", "Organization"), k.is_subject),
        "between": k.all_of("PARTICIPATED_IN", "Person", c.goes_by),
        "with": k.any_of("PARTICIPATED_IN", ("Person",), c.goes_by),
        "status": k.one_of("status"),
        "kind": k.one_of("kind"),
        "place": k.meant(c.was_there),
        "country": lambda _plain, event, value: any(
            k.is_country(land, value) for _, land in walk(event, "LOCATED_IN", "Country")
        ),
        "from": k.ended_since,
        "to": k.began_until,
        "office": k.meant(c.had_office),
        "source": k.meant(c.has_source),
        "minSources": lambda _plain, event, least: event.properties["sources"] >= least,
        "text": k.among(c.events_told, read_words),
        "asOf": k.known,
    },
    "Person": {
        "called": lambda _plain, person, given: (
            not given or any(c.goes_by(person, name) for name in k.named(given))
        ),
        "name": k.meant(c.name_contains),
        "country": k.speaks_for("Country", k.is_country),
        "organization": k.speaks_for(
            "Organization", lambda node, name: k.same("name")(None, node, name)
        ),
        "office": k.meant(c.has_office),
        "met": k.all_of("MET", "Person", c.goes_by),
    },
    "Article": {
        "source": k.same("source"),
        "language": lambda _plain, article, value: article.properties.get("language") == value,
        "place": lambda _plain, article, value: (
            value.lower() in [place.lower() for place in article.properties.get("places") or ()]
        ),
        "from": k.meant(c.published_from),
        "to": k.meant(c.published_to),
        "text": k.among(c.articles_written, read_words),
        "people": k.all_of("MENTIONS", "Person", c.goes_by),
        "countries": k.all_of("MENTIONS", "Country", k.is_subject),
        "organizations": k.all_of("MENTIONS", "Organization", k.is_subject),
    },
    "Country": _SUBJECT,
    "Organization": _SUBJECT,
    "Report": {"status": k.one_of("status")},
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
