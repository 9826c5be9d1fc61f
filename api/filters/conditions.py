"""Single conditions, which arguments and filters share."""

from typing import Any

from api.compile import adapted, compare, each_related, found, meets, related
from api.indexes import PARTICIPATIONS, PLACES, SPEAKERS, SUBJECTS
from api.terms import one_term, terms
from api.words import read_words

Metadata = dict[str, Any]

CALLED = meets("is_called")


def or_none(given: list[Any] | None) -> list[Any] | None:
    """Return a list that has something in it; an empty one asks nothing."""
    return given or None


def _words_or_none(given: str | None) -> str | None:
    return None if given is None else read_words(given)


KIND: Metadata = adapted(compare("kind", "in"), or_none)
FROM: Metadata = compare("dateTo", ">=")
TO: Metadata = compare("dateFrom", "<=")
PLACE: Metadata = adapted(meets("was_there"), one_term)
REGARDING: Metadata = adapted(
    related(
        "REGARDING",
        "out",
        ("Country", "Organization"),
        inner=meets("is_called_subject"),
        indexes=SUBJECTS,
    ),
    terms,
)
BETWEEN: Metadata = adapted(
    each_related(
        "PARTICIPATED_IN",
        "in",
        "Person",
        inner=CALLED,
        indexes=PARTICIPATIONS,
        find="people_called",
    ),
    terms,
)
WITH: Metadata = adapted(
    related(
        "PARTICIPATED_IN",
        "in",
        "Person",
        inner=CALLED,
        indexes=PARTICIPATIONS,
        find="people_called",
    ),
    terms,
)
COUNTRY: Metadata = adapted(
    related("LOCATED_IN", "out", "Country", inner=meets("is_country"), indexes=PLACES), one_term
)
SPEAKS_FOR: Metadata = adapted(
    related("REPRESENTS", "out", "Country", inner=meets("is_country"), indexes=SPEAKERS), one_term
)
MET: Metadata = adapted(
    each_related("MET", "both", "Person", inner=CALLED, find="people_called"), terms
)
STATUS: Metadata = adapted(compare("status", "in"), or_none)
TOLD: Metadata = adapted(found("events_told"), _words_or_none)
WRITTEN: Metadata = adapted(found("articles_written"), _words_or_none)
NAMES_PEOPLE: Metadata = adapted(
    each_related("MENTIONS", "out", "Person", inner=CALLED, find="people_called"), terms
)
NAMES_COUNTRIES: Metadata = adapted(
    each_related("MENTIONS", "out", "Country", inner=meets("is_called_subject")), terms
)
NAMES_ORGANIZATIONS: Metadata = adapted(
    each_related("MENTIONS", "out", "Organization", inner=meets("is_called_subject")), terms
)
IS_CALLED_SUBJECT: Metadata = adapted(meets("is_called_subject"), terms)
IS_COUNTRY: Metadata = adapted(meets("is_country"), one_term)
EVENTS_WITH_ID: Metadata = found("events_with_id")
