"""Stage 2: the persons' names in a text.

The reader's PERSON stretches are the ground. They are trimmed of offices, completed ("Rüdiger" +
"von der Heide"), joined by names that the reader missed (`missed_names`), and carried through the
text: a surname once seen as a person's is a person's wherever it stands.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from loader.extract.lexicon import Lexicon
from loader.extract.missed_names import find_missed
from loader.extract.name_words import complete, read_name_words
from loader.extract.reading import Reading, Sentence, Token
from loader.extract.spelling import PARTICLES, fold, strip_genitive

# A lone word that the reader is less sure of than this is no person unless it is seen elsewhere.
_SURE = 0.55
_MISSED, _CARRIED, _CARRIED_WHOLE = 0.6, 0.8, 0.9


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
    spans = list(_labelled(text, reading, lexicon))
    for number, sentence in enumerate(reading.sentences):
        own = [span for span in spans if span.sentence == number]
        for first, last in find_missed(sentence, [(s.first, s.last) for s in own], lexicon):
            inside = set(range(first, last + 1))
            spans = [s for s in spans if s.sentence != number or not inside & {s.first, s.last}]
            spans.append(_span(text, number, sentence, first, last, _MISSED))
    spans = [part for span in spans for part in _split(text, reading, span, spans)]
    known = _known_words(spans)
    tails = {tail for span in spans for tail in _particle_tails(span)}
    for number, sentence in enumerate(reading.sentences):
        taken = _taken(spans, number)
        for first, last in _carried_tails(sentence, tails, taken):
            spans.append(_span(text, number, sentence, first, last, _CARRIED_WHOLE))
            taken |= set(range(first, last + 1))
        for first, last in _carried(sentence, known, taken):
            spans.append(_span(text, number, sentence, first, last, _CARRIED))
    full = {fold(s.surface.split()[-1]) for s in spans if " " in s.surface}
    full |= {fold(strip_genitive(s.surface.split()[-1])) for s in spans if " " in s.surface}
    kept = [
        s for s in spans if _is_plausible(s, reading.sentences[s.sentence].tokens, full, lexicon)
    ]
    return sorted(kept, key=lambda span: (span.sentence, span.first))


def _span(
    text: str, number: int, sentence: Sentence, first: int, last: int, confidence: float
) -> NameSpan:
    surface = text[sentence.tokens[first].start : sentence.tokens[last].end]
    return NameSpan(number, first, last, surface, confidence)


def _labelled(text: str, reading: Reading, lexicon: Lexicon) -> Iterator[NameSpan]:
    persons = [name for name in reading.names if name.label == "PERSON"]
    for number, sentence in enumerate(reading.sentences):
        taken_to = -1
        for name in persons:
            if not sentence.start <= name.start < sentence.end:
                continue
            stretch = _align(sentence.tokens, name.start, name.end)
            if stretch is None or stretch[0] <= taken_to:
                continue
            first, last = _trim(sentence.tokens, *stretch, lexicon)
            if first > last:
                continue
            last = complete(sentence.tokens, last, lexicon)
            yield _span(text, number, sentence, first, last, name.confidence)
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

    def is_lead(position: int) -> bool:
        token = tokens[position]
        if token.text.lower() in PARTICLES:
            return False
        if lexicon.office(token.text) is not None and position < last:
            return True
        return not token.text[0].isupper() or token.tag in ("PUNCT", "DET", "ADP")

    def is_tail(position: int) -> bool:
        word = tokens[position].text
        if position > first and tokens[position].tag == "NOUN":
            before = tokens[position - 1].text  # "Rehlingers | Vorgänger"
            return before.endswith("s") and lexicon.gender_of_first_name(before) is None
        return not (
            word[0].isupper() or word in "'’" or word.startswith(read_name_words().prefixes)
        )

    while first <= last and is_lead(first):
        first += 1
    while first <= last and is_tail(last):
        last -= 1
    return first, last


def _split(
    text: str, reading: Reading, span: NameSpan, spans: list[NameSpan]
) -> Iterator[NameSpan]:
    """Part "lud | Lukaschenko | Trump | ein", two surnames that only stand side by side."""
    sentence = reading.sentences[span.sentence]
    words = span.surface.split()
    surnames = {fold(s.surface.split()[-1]) for s in spans if " " in s.surface and s is not span}
    beside = len(words) == 2 and fold(words[0]) in surnames and fold(words[1]) in surnames
    if beside and span.last == span.first + 1:
        for position in (span.first, span.last):
            yield _span(text, span.sentence, sentence, position, position, span.confidence)
    else:
        yield span


def _known_words(spans: list[NameSpan]) -> set[str]:
    """Return the folded surnames of the text, from full names and sure lone ones."""
    known: set[str] = set()
    for span in spans:
        words = span.surface.split()
        if len(words) > 1 or span.confidence > 0.9:
            known |= {fold(words[-1]), fold(strip_genitive(words[-1]))}
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
    sentence: Sentence, tails: set[tuple[str, ...]], taken: set[int]
) -> Iterator[tuple[int, int]]:
    tokens = sentence.tokens
    for position, token in enumerate(tokens):
        if position in taken or token.text.lower() not in PARTICLES:
            continue
        for tail in sorted(tails):
            last = position + len(tail) - 1
            if last >= len(tokens) or set(range(position, last + 1)) & taken:
                continue
            words = [fold(part.text) for part in tokens[position : last + 1]]
            bare = [*words[:-1], fold(strip_genitive(tokens[last].text))]
            if tail in (tuple(words), tuple(bare)):
                yield position, last
                break


def _carried(sentence: Sentence, known: set[str], taken: set[int]) -> Iterator[tuple[int, int]]:
    tokens = sentence.tokens
    for position, token in enumerate(tokens):
        if position in taken or token.tag not in ("PROPN", "NOUN", "X", "ADJ", "VERB"):
            continue
        if not token.text[0].isupper() or len(token.text) < 2:
            continue
        if fold(token.text) not in known and fold(strip_genitive(token.text)) not in known:
            continue
        behind_article = position > 0 and tokens[position - 1].tag in ("DET", "ADJ", "NUM")
        if token.tag != "PROPN" and (position == 0 or behind_article):
            continue
        last = position
        if token.text[-1] in "sxzß" and position + 1 < len(tokens):
            following = tokens[position + 1]
            last += following.text in ("'", "’") and following.start == token.end
        yield position, last


def _taken(spans: list[NameSpan], number: int) -> set[int]:
    return {
        position
        for span in spans
        if span.sentence == number
        for position in range(span.first, span.last + 1)
    }


def _is_plausible(
    span: NameSpan, tokens: tuple[Token, ...], full: set[str], lexicon: Lexicon
) -> bool:
    """Tell whether a span is a person's name and not a thing's or a mere first name."""
    lists = read_name_words()
    before = tokens[span.first - 1].text if span.first else ""
    if before in lists.named_things:
        return False
    words = span.surface.split()
    if len(words) > 1:
        return span.confidence >= 0.3
    word = strip_genitive(words[0])
    if fold(word) in full or fold(words[0]) in full:
        return True
    if lexicon.country_of_name(word) or lexicon.is_demonym(words[0]) or lexicon.is_place(word):
        return False
    if lexicon.office(words[0]) is not None:
        return False
    if lexicon.gender_of_first_name(word):
        titled = lexicon.office(before) is not None and before not in lists.family
        return titled and span.confidence >= _SURE
    return span.confidence >= _SURE and len(word) > 1
