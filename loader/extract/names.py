"""Stage 2: the persons' names in a text.

The reader's PERSON stretches are the ground. They are trimmed of offices, completed ("Rüdiger" +
"von der Heide"), joined by names that stand right behind an office or a first name, and carried
through the text: a surname once seen as a person's is a person's wherever it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.reading import Reading, Sentence, Token
from loader.extract.spelling import PARTICLES, fold, strip_genitive

# A lone word that the reader is less sure of than this is no person unless it is seen elsewhere.
_SURE = 0.55
# Particles that take a capitalised word after them into the name.
_JOINING = frozenset(
    ["von", "van", "de", "da", "dos", "del", "della", "di", "du", "la", "le", "zu", "bin", "ibn", "ben", "al", "el", "af", "av", "ter"]
)
# These are articles elsewhere: particles only behind "von" or "van".
_JOINING_ARTICLES = frozenset(["der", "den", "dem", "het"])
_REGNAL = re.compile(r"[IVX]{1,5}\.?")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A person's name: sentence number, first and last token, as printed, confidence."""

    sentence: int
    first: int
    last: int
    surface: str
    confidence: float


def find_names(text: str, reading: Reading, lexicon: Lexicon) -> list[NameSpan]:
    """Return the persons' names of a text, in order, without overlaps."""
    labelled = list(_labelled(text, reading, lexicon))
    found = {(span.sentence, span.first): span for span in labelled}
    for number, sentence in enumerate(reading.sentences):
        for span in _behind_titles(text, number, sentence, lexicon, _taken(labelled, number)):
            found[number, span.first] = span
    spans = list(found.values())
    known = _known_words(spans)
    tails = {tail for span in spans for tail in _particle_tails(span)}
    for number, sentence in enumerate(reading.sentences):
        taken = _taken(spans, number)
        for span in _carried_tails(text, number, sentence, tails, taken):
            found[number, span.first] = span
            taken |= set(range(span.first, span.last + 1))
        for span in _carried(text, number, sentence, known, taken):
            found[number, span.first] = span
    kept = [span for span in found.values() if _plausible(span, found.values(), lexicon)]
    return sorted(kept, key=lambda span: (span.sentence, span.first))


def _labelled(text: str, reading: Reading, lexicon: Lexicon) -> Iterator[NameSpan]:
    other = {n.start: n.end for n in reading.names if n.label in ("LOCATION", "ORGANIZATION")}
    persons = [name for name in reading.names if name.label == "PERSON"]
    for number, sentence in enumerate(reading.sentences):
        taken_to = -1
        for name in persons:
            if not sentence.start <= name.start < sentence.end:
                continue
            span = _align(sentence.tokens, name.start, name.end)
            if span is None or span[0] <= taken_to:
                continue
            first, last = _trim(sentence.tokens, *span, lexicon)
            if first > last:
                continue
            last = _complete(sentence.tokens, last, other)
            surface = text[sentence.tokens[first].start : sentence.tokens[last].end]
            yield NameSpan(number, first, last, surface, name.confidence)
            taken_to = last


def _align(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of a stretch; none if it is a mere part of a compound."""
    inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
    if not inside or tokens[inside[0]].start < start:
        return None
    if tokens[inside[-1]].end > end + 1:
        return None  # "Willy-Brandt-Haus", "Paul-Löbe-Haus"
    return inside[0], inside[-1]


def _trim(tokens: tuple[Token, ...], first: int, last: int, lexicon: Lexicon) -> tuple[int, int]:
    """Take offices, determiners and marks off both ends."""
    while first <= last and (
        (not tokens[first].text[0].isupper()
        and tokens[first].text.lower() not in PARTICLES)
        or (lexicon.office(tokens[first].text) is not None
        and first < last)
        or (tokens[first].tag in ("PUNCT", "DET", "ADP")
        and tokens[first].text.lower() not in PARTICLES)
    ):
        first += 1
    while first <= last and (
        not tokens[last].text[0].isupper()
        and tokens[last].text not in ("'", "’")
        and not tokens[last].text.startswith(("al-", "el-", "as-", "asch-", "an-", "ar-", "at-"))
    ):
        last -= 1
    return first, last


def _complete(tokens: tuple[Token, ...], last: int, other: dict[int, int]) -> int:
    """Extend a name over particles and the word behind them, and over its apostrophe."""
    while True:
        position = last + 1
        while position < len(tokens) and (
            tokens[position].text in _JOINING
            or (tokens[position].text in _JOINING_ARTICLES and position > last + 1)
        ):
            position += 1
        if position < len(tokens) and position > last + 1 and tokens[position].text[0].isupper():
            if tokens[position].start in other and tokens[last + 1].text in ("von", "zu", "in"):
                break  # "Karl von Österreich" stays with the name only if it is no place
            last = position
            continue
        if (
            position < len(tokens)
            and position == last + 1
            and tokens[position].text
            in ("junior", "senior", "Junior", "Senior", "Jr.", "Jr", "Sr.")
        ):
            last = position
        break
    if last + 1 < len(tokens) and _REGNAL.fullmatch(tokens[last + 1].text):
        last += 1
    if (
        _REGNAL.fullmatch(tokens[last].text)
        and last + 1 < len(tokens)
        and tokens[last + 1].text == "."
    ):
        last += 1
    if last + 1 < len(tokens) and tokens[last + 1].text in ("'", "’"):
        if tokens[last].text[-1] in "sxzß" and tokens[last + 1].start == tokens[last].end:
            last += 1
    return last


def _behind_titles(
    text: str, number: int, sentence: Sentence, lexicon: Lexicon, taken: set[int]
) -> Iterator[NameSpan]:
    """Find names the reader missed: right behind an office ("Sondergesandte Purnomo")."""
    tokens = sentence.tokens
    for position in range(1, len(tokens)):
        token, before = tokens[position], tokens[position - 1]
        if position in taken or token.tag != "PROPN" or not _is_word(token.text, lexicon):
            continue
        if position - 1 in taken:
            continue
        titled = lexicon.office(before.text) is not None and before.text[0].isupper()
        if titled or (lexicon.gender_of_first_name(before.text) and position - 1 not in taken):
            first = position if titled else position - 1
            last = position
            while (
                last + 1 < len(tokens)
                and last + 1 not in taken
                and (tokens[last + 1].tag == "PROPN" and _is_word(tokens[last + 1].text, lexicon))
            ):
                last += 1
            last = _complete(tokens, last, {})
            surface = text[tokens[first].start : tokens[last].end]
            yield NameSpan(number, first, last, surface, 0.6)


def _is_word(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word may be a surname: no place, organisation, office or time."""
    return (
        word[0].isupper()
        and len(word) > 2
        and not word.isupper()
        and word not in TIMES
        and lexicon.country_of_name(word) is None
        and lexicon.country_of_name(strip_genitive(word)) is None
        and lexicon.organization(word) is None
        and lexicon.office(word) is None
        and not lexicon.is_place(word)
    )


def _known_words(spans: list[NameSpan]) -> dict[str, str]:
    """Return surnames of the text by their folded form, from full names and sure lone ones."""
    known: dict[str, str] = {}
    for span in spans:
        words = span.surface.split()
        if len(words) > 1 or span.confidence > 0.9:
            surname = words[-1]
            known.setdefault(fold(surname), surname)
            if surname == strip_genitive(surname):
                continue
            known.setdefault(fold(strip_genitive(surname)), strip_genitive(surname))
    return known


def _particle_tails(span: NameSpan) -> Iterator[tuple[str, ...]]:
    """Yield the surname with its particles: ("von", "der", "leyen") of "Ursula von der Leyen"."""
    words = span.surface.split()
    for position, word in enumerate(words[1:-1], start=1):
        if word.lower() in PARTICLES:
            tail = tuple(fold(part) for part in words[position:])
            yield tail
            yield (*tail[:-1], fold(strip_genitive(words[-1])))
            return


def _carried_tails(
    text: str, number: int, sentence: Sentence, tails: set[tuple[str, ...]], taken: set[int]
) -> Iterator[NameSpan]:
    tokens = sentence.tokens
    for position, token in enumerate(tokens):
        if position in taken or token.text.lower() not in PARTICLES:
            continue
        for tail in tails:
            last = position + len(tail) - 1
            if last >= len(tokens) or set(range(position, last + 1)) & taken:
                continue
            words = [fold(part.text) for part in tokens[position : last + 1]]
            words[-1] = words[-1] if words[-1] == tail[-1] else fold(strip_genitive(words[-1]))
            if tuple(words) == tail:
                surface = text[token.start : tokens[last].end]
                yield NameSpan(number, position, last, surface, 0.9)
                break


def _carried(
    text: str, number: int, sentence: Sentence, known: dict[str, str], taken: set[int]
) -> Iterator[NameSpan]:
    for position, token in enumerate(sentence.tokens):
        if position in taken or token.tag not in ("PROPN", "NOUN", "X", "ADJ", "VERB"):
            continue
        if not token.text[0].isupper() or len(token.text) < 3:
            continue
        if fold(token.text) not in known and fold(strip_genitive(token.text)) not in known:
            continue
        if token.tag != "PROPN" and (position == 0 or _has_article(sentence.tokens, position)):
            continue
        last = position
        if token.text[-1] in "sxzß" and position + 1 < len(sentence.tokens):
            following = sentence.tokens[position + 1]
            last += following.text in ("'", "’") and following.start == token.end
        surface = text[token.start : sentence.tokens[last].end]
        yield NameSpan(number, position, last, surface, 0.8)


def _has_article(tokens: tuple[Token, ...], position: int) -> bool:
    return tokens[position - 1].tag in ("DET", "ADJ", "NUM")


def _taken(spans: list[NameSpan], number: int) -> set[int]:
    return {
        position
        for span in spans
        if span.sentence == number
        for position in range(span.first, span.last + 1)
    }


def _plausible(span: NameSpan, spans: object, lexicon: Lexicon) -> bool:
    words = span.surface.split()
    if len(words) == 1:
        word = strip_genitive(words[0])
        if lexicon.country_of_name(word) or lexicon.is_demonym(words[0]):
            return False
        return span.confidence >= _SURE and len(word) > 1
    return span.confidence >= 0.3
