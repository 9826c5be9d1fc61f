"""Stage 9: how the names of places stand in a sentence, word by word.

What preposition stands in front, what town an adjective is of, and how a name is in the nominative.
"""

from functools import cache

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.reading import Token
from loader.extract.triggers import Trigger

_LOCAL = frozenset(("in", "im", "am", "an", "auf", "vor", "bei", "beim", "unter", "neben"))
_OF_PLACE = 3  # words from a preposition to the noun that it governs


def find_attributed_noun(tokens: tuple[Token, ...], behind: int) -> int | None:
    """Return the noun of a participle behind the place: "der in Graz lebenden Frau"."""
    if behind >= len(tokens) or tokens[behind].tag != "ADJ":
        return None
    for position in range(behind + 1, min(behind + 3, len(tokens))):
        if tokens[position].tag in ("NOUN", "PROPN"):
            return position
    return None


def is_listed(name: str, lexicon: Lexicon) -> bool:
    """Tell whether the lists know a name as a place that is no part of a state."""
    return lexicon.is_place(name) and not lexicon.substates.get(name)


def find_town(adjective: str, lexicon: Lexicon) -> str | None:
    """Return the town of "Genfer", "Bremer", "Münchner", "Zürcher"."""
    stem = adjective.removesuffix("er")
    towns = [read_circumstance_words().adjectives.get(adjective, stem), f"{stem}en"]
    if stem.endswith("n"):
        towns.append(f"{stem[:-1]}en")
    return next((town for town in towns if is_listed(town, lexicon)), None)


def find_preposition(tokens: tuple[Token, ...], position: int) -> tuple[str | None, bool]:
    """Return the preposition in front, over an article and adjectives, and whether it is next.

    A word such as "Hafenstadt" in front of a name is passed over.
    """
    for before in range(position - 1, max(position - 6, -1), -1):
        token = tokens[before]
        if token.tag == "ADP":
            return token.text.lower(), before == position - 1
        named = before == position - 1 and token.text in read_circumstance_words().grounds
        if not named and token.tag not in ("DET", "ADJ") and not _is_adjective(token.text):
            return None, False
    return None, False


def _is_adjective(word: str) -> bool:
    """Tell whether a word stands like an adjective though it is tagged otherwise."""
    return word in ("dessen", "deren") or (word[0].isupper() and word.endswith("er"))


def write_nominative(name: str, lexicon: Lexicon) -> str:
    """Return "Weißes Haus" for "(im) Weißen Haus", where the lists know it."""
    first, _, rest = name.partition(" ")
    for ending in ("er", "es", "e"):
        form = f"{first[:-2]}{ending} {rest}"
        if form in lexicon.venues:
            return form
    return name


def names_place(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger's clause says where: "in Ohrid", "im Rathaus", "vor dem Landtag"."""
    tokens = document.sentences[trigger.sentence].tokens
    positions = trigger.clause.positions
    for n, position in enumerate(positions):
        if tokens[position].tag != "ADP" or tokens[position].text.lower() not in _LOCAL:
            continue
        for behind in positions[n + 1 : n + 1 + _OF_PLACE]:
            token = tokens[behind]
            if token.text in TIMES:
                break
            if is_building(token) or (token.tag == "PROPN" and token.text[0].isupper()):
                return True
    return False


@cache
def _capitals_by_country(lexicon: Lexicon) -> dict[str, str]:
    capitals: dict[str, str] = {}
    for name, code in lexicon.capitals.items():
        capitals.setdefault(code, name)
    return capitals


def find_capital(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> str | None:
    """Return "Sanaa" for "(in der jemenitischen) Hauptstadt" that no name follows."""
    if tokens[position].text != "Hauptstadt" or position < 1:
        return None
    if position + 1 < len(tokens) and tokens[position + 1].tag == "PROPN":
        return None
    code = lexicon.country_of_adjective(tokens[position - 1].text)
    return _capitals_by_country(lexicon).get(code) if code else None


def is_building(token: Token) -> bool:
    """Tell whether a noun names a building, room or ground."""
    words = read_circumstance_words()
    if token.text in words.grounds or not token.text[0].isupper():
        return False
    return token.text.lower().endswith(words.buildings)
