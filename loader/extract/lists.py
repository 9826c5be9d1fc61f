"""Stage 4: enumerations, whose members all play the part of their first.

"Macron, Merz und Tusk sowie der Brite Starmer" is one list of four; "mit Merz und Tusk" gives both
the preposition. A genitive or a bracket behind a member does not end the list.
"""

from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence


def mark_lists(row: list[Phrase], sentence: Sentence) -> None:
    """Set the list's first member on every further member of an enumeration in a sentence."""
    bracketed = _bracketed(sentence)
    chain: list[Phrase] = []
    open_commas: list[Phrase] = []
    for phrase in row:
        if phrase.first in bracketed or phrase.apposition:
            continue
        before = (chain + open_commas)[-1] if chain else None
        if before is not None and (phrase.genitive or _is_origin(phrase, before)):
            continue
        link = _link(before, phrase, row, sentence, bracketed) if before is not None else None
        if link == "and" and _agree(chain[0], phrase):
            for member in (*open_commas, phrase):
                member.list_head = chain[0]
            chain += [*open_commas, phrase]
            open_commas = []
        elif link == "comma" and _agree(chain[0], phrase) and phrase.head != "pronoun":
            open_commas.append(phrase)
            if not _followed_by_and(phrase, row, sentence, bracketed):
                chain, open_commas = [phrase], []
        else:
            chain, open_commas = [phrase], []


def _followed_by_and(
    phrase: Phrase, row: list[Phrase], sentence: Sentence, bracketed: set[int]
) -> bool:
    """Tell whether an "und" closes the enumeration that goes on behind a comma."""
    current = phrase
    for following in row:
        if following.first <= current.last or following.first in bracketed:
            continue
        if following.genitive or _is_origin(following, current):
            continue
        link = _link(current, following, row, sentence, bracketed)
        if link == "and":
            return _agree(phrase, following)
        if link != "comma":
            return False
        current = following
    return False


def _link(
    before: Phrase, phrase: Phrase, row: list[Phrase], sentence: Sentence, bracketed: set[int]
) -> str | None:
    """Return what joins two phrases: "and", "comma" or nothing that makes a list."""
    attributes = {
        position
        for p in row
        if before.last < p.first
        and p.last < phrase.first
        and (p.genitive or p.apposition or _is_origin(p, before))
        for position in range(p.first - (p.preposition is not None), p.last + 1)
    }
    words = [
        sentence.tokens[position].text.lower()
        for position in range(before.last + 1, phrase.first)
        if position not in bracketed and position not in attributes
    ]
    if phrase.preposition and words and words[-1] == phrase.preposition:
        words.pop()
    told = read_function_words()
    rest = {word for word in words if word not in told.fillers}
    if "als" in rest and "auch" not in words:
        return None  # "saß in der letzten Reihe, als Begin und Sadat …"
    if rest and rest <= told.joining | {","}:
        if rest == {",", "und"} and before.clause != phrase.clause:
            return None  # "beginnt das Treffen der Gemeinschaft, und Sandu erwartet …"
        return "comma" if rest == {","} else "and"
    return None


def _is_origin(phrase: Phrase, before: Phrase) -> bool:
    """Tell whether "Roquefort | aus Frankreich" only says where the first is from."""
    origin = phrase.head == "noun" and phrase.preposition in read_function_words().origin
    return origin and phrase.first == before.last + 2


def _agree(first: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase can stand in the same case, under the same preposition."""
    if phrase.preposition and phrase.preposition != first.preposition:
        return False
    return bool(set(first.cases) & set(phrase.cases)) or not phrase.determiner


def _bracketed(sentence: Sentence) -> set[int]:
    """Return the token positions of brackets and what stands in them."""
    inside: set[int] = set()
    opened: int | None = None
    for position, token in enumerate(sentence.tokens):
        if token.text == "(":
            opened = position
        elif token.text == ")" and opened is not None:
            inside |= set(range(opened, position + 1))
            opened = None
    return inside
