"""Stage 2: names carried through the text.

A surname once seen as a person's is a person's wherever it stands, also with its particles: "von
der Leyen" after "Ursula von der Leyen".
"""

from collections import defaultdict
from collections.abc import Iterator

from loader.extract.name_spans import NameSpan, make_span
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import PARTICLES, fold, strip_genitive

_CARRIED, _CARRIED_WHOLE = 0.8, 0.9
_SURE_ALONE = 0.9  # a lone word that the reader is surer of than this is a surname
_TAGS = ("PROPN", "NOUN", "X", "ADJ", "VERB")


class CarriedNames:
    """The surnames of a text, to be found again in it.

    Args:
        spans: the names known so far.
    """

    def __init__(self, spans: list[NameSpan]) -> None:
        self._surnames = {
            form
            for span in spans
            if span.full or span.confidence > _SURE_ALONE
            for form in fold_forms(span.words[-1:])
        }
        self._tails = {tail for span in spans for tail in _particle_tails(span)}
        self._lengths = sorted({len(tail) for tail in self._tails})
        self._taken: dict[int, set[int]] = defaultdict(set)
        for span in spans:
            self._taken[span.sentence] |= set(range(span.first, span.last + 1))

    def find(self, text: str, sentences: tuple[Sentence, ...]) -> Iterator[NameSpan]:
        """Yield where they stand outside the names known."""
        for number, sentence in enumerate(sentences):
            taken = self._taken[number]
            for first, last in self._find_tails(sentence.tokens, taken):
                yield make_span(text, number, sentence, first, last, _CARRIED_WHOLE)
                taken |= set(range(first, last + 1))
            for first, last in self._find_surnames(sentence.tokens, taken):
                yield make_span(text, number, sentence, first, last, _CARRIED)

    def _find_tails(self, tokens: tuple[Token, ...], taken: set[int]) -> Iterator[tuple[int, int]]:
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
        self, tokens: tuple[Token, ...], taken: set[int]
    ) -> Iterator[tuple[int, int]]:
        for position, token in enumerate(tokens):
            if position in taken or token.tag not in _TAGS or len(token.text) < 2:
                continue
            if not token.text[0].isupper() or self._surnames.isdisjoint(fold_forms([token.text])):
                continue
            behind_article = position > 0 and tokens[position - 1].tag in ("DET", "ADJ", "NUM")
            if token.tag == "PROPN" or not (position == 0 or behind_article):
                yield position, position + _has_apostrophe(tokens, position)


def fold_forms(words: list[str]) -> set[tuple[str, ...]]:
    """Return a name's folded words as they may be meant: with and without a genitive ending."""
    *before, last = (fold(word) for word in words)
    return {(*before, last), (*before, fold(strip_genitive(words[-1])))}


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
