"""Stage 2: where noun phrases begin and end in a sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from loader.extract.function_words import read_function_words
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES, Head
from loader.extract.reading import Token

# Prepositions of where something is, which a person's name without article or office never follows.
_WHERE = frozenset(("in", "nach", "aus"))
# What a phrase without a person's name in front can begin with; a conjunction, behind a hyphen.
_NOMINAL = frozenset(("NOUN", "PROPN", "DET", "ADJ", "NUM", "CCONJ"))
_BEGINNING = _NOMINAL | {"PRON"}
_BOTH = frozenset(("beide", "beiden"))


class Bounds(NamedTuple):
    """First and last token of a phrase, what its head is, and the first token of the head."""

    first: int
    last: int
    head: Head
    head_first: int


def find_bounds(
    tokens: tuple[Token, ...], name_ends: dict[int, int], genitives: set[int], lexicon: Lexicon
) -> Iterator[Bounds]:
    """Yield the phrases of a sentence in order.

    Args:
        tokens: the sentence's words.
        name_ends: for the first token of each person's name its last.
        genitives: first tokens of the names that stand in the genitive.
        lexicon: tells offices and places.
    """
    position = 0
    while position < len(tokens):
        bounds = None
        token = tokens[position]
        begins = token.tag in _BEGINNING or position in name_ends
        if begins and not _is_among_others(tokens, position):
            bounds = _bounds_at(tokens, position, name_ends, genitives, lexicon)
        if bounds is not None:
            yield bounds
        position = position + 1 if bounds is None else bounds.last + 1


def _bounds_at(
    tokens: tuple[Token, ...],
    first: int,
    name_ends: dict[int, int],
    genitives: set[int],
    lexicon: Lexicon,
) -> Bounds | None:
    """Return the phrase that begins at a token."""
    if _counts(tokens, first):
        return Bounds(first, first + 1, "pronoun", first)
    if _is_pronoun(tokens, first) and first not in name_ends:
        return Bounds(first, first, "pronoun", first)
    if tokens[first].tag not in _NOMINAL and first not in name_ends:
        return None
    last: int | None = None  # of the nouns so far
    for position in range(first, len(tokens)):
        if position in name_ends:
            genitive = position in genitives
            if last is not None and _parts(tokens, first, last, lexicon, genitive=genitive):
                break
            return Bounds(first, name_ends[position], "name", position)
        if not _is_noun(tokens[position]):
            if not _goes_on(tokens, position, first, lone=last is None):
                break
            continue
        is_time = tokens[position].text in TIMES or _is_side(tokens, first, position)
        last = last if is_time and last is not None else position
        if is_time or (position == first and _is_town_before_noun(tokens, position, lexicon)):
            break
    return None if last is None else Bounds(first, last, "noun", last)


def _is_side(tokens: tuple[Token, ...], first: int, position: int) -> bool:
    """Tell whether "auf russischer Seite | Außenminister Lawrow" are two phrases."""
    return (
        tokens[position].text in ("Seite", "Seiten")
        and first > 0
        and tokens[first - 1].text.lower() == "auf"
    )


def _is_among_others(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether "unter | anderem Präsident Macron" begins here, which governs nobody."""
    word = tokens[position].text.lower()
    return word in ("anderem", "anderen") and position > 0 and tokens[position - 1].text == "unter"


def _is_noun(token: Token) -> bool:
    return token.tag in ("NOUN", "PROPN") and token.text[0].isalnum()


def _goes_on(tokens: tuple[Token, ...], position: int, first: int, *, lone: bool) -> bool:
    """Tell whether a word that is no noun belongs to the phrase from `first` on.

    `lone` tells that no noun stands before it in the phrase.
    """
    token = tokens[position]
    match token.tag:
        case "DET":
            return position == first
        case "ADJ" | "NUM":
            return lone and token.text[0].isalnum()
        case "ADV":
            return lone and _leads_on(tokens, position, first)
        case "CCONJ":  # "der frühere und künftige Präsident"
            return lone and position > first
        case _:
            return False


def _is_pronoun(tokens: tuple[Token, ...], position: int) -> bool:
    token = tokens[position]
    if token.tag == "PRON":
        return token.text.lower() in read_function_words().cases_of_pronoun
    return token.text.lower() in _BOTH and _stands_alone(tokens, position)


def _counts(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether "die drei", "alle beide" begin here and name no thing counted."""
    told = read_function_words()
    if tokens[position].text.lower() not in told.counted or position + 1 == len(tokens):
        return False
    numbered = tokens[position + 1].text.lower() in told.numbers
    return numbered and _stands_alone(tokens, position + 1)


def _stands_alone(tokens: tuple[Token, ...], position: int) -> bool:
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return following is None or following.tag not in ("NOUN", "PROPN", "ADJ", "NUM")


def _is_town_before_noun(tokens: tuple[Token, ...], position: int, lexicon: Lexicon) -> bool:
    """Tell whether "in Rom | Ministerpräsidentin …" are two phrases."""
    if position == 0 or tokens[position - 1].tag != "ADP" or position + 1 >= len(tokens):
        return False
    return lexicon.is_place(tokens[position].text) and tokens[position + 1].tag == "NOUN"


def _parts(
    tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon, *, genitive: bool
) -> bool:
    """Tell whether nouns and the name behind them are two phrases.

    So are "das Treffen | Putins mit …", though not "Präsident Putins Berater", and "traf in Paris |
    Emmanuel Macron", a bare name behind "in".
    """
    titled = lexicon.office(tokens[last].text) is not None
    if genitive and (not titled or tokens[first].tag == "DET"):
        return True
    if first == 0 or tokens[first - 1].text.lower() not in _WHERE:
        return False
    bare = all(token.tag in ("PROPN", "NOUN") for token in tokens[first : last + 1])
    return bare and not titled


def _leads_on(tokens: tuple[Token, ...], position: int, first: int) -> bool:
    following = tokens[position + 1].tag if position + 1 < len(tokens) else ""
    return position > first and following in ("ADJ", "NUM", "NOUN")
