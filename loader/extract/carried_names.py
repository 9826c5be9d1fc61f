"""Stage 2: names carried through the text.

A surname once seen as a person's is a person's wherever it stands, also with its particles: "von
der Leyen" after "Ursula von der Leyen". So is a first word that is no first name of the lists:
"Dong" after "Dong Jun".
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from loader.extract.lexicon import Lexicon
from loader.extract.name_spans import NameSpan, make_span
from loader.extract.name_words import read_name_words
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import PARTICLES, fold, strip_genitive
from loader.extract.word_lists import KEPT_WORDS

_CARRIED, _CARRIED_WHOLE = 0.8, 0.9
_SHORT = 3  # letters
_SURE_ALONE = 0.8  # a lone word that the reader is surer of than this is a surname
_BEFORE_NOUN = ("DET", "ADJ", "NUM")
_TAGS = ("PROPN", "NOUN", "X", "ADJ", "VERB")


class CarriedNames:
    """The surnames of a text, to be found again in it.

    Args:
        spans: the names known so far.
        lexicon: knows first names, places and offices.
    """

    def __init__(self, spans: list[NameSpan], lexicon: Lexicon) -> None:
        self._surnames = {
            form
            for span in spans
            if span.full or span.confidence > _SURE_ALONE
            for printed in list_printed(span.words[-1])
            for form in fold_forms([printed])
        }
        self._leads = {span.words[0] for span in spans if _may_lead(span, lexicon)}
        self._first_names = {span.words[0] for span in spans if span.full and _is_first(span)}
        self._tails = {tail for span in spans for tail in _particle_tails(span)}
        self._lengths = sorted({len(tail) for tail in self._tails})
        self._taken: dict[int, set[int]] = defaultdict(set)
        for span in spans:
            self._taken[span.sentence] |= set(range(span.first, span.last + 1))

    def find(self, text: str, sentences: tuple[Sentence, ...]) -> Iterator[NameSpan]:
        """Yield where they stand outside the names known."""
        common = _list_common_nouns(sentences)
        for number, sentence in enumerate(sentences):
            taken = self._taken[number]
            for first, last in self._find_tails(sentence.tokens, taken):
                yield make_span(text, number, sentence, first, last, _CARRIED_WHOLE)
                taken |= set(range(first, last + 1))
            for first, last in self._find_surnames(sentence.tokens, taken, common):
                yield make_span(text, number, sentence, first, last, _CARRIED)

    def _find_tails(self, tokens: tuple[Token, ...], taken: set[int]) -> Iterator[tuple[int, int]]:
        if not self._tails:
            return
        for first, token in enumerate(tokens):
            if first in taken or token.text.lower() not in PARTICLES:
                continue
            lasts = {
                form: last
                for last in (first + length - 1 for length in self._lengths)
                if last < len(tokens) and taken.isdisjoint(range(first, last + 1))
                for form in fold_forms([part.text for part in tokens[first : last + 1]])
                if form in self._tails
            }
            if lasts:
                yield first, lasts[min(lasts)]

    def _find_surnames(
        self, tokens: tuple[Token, ...], taken: set[int], common: frozenset[str]
    ) -> Iterator[tuple[int, int]]:
        for position, token in enumerate(tokens):
            if position in taken or token.tag not in _TAGS or len(token.text) < 2:
                continue
            if token.tag == "PROPN" and {token.text, strip_genitive(token.text)} & self._leads:
                yield position, position
                continue
            if token.text in self._first_names and _goes_alone(tokens, position):
                yield position, position
                continue
            if not _begins_name(token.text) or self._surnames.isdisjoint(_fold_word(token.text)):
                continue
            if token.tag == "PROPN" or _may_be_name(tokens, position, common):
                yield position, position + _has_apostrophe(tokens, position)


def list_printed(surname: str) -> list[str]:
    """Return how a surname is printed alone: "al-Burhan" also as "Burhan" and "Al-Burhan"."""
    prefix = next((p for p in read_name_words().prefixes if surname.startswith(p)), "")
    bare = surname[len(prefix) :]
    if not prefix or not bare[:1].isupper():
        return [surname]
    return [surname, bare, prefix.capitalize() + bare]


def _may_lead(span: NameSpan, lexicon: Lexicon) -> bool:
    """Tell whether a person may go by the first word of a name: no first name, no office."""
    first = span.words[0]
    if not span.full or not first.isalpha() or len(first) < 2 or first.lower() in PARTICLES:
        return False
    known = lexicon.gender_of_first_name(first) or lexicon.office(first)
    return not (known or lexicon.is_place(first) or lexicon.country_of_name(first))


def _is_first(span: NameSpan) -> bool:
    """Tell whether a name's first word can be a first name by which the text goes on."""
    first = span.words[0]
    return first.isalpha() and len(first) > _SHORT and first.lower() not in PARTICLES


def _goes_alone(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether no other part of a name stands beside a word: "unterzeichneten Abiy und …"."""
    beside = tokens[max(position - 1, 0) : position] + tokens[position + 1 : position + 2]
    return tokens[position].tag == "PROPN" and not any(
        token.tag in ("PROPN", "NOUN", "DET", "ADJ") or token.text[0].isupper() for token in beside
    )


def _list_common_nouns(sentences: tuple[Sentence, ...]) -> frozenset[str]:
    """Return the words that somewhere stand as a common noun behind their article."""
    return frozenset(
        token.text
        for sentence in sentences
        for before, token in pairwise(sentence.tokens)
        if token.tag == "NOUN" and before.tag in _BEFORE_NOUN
    )


def _begins_name(word: str) -> bool:
    """Tell whether a word is written as a surname is: "Harthi", "al-Harthi"."""
    return word[0].isupper() or word.startswith(read_name_words().prefixes)


def _may_be_name(tokens: tuple[Token, ...], position: int, common: frozenset[str]) -> bool:
    """Tell whether a word that the reader took for another kind can be a surname where it is."""
    if position == 0:
        return tokens[0].tag == "NOUN" and tokens[0].text not in common
    return tokens[position - 1].tag not in _BEFORE_NOUN


def fold_forms(words: list[str]) -> set[tuple[str, ...]]:
    """Return a name's folded words as they may be meant: with and without a genitive ending."""
    *before, last = (fold(word) for word in words)
    return {(*before, last), (*before, fold(strip_genitive(words[-1])))}


@lru_cache(KEPT_WORDS)
def _fold_word(word: str) -> frozenset[tuple[str, ...]]:
    """Return what `fold_forms` does, of one word."""
    return frozenset(fold_forms([word]))


def _particle_tails(span: NameSpan) -> set[tuple[str, ...]]:
    """Return the surname with its particles: ("von", "der", "leyen") of "Ursula von der Leyen"."""
    inside = enumerate(span.words[1:-1], start=1)
    first = next((place for place, word in inside if word.lower() in PARTICLES), None)
    return fold_forms(span.words[first:]) if first is not None else set()


def _has_apostrophe(tokens: tuple[Token, ...], position: int) -> bool:
    """Tell whether the genitive's apostrophe of "Merz'" is a token of its own."""
    token = tokens[position]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None or token.text[-1] not in "sxzß":
        return False
    return following.text in ("'", "’") and following.start == token.end
