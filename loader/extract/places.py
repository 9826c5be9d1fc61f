"""Stage 9: the places that a sentence names: towns, grounds, buildings.

A place is a known town, capital or venue, a name behind "in" or behind a word such as "Hafenstadt",
or a noun that a building's name ends with ("Präsidentenpalast"), behind a preposition of place.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.lexicon import Lexicon
from loader.extract.place_names import (
    find_attributed_noun,
    find_capital,
    find_preposition,
    find_town,
    is_building,
    is_listed,
    write_nominative,
)
from loader.extract.place_spans import measure_building, measure_location, measure_unlisted
from loader.extract.reading import Token

_LONGEST = 4  # words of a place's name: "Foz do Iguaçu"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as printed (nominative, without article), its country if known, where it stands.

    `building` is a building or ground within a town, `plain` one that needs its town to be told
    ("Hotel"), `vague` one among others ("in einem Hotel"); `away` stands behind "aus", `towards`
    behind "nach"; `visited` is the object of a visit. `noun` is the position of the noun whose
    attribute it is in: "das in Genf geplante Treffen".
    """

    name: str
    country: str | None
    first: int
    building: bool
    plain: bool = False
    vague: bool = False
    away: bool = False
    towards: bool = False
    visited: bool = False
    noun: int | None = None

    @property
    def is_town(self) -> bool:
        """Whether it is a town, and nobody comes from it or goes to it."""
        return not (self.building or self.away or self.towards)


@lru_cache(maxsize=64)  # encounters ask again and again for the sentences around theirs
def find_places(document: Document, number: int, lexicon: Lexicon) -> list[Place]:
    """Return the places of a sentence, in order; the list is shared."""
    tokens = document.sentences[number].tokens
    names = [range(p.head_first, p.last + 1) for p in document.phrases[number] if p.head == "name"]
    persons = {position for name in names for position in name}
    visited = _find_visited(document, number) - persons
    found: list[Place] = []
    position = 0
    while position < len(tokens):
        place, size = None, 1
        if position not in persons and tokens[position].text[0].isupper():
            place, size = _place_at(document, tokens, position, persons, lexicon)
            if place is None and position in visited and is_listed(tokens[position].text, lexicon):
                name = tokens[position].text
                country = lexicon.country_of_place(name)
                place = Place(name, country, position, building=False, visited=True)
        if place is not None:
            found.append(
                replace(place, noun=place.noun or find_attributed_noun(tokens, position + size))
            )
        position += size
    return found


def _find_visited(document: Document, number: int) -> set[int]:
    """Return where the objects of visiting can stand: "besuchte der Gesandte Minsk, um …"."""
    sentence, visiting = document.sentences[number], read_circumstance_words().visiting
    told = read_function_words()
    found: set[int] = set()
    for clause in document.clauses[number]:
        words = clause.words(sentence)
        if not (told.negations.isdisjoint(words) and told.never.isdisjoint(words)):
            continue
        verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
        if any(verb.startswith(visiting) for verb in verbs):
            subject = clause.subject
            names = range(subject.first, subject.last + 1) if subject is not None else ()
            found |= {
                p
                for p in clause.positions
                if p not in names and find_preposition(sentence.tokens, p)[0] is None
            }
    return found


def put_together(building: Place | None, town: Place | None) -> Place | None:
    """Return a building that no list knows with its town: "Hotel Royal in Évian"."""
    if building is None or town is None:
        return building or town
    if set(town.name.split()) <= set(building.name.split()):
        return replace(building, country=town.country)
    return replace(building, name=f"{building.name} in {town.name}", country=town.country)


def _place_at(
    document: Document,
    tokens: tuple[Token, ...],
    position: int,
    persons: set[int],
    lexicon: Lexicon,
) -> tuple[Place | None, int]:
    """Return the place that begins at a word, and how many words it takes."""
    if (place := _adjective_place(tokens, position, lexicon)) is not None:
        return place, 1
    before, direct = _preposition_of_place(tokens, position)
    if before not in read_circumstance_words().in_front:
        return None, 1
    words = read_circumstance_words()
    turned = {"away": before in words.away, "towards": before in words.towards}
    for size in range(min(_LONGEST, len(tokens) - position), 0, -1):
        name = " ".join(token.text for token in tokens[position : position + size])
        if persons & set(range(position, position + size)) or not is_listed(name, lexicon):
            continue
        venue = name in lexicon.venues or name in lexicon.seats
        if venue or before in words.town_prepositions:
            nominative = write_nominative(name, lexicon)
            country = lexicon.country_of_place(name)
            return Place(nominative, country, position, venue, **turned), size
    if (capital := find_capital(tokens, position, lexicon)) is not None:
        return Place(capital, lexicon.capitals[capital], position, False, **turned), 1
    if size := measure_building(tokens, position, persons):
        name = " ".join(token.text for token in tokens[position : position + size])
        plain = size == 1 and name.lower().endswith(read_circumstance_words().plain)
        vague = plain and tokens[position - 1].text.lower().startswith(("ein", "sein", "ihr"))
        return Place(name, None, position, True, plain, vague, **turned), size
    size = measure_unlisted(tokens, position, direct, before, lexicon)
    if size := size or measure_location(document.locations, tokens, position, lexicon):
        name = " ".join(token.text for token in tokens[position : position + size])
        return Place(name, None, position, False, **turned), size
    return None, 1


def _preposition_of_place(tokens: tuple[Token, ...], position: int) -> tuple[str | None, bool]:
    """Return the preposition in front and whether it is next, as it counts for a place."""
    before, direct = find_preposition(tokens, position)
    if direct and position > 1:
        words, noun = read_circumstance_words(), tokens[position - 2]
        if before == "von" and (is_building(noun) or noun.text in words.edges):
            return "in", True  # "im Kabinettssaal von Pristina", "am Stadtrand von Nairobi"
        if before == "in" and noun.text in words.rulers:
            return None, False
    return before, direct


def _adjective_place(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> Place | None:
    """Return the town of "Genfer (Verhandlungen)", "(in der) Wiener Zentrale"."""
    if position + 1 >= len(tokens) or not tokens[position].text.endswith("er"):
        return None
    located = is_building(tokens[position + 1])
    town = find_town(tokens[position].text, lexicon)
    if town is None or not (located or tokens[position + 1].tag == "NOUN"):
        return None
    if located and find_preposition(tokens, position)[0] not in ("in", "im"):
        return None
    noun = None if located else position + 1
    return Place(town, lexicon.country_of_place(town), position, False, noun=noun)
