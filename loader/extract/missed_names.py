"""Stage 2: names that the reader missed, known by what stands before them.

"Sondergesandte Purnomo", "der Kenianer Wycliffe Njoroge", "Anwar al-Sadat", "S. Jaishankar", "mit
Hagos Woldegebriel": an office, a people's name, a first name, an initial, or a list of persons.
"""

from collections.abc import Iterator

from loader.extract.function_words import read_function_words
from loader.extract.lexicon import Lexicon
from loader.extract.name_words import INITIAL, complete, is_name_word, read_name_words
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import strip_genitive

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
    if len(token.text) == 2 and INITIAL.fullmatch(token.text):
        return True
    named = token.tag in _TAGS or (token.tag == "NOUN" and _is_known(token.text))
    return named and len(token.text) > 1 and is_name_word(token.text, lexicon)


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
    last = complete(tokens, first, last, lexicon)
    if first > 0 and first - 1 not in taken and _is_title(tokens[first - 1], lexicon, last > first):
        return first, last
    if last == first:
        return (first, last) if _is_known(tokens[first].text) else None
    if lexicon.gender_of_first_name(tokens[first].text) or INITIAL.fullmatch(tokens[first].text):
        return first, last
    proper = tokens[first].tag == tokens[last].tag == "PROPN"
    return (first, last) if proper and _is_listed(tokens, first, ends) else None


def _is_known(word: str) -> bool:
    """Tell whether news prints a surname alone: "Macron lehnt ab"."""
    known = read_name_words().known
    return word in known or strip_genitive(word) in known


def _is_title(before: Token, lexicon: Lexicon, full: bool) -> bool:
    """Tell whether an office, or before a full name a people's name, leads to a name."""
    office = lexicon.office(before.text)
    if office is not None and office.plural != "yes":
        return True
    demonym = lexicon.demonym(before.text)
    return full and demonym is not None and not demonym.plural


def _is_listed(tokens: tuple[Token, ...], first: int, ends: set[int]) -> bool:
    """Tell whether a name goes on a list of names, or stands behind "mit"."""
    before = tokens[first - 1].text.lower() if first else ""
    if before not in read_function_words().listing:
        return False
    return before == "mit" or first - 2 in ends


def _goes_on(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> bool:
    token = tokens[position]
    if not is_name_word(token.text, lexicon):
        return False
    if token.tag == "PROPN":
        return True
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return token.tag in ("ADJ", "X") and following is not None and following.tag == "PROPN"
