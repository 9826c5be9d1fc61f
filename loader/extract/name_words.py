"""Words inside and around persons' names: `lexicon/name_words.toml`, and what they allow."""

import re
from dataclasses import dataclass
from functools import cache

from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive
from loader.extract.word_lists import read_word_list

_REGNAL = re.compile(r"[IVX]{1,5}\.?")
_SYLLABLE = 3
INITIAL = re.compile(r"[A-ZÄÖÜ]\.")


@dataclass(frozen=True, slots=True)
class NameWords:
    """The lists of `lexicon/name_words.toml`."""

    joining: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str]
    great: frozenset[str]
    prefixes: tuple[str, ...]
    additions: frozenset[str]
    named_things: frozenset[str]
    family: frozenset[str]
    known: frozenset[str]


@cache
def read_name_words() -> NameWords:
    """Read the lists."""
    data = read_word_list("name_words")
    prefixes = tuple(data.pop("prefixes"))
    return NameWords(prefixes=prefixes, **{name: frozenset(row) for name, row in data.items()})


def is_name_word(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word may be a surname: no place, organisation, office or time."""
    prefixed = word.startswith(read_name_words().prefixes)
    if not word or not (word[0].isupper() or prefixed):
        return False
    return (
        any(char.islower() for char in word)
        and word not in TIMES
        and lexicon.country_of_name(word) is None
        and lexicon.country_of_compound(word) is None
        and lexicon.organization(word) is None
        and lexicon.office(word) is None
        and not lexicon.is_demonym(word)
        and not lexicon.is_place(word)
    )


def complete(tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon) -> int:
    """Extend a name over what follows: surnames, particles, "junior", "II.", an apostrophe."""
    while (further := _next_part(tokens, first, last, lexicon)) is not None:
        last = further
    if last + 1 < len(tokens) and _REGNAL.fullmatch(tokens[last + 1].text):
        last += 1
        behind = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].text == ".")
        if behind + 1 < len(tokens) and lexicon.gender_of_first_name(tokens[behind].text):
            return behind  # "Karl XVI. Gustaf"
    if last + 1 == len(tokens):
        return last
    following = tokens[last + 1]
    if following.text == "." and _REGNAL.fullmatch(tokens[last].text):
        return last + 1
    touching = following.start == tokens[last].end and tokens[last].text[-1] in "sxzß"
    return last + 1 if following.text in ("'", "’") and touching else last


def _next_part(tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon) -> int | None:
    """Return where the name's next word stands, behind particles or right behind the last."""
    words = read_name_words()
    inside = tokens[last].text in words.great  # "Alexander Van | der Bellen"
    position = last + 1
    while position < len(tokens) and (
        tokens[position].text in words.joining
        or (tokens[position].text in words.articles and (inside or position > last + 1))
    ):
        position += 1
    if position == len(tokens):
        return None
    token = tokens[position]
    if position > last + 1:
        behind = _is_surname_behind_particle(tokens, last, position, lexicon)
        return position if behind else None
    # A first name lacks its surname, "bin Hamad Al" its "Thani", "Kim Jong" its "Un"; "Wladimir
    # Putin" lacks nothing, whatever noun the tagger takes for a name behind it.
    short = all(len(tokens[part].text) <= _SYLLABLE for part in (last - 1, last))  # "Lee Jae"
    lacks = last == first or inside or short or len(token.text) <= _SYLLABLE
    follows = lacks and token.tag == "PROPN" and is_name_word(token.text, lexicon)
    return position if follows or token.text in words.additions else None


def _is_surname_behind_particle(
    tokens: tuple[Token, ...], last: int, position: int, lexicon: Lexicon
) -> bool:
    """Tell "Ursula von der Leyen" from "Abdullah von Jordanien"."""
    word = tokens[position].text
    if not word[0].isupper():
        return False
    if tokens[last + 1].text not in ("von", "zu"):
        return True
    if tokens[position].tag == "NOUN":
        return False  # "Meloni von Mitte Mai", "aß mit Sandu zu Abend"
    return lexicon.country_of_name(word) is None and not lexicon.is_place(strip_genitive(word))
