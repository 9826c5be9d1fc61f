"""Stage 9: the places that a sentence names: towns, grounds, buildings.

A place is a known town, capital or venue, a name behind "in" or behind a word such as "Hafenstadt",
or a noun that a building's name ends with ("Präsidentenpalast"), behind a preposition of place.
"""

from dataclasses import dataclass, replace
from functools import cache

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive

_PREPOSITIONS = frozenset(
    [
        "in",
        "im",
        "nach",
        "auf",
        "am",
        "an",
        "bei",
        "beim",
        "zu",
        "vor",
        "ins",
        "aus",
        "zum",
        "zur",
        "durch",
    ]
)
_TOWN_PREPOSITIONS = frozenset(["in", "nach", "bei", "zu", "nahe", "aus"])
_AWAY = frozenset(["aus", "von", "vom"])
_TOWARDS = frozenset(["nach", "ins", "zu", "zum", "zur"])
_LONGEST = 4  # words of a place's name: "Foz do Iguaçu"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed (nominative, without article), its country if known, where it stands.

    `building` is a building or ground within a town, `plain` one that needs its town to be told
    ("Hotel"), `vague` one among others ("in einem Hotel"); `away` stands behind "aus", `towards`
    behind "nach". `noun` is the position of the noun whose attribute it is in: "das in Genf
    geplante Treffen".
    """

    name: str
    country: str | None
    first: int
    building: bool
    plain: bool = False
    vague: bool = False
    away: bool = False
    towards: bool = False
    noun: int | None = None


def find_places(document: Document, number: int, lexicon: Lexicon) -> list[Place]:
    """Return the places of a sentence, in order."""
    tokens = document.sentences[number].tokens
    names = [range(p.head_first, p.last + 1) for p in document.phrases[number] if p.head == "name"]
    persons = {position for name in names for position in name}
    found: list[Place] = []
    position = 0
    while position < len(tokens):
        place, size = None, 1
        if position not in persons and tokens[position].text[0].isupper():
            place, size = _place_at(tokens, position, persons, lexicon)
        if place is not None:
            found.append(replace(place, noun=place.noun or _attribute_of(tokens, position + size)))
        position += size
    return found


def _place_at(
    tokens: tuple[Token, ...], position: int, persons: set[int], lexicon: Lexicon
) -> tuple[Place | None, int]:
    """Return the place that begins at a word, and how many words it takes."""
    if (place := _adjective_place(tokens, position, lexicon)) is not None:
        return place, 1
    before, direct = _preposition_before(tokens, position)
    if before == "von" and direct and position > 1 and _is_building(tokens[position - 2]):
        before = "in"  # "im Kabinettssaal von Pristina"
    if before not in _PREPOSITIONS:
        return None, 1
    turned = {"away": before in _AWAY, "towards": before in _TOWARDS}
    for size in range(min(_LONGEST, len(tokens) - position), 0, -1):
        name = " ".join(token.text for token in tokens[position : position + size])
        if persons & set(range(position, position + size)) or not _is_listed(name, lexicon):
            continue
        venue = name in lexicon.venues or name in lexicon.seats
        if venue or before in _TOWN_PREPOSITIONS:
            nominative = _nominative(name, tokens[position - 1].text.lower(), lexicon)
            country = lexicon.country_of_place(name)
            return Place(nominative, country, position, venue, **turned), size
    if (capital := _capital(tokens, position, lexicon)) is not None:
        return Place(capital, lexicon.capitals[capital], position, False, **turned), 1
    if size := _building_size(tokens, position, persons):
        name = " ".join(token.text for token in tokens[position : position + size])
        plain = size == 1 and name.lower().endswith(read_circumstance_words().plain)
        vague = plain and tokens[position - 1].text.lower().startswith(("ein", "sein", "ihr"))
        return Place(name, None, position, True, plain, vague, **turned), size
    if size := _unlisted_size(tokens, position, persons, direct, before, lexicon):
        name = " ".join(token.text for token in tokens[position : position + size])
        return Place(name, None, position, False, **turned), size
    return None, 1


def _attribute_of(tokens: tuple[Token, ...], behind: int) -> int | None:
    """Return the noun of a participle behind the place: "der in Graz lebenden Frau"."""
    if behind >= len(tokens) or tokens[behind].tag != "ADJ":
        return None
    for position in range(behind + 1, min(behind + 3, len(tokens))):
        if tokens[position].tag in ("NOUN", "PROPN"):
            return position
    return None


def _adjective_place(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> Place | None:
    """Return the town of "Genfer (Verhandlungen)", "(in der) Wiener Zentrale"."""
    town = tokens[position].text.removesuffix("er")
    if town == tokens[position].text or position + 1 >= len(tokens):
        return None
    located = _is_building(tokens[position + 1])
    if not (located or tokens[position + 1].tag == "NOUN") or not _is_listed(town, lexicon):
        return None
    if located and _preposition_before(tokens, position)[0] not in ("in", "im"):
        return None
    noun = None if located else position + 1
    return Place(town, lexicon.country_of_place(town), position, False, noun=noun)


def _is_listed(name: str, lexicon: Lexicon) -> bool:
    return lexicon.is_place(name) and not lexicon.substates.get(name)


def _preposition_before(tokens: tuple[Token, ...], position: int) -> tuple[str | None, bool]:
    """Return the preposition in front, over an article and adjectives, and whether it is next.

    A word such as "Hafenstadt" in front of a name is passed over, and counts as next.
    """
    named = False
    for before in range(position - 1, max(position - 6, -1), -1):
        token = tokens[before]
        if token.tag == "ADP":
            return token.text.lower(), before == position - 1 or named
        if before == position - 1 and token.text in read_circumstance_words().grounds:
            named = True
        elif token.tag not in ("DET", "ADJ") and not _is_adjective(token.text):
            return None, False
    return None, False


def _is_adjective(word: str) -> bool:
    """Tell whether a word stands like an adjective though it is tagged otherwise."""
    return word in ("dessen", "deren") or (word[0].isupper() and word.endswith("er"))


def _nominative(name: str, before: str, lexicon: Lexicon) -> str:
    """Return "Weißes Haus" for "(im) Weißen Haus", where the lists know it."""
    first, space, rest = name.partition(" ")
    if not space or not first.endswith(("en", "em")) or before in ("den", "die"):
        return name
    for ending in ("er", "es", "e"):
        form = f"{first[:-2]}{ending} {rest}"
        if form in lexicon.venues or form in lexicon.seats:
            return form
    return name


@cache
def _capitals_by_country(lexicon: Lexicon) -> dict[str, str]:
    capitals: dict[str, str] = {}
    for name, code in lexicon.capitals.items():
        capitals.setdefault(code, name)
    return capitals


def _capital(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> str | None:
    """Return "Sanaa" for "(in der jemenitischen) Hauptstadt" that no name follows."""
    if tokens[position].text != "Hauptstadt" or position < 1:
        return None
    if position + 1 < len(tokens) and tokens[position + 1].tag == "PROPN":
        return None
    code = lexicon.country_of_adjective(tokens[position - 1].text)
    if code is None and position + 1 < len(tokens):
        code = lexicon.country_of_name(tokens[position + 1].text)
    return _capitals_by_country(lexicon).get(code) if code else None


def _building_size(tokens: tuple[Token, ...], position: int, persons: set[int]) -> int:
    """Return how many words a building's name takes: "Palast", "Schloss Moritzburg"; 0 for none."""
    if not _is_building(tokens[position]):
        return 0
    size = 1
    for following in tokens[position + 1 : position + 3]:
        if following.tag != "PROPN" or not following.text[0].isupper():
            break
        if position + size in persons:
            break
        size += 1
    return size


def _is_building(token: Token) -> bool:
    words = read_circumstance_words()
    if token.text in TIMES or token.text in words.grounds or not token.text[0].isupper():
        return False
    return token.text.lower().endswith(words.buildings)


def _unlisted_size(
    tokens: tuple[Token, ...],
    position: int,
    persons: set[int],
    direct: bool,
    before: str | None,
    lexicon: Lexicon,
) -> int:
    """Return how many words a place that no list knows takes: "(in) Riwne"; 0 for none."""
    in_front = tokens[position - 1].text
    known = in_front in read_circumstance_words().grounds or (
        before in ("in", "im")
        and (lexicon.country_of_adjective(in_front) is not None or lexicon.is_demonym(in_front))
    )
    if not known and not (direct and before == "in"):
        return 0
    size = 0
    for token in tokens[position : position + 3]:
        named = token.tag == "PROPN" and token.text[0].isupper() and token.text not in TIMES
        if not named or position + size in persons or _is_other(token.text, lexicon):
            break
        size += 1
    return size


def _is_other(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is known for something else than a town."""
    plain = strip_genitive(word)
    return any(
        (
            lexicon.country_of_name(word),
            lexicon.organization(word),
            lexicon.office(word),
            lexicon.is_demonym(word),
            lexicon.substates.get(plain),
            lexicon.gender_of_first_name(word),
            word.isupper(),
        )
    )


def place_of_phrase(phrase: Phrase, lexicon: Lexicon) -> str | None:
    """Return the country of a phrase that names a town."""
    return lexicon.country_of_place(strip_genitive(phrase.surface))
