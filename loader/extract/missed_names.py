"""Stage 2: names that the reader missed, known by what stands before them.

"Sondergesandte Purnomo", "der Kenianer Wycliffe Njoroge", "Anwar al-Sadat", "S. Jaishankar", "mit
Hagos Woldegebriel": an office, a people's name, a first name, an initial, or a list of persons.
"""

from collections.abc import Iterator

from loader.extract.lexicon import Lexicon
from loader.extract.name_words import INITIAL, complete, is_name_word
from loader.extract.reading import Sentence, Token

_LISTING = frozenset(("und", "sowie", "mit", "bei", "neben"))
_TAGS = ("PROPN", "X", "PART")


def find_missed(
    sentence: Sentence, known: list[tuple[int, int]], lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Yield first and last token of names beside those known already."""
    tokens = sentence.tokens
    ends = {last for _, last in known}
    taken = {position for first, last in known for position in range(first, last + 1)}
    position = 0
    while position < len(tokens):
        stretch = None
        if position not in taken and _may_begin(tokens, position, lexicon):
            stretch = _name_at(tokens, position, taken, ends, lexicon)
        if stretch is None:
            position += 1
            continue
        yield stretch
        position = stretch[1] + 1


def _may_begin(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> bool:
    token = tokens[position]
    if INITIAL.fullmatch(token.text):
        return True
    return token.tag in _TAGS and len(token.text) > 1 and is_name_word(token.text, lexicon)


def _name_at(
    tokens: tuple[Token, ...],
    first: int,
    taken: set[int],
    ends: set[int],
    lexicon: Lexicon,
) -> tuple[int, int] | None:
    last = first
    while last + 1 < len(tokens) and _goes_on(tokens, last + 1, lexicon):
        last += 1
    last = complete(tokens, last, lexicon)
    if set(range(first, last + 1)) & taken and last == first:
        return None
    before = tokens[first - 1] if first else None
    if before is not None and first - 1 not in taken and before.text[0].isupper():
        office = lexicon.office(before.text)
        if office is not None and office.plural != "yes":
            return first, last
        demonym = lexicon.demonym(before.text)
        if demonym is not None and not demonym.plural and last > first:
            return first, last
    if last == first:
        return None
    if lexicon.gender_of_first_name(tokens[first].text) or INITIAL.fullmatch(tokens[first].text):
        return first, last
    listed = before is not None and before.text.lower() in _LISTING
    if listed and (first - 2 in ends or (before is not None and before.text.lower() == "mit")):
        return (first, last) if all(tokens[p].tag == "PROPN" for p in (first, last)) else None
    return None


def _goes_on(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> bool:
    token = tokens[position]
    if not is_name_word(token.text, lexicon):
        return False
    if token.tag == "PROPN":
        return True
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return token.tag in ("ADJ", "X") and following is not None and following.tag == "PROPN"
