"""Stage 9: where it was: the town or building that a sentence names beside its trigger.

A place is a known town, capital, venue or a noun that a building's name ends with ("Präsidenten-
palast"), behind a preposition of place. The clause counts before the sentence, the sentence before
what was said last; a call has no place.
"""

from dataclasses import dataclass

from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive
from loader.extract.triggers import Trigger

_PREPOSITIONS = frozenset(["in", "im", "nach", "auf", "am", "an", "bei", "beim", "zu", "vor", "ins", "aus"])
_TOWN_PREPOSITIONS = frozenset(["in", "nach", "bei", "zu", "nahe", "vor"])
_BUILDINGS = (
    "palast",
    "palais",
    "schloss",
    "kanzleramt",
    "präsidialamt",
    "außenamt",
    "ministerium",
    "residenz",
    "villa",
    "botschaft",
    "flughafen",
    "hotel",
    "hauptquartier",
    "rathaus",
    "landhaus",
    "kloster",
    "stadion",
    "messezentrum",
    "kongresszentrum",
    "konferenzzentrum",
    "opernhaus",
    "staatskanzlei",
    "amtssitz",
    "landsitz",
    "gästehaus",
    "burg",
    "stützpunkt",
    "ratsgebäude",
    "hafen",
    "café",
    "restaurant",
)
_LONGEST = 4  # words of a place's name: "Foz do Iguaçu"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed (without its article), its country if known, and where it stands."""

    name: str
    country: str | None
    first: int
    building: bool


def find_places(document: Document, number: int, lexicon: Lexicon) -> list[Place]:
    """Return the places of a sentence, in order."""
    tokens = document.sentences[number].tokens
    names = [range(p.head_first, p.last + 1) for p in document.phrases[number] if p.head == "name"]
    persons = {position for name in names for position in name}
    found: list[Place] = []
    position = 0
    while position < len(tokens):
        place = None
        if position not in persons and tokens[position].text[0].isupper():
            place = _place_at(tokens, position, persons, lexicon)
        if place is None:
            position += 1
            continue
        found.append(place)
        position += len(place.name.split())
    return found


def _place_at(
    tokens: tuple[Token, ...], position: int, persons: set[int], lexicon: Lexicon
) -> Place | None:
    before = _preposition_before(tokens, position)
    if before not in _PREPOSITIONS:
        return None
    for size in range(min(_LONGEST, len(tokens) - position), 0, -1):
        words = [token.text for token in tokens[position : position + size]]
        name = " ".join(words)
        known = lexicon.is_place(name) and not lexicon.substates.get(name)
        if known and not persons & set(range(position, position + size)):
            venue = name in lexicon.venues or name in lexicon.seats
            if venue or before in _TOWN_PREPOSITIONS:
                return Place(name, lexicon.country_of_place(name), position, venue)
    word = tokens[position].text
    if word.lower().endswith(_BUILDINGS) and word not in TIMES and tokens[position].tag != "PROPN":
        return Place(_building_name(tokens, position), None, position, building=True)
    return None


def _preposition_before(tokens: tuple[Token, ...], position: int) -> str | None:
    """Return the preposition in front, over an article and adjectives."""
    for before in range(position - 1, max(position - 4, -1), -1):
        if tokens[before].tag == "ADP":
            return tokens[before].text.lower()
        if tokens[before].tag not in ("DET", "ADJ"):
            return None
    return None


def _building_name(tokens: tuple[Token, ...], position: int) -> str:
    """Add the proper name behind "Schloss", "Hotel", "Villa"."""
    words = [tokens[position].text]
    for token in tokens[position + 1 : position + 3]:
        if token.tag != "PROPN" or not token.text[0].isupper():
            break
        words.append(token.text)
    return " ".join(words)


def choose_place(
    document: Document, trigger: Trigger, dateline: tuple[str, ...], lexicon: Lexicon
) -> Place | None:
    """Return the place of what a trigger tells."""
    places = find_places(document, trigger.sentence, lexicon)
    inside = set(trigger.clause.positions)
    own = [place for place in places if place.first in inside]
    for known in (own, places):
        if known:
            buildings = [place for place in known if place.building]
            return min(buildings or known, key=lambda place: abs(place.first - trigger.position))
    if trigger.word.kind == "call":
        return None
    if trigger.sentence > 0:
        before = find_places(document, trigger.sentence - 1, lexicon)
        if before:
            return before[-1]
    del dateline
    return None


def place_of_phrase(phrase: Phrase, lexicon: Lexicon) -> str | None:
    """Return the country of a phrase that names a town."""
    return lexicon.country_of_place(strip_genitive(phrase.surface))
