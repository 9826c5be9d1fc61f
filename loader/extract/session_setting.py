"""Stage 9: where, when, of which states and offices the head of a text says its gathering is."""

from dataclasses import dataclass, field

from loader.extract.date_patterns import WEEKDAYS
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon, read_lexicon
from loader.extract.open_rounds import Round
from loader.extract.places import find_places

_BELOW = 2  # sentences to the first that lies behind the one that opens it
_DATELINE = 6  # words
_DAYS = tuple(WEEKDAYS)


@dataclass(slots=True)
class Setting:
    """The places, towns' countries, states, organisations, ranks and weekdays of a gathering."""

    places: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    ranks: set[str] = field(default_factory=set)
    days: set[str] = field(default_factory=set)


def read_setting(document: Document, session: Round) -> Setting:
    """Read it off the headline and what follows, to the sentence behind the gathering's first."""
    found, lexicon = Setting(), read_lexicon()
    opened = session.trigger.sentence
    for number in range(min(opened + _BELOW, len(document.sentences))):
        for place in find_places(document, number, lexicon):
            found.places.add(place.name)
            if not place.building:
                found.countries |= {place.country} if place.country else set()
        _add_states(found, document, number, lexicon)
        if number == 0 or number >= opened - 1:
            found.ranks |= _find_ranks(document, number)
        if number <= opened:
            found.days |= find_days(document, number)
    if len(document.sentences) > 1:
        found.places |= {token.text for token in document.sentences[1].tokens[:_DATELINE]}
    return found


def find_days(document: Document, number: int) -> set[str]:
    """Return the weekdays that a sentence names."""
    words = [token.text for token in document.sentences[number].tokens]
    named = [word for word in words if word.startswith(_DAYS)]
    return {day for word in named for day in WEEKDAYS if word.startswith(day)}


def _add_states(found: Setting, document: Document, number: int, lexicon: Lexicon) -> None:
    for token in document.sentences[number].tokens:
        state = lexicon.country_of_name(token.text) or lexicon.country_of_adjective(token.text)
        organization = lexicon.organization(token.text)
        found.states |= {state} if state else set()
        found.organizations |= {organization} if organization else set()


def _find_ranks(document: Document, number: int) -> set[str]:
    """Return the ranks of those who a sentence says meet: "die Außenminister der EU"."""
    told = [document.descriptions.get(p) for p in document.phrases[number] if not p.persons]
    return {d.office.rank for d in told if d is not None and d.office is not None and d.plural}
