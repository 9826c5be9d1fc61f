"""Stage 2: the persons' names in a text.

The reader's PERSON stretches are the ground. They are trimmed of offices, completed ("Rüdiger" +
"von der Heide"), joined by names that the reader missed (`missed_names`), and carried through the
text (`carried_names`).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from loader.extract.carried_names import CarriedNames, fold_forms, list_printed
from loader.extract.lexicon import Lexicon
from loader.extract.missed_names import find_missed
from loader.extract.name_spans import NameSpan, make_span
from loader.extract.name_words import complete, read_name_words
from loader.extract.reading import Name, Reading, Sentence, Token
from loader.extract.spelling import PARTICLES, fold, strip_genitive

# A lone word that the reader is less sure of than this is no person unless it is seen elsewhere.
_SURE = 0.55
_FULL = 2  # words of a first name and a surname
_LEAST = 0.3  # of a name of several words
_MISSED, _TITLED = 0.6, 0.95  # several words; one word, which only an office makes a name


def find_names(text: str, reading: Reading, lexicon: Lexicon) -> list[NameSpan]:
    """Return the persons' names of a text, in order, without overlaps."""
    labelled = _by_sentence(reading)
    spans: list[NameSpan] = []
    for number, (sentence, names) in enumerate(zip(reading.sentences, labelled, strict=True)):
        row = list(_labelled(text, number, sentence, names, lexicon))
        for first, last in find_missed(sentence, [(s.first, s.last) for s in row], lexicon):
            inside = range(first, last + 1)
            row = [s for s in row if s.first not in inside and s.last not in inside]
            confidence = _MISSED if last > first else _TITLED
            row.append(make_span(text, number, sentence, first, last, confidence))
        spans += row
    surnames = Counter(fold(span.words[-1]) for span in spans if span.full)
    spans = [
        part
        for span in spans
        for one in _split_at_agent(text, reading.sentences[span.sentence], span, lexicon)
        for part in _split(text, reading.sentences[span.sentence], one, surnames)
    ]
    spans += CarriedNames(spans, lexicon).find(text, reading.sentences)
    full = {
        form
        for s in spans
        if s.full
        for printed in (*list_printed(s.words[-1]), s.words[0])
        for form in fold_forms([printed])
    }
    placed = _find_placed(spans, reading.sentences)
    kept = [
        s
        for s in spans
        if (s.full or fold(s.words[-1]) not in placed or not full.isdisjoint(fold_forms(s.words)))
        and _is_plausible(s, reading.sentences, full, lexicon)
    ]
    return sorted(kept, key=lambda span: (span.sentence, span.first))


def _find_placed(spans: list[NameSpan], sentences: tuple[Sentence, ...]) -> set[str]:
    """Return the lone words that stand behind "in": towns that no list knows."""
    known = read_name_words().known
    lone = [
        span
        for span in spans
        if len(span.words) == 1 and span.first and strip_genitive(span.words[0]) not in known
    ]
    before = [sentences[span.sentence].tokens[span.first - 1].text for span in lone]
    return {
        fold(span.words[0]) for span, word in zip(lone, before, strict=True) if word.lower() == "in"
    }


def _by_sentence(reading: Reading) -> list[list[Name]]:
    """Return the reader's persons, sentence by sentence."""
    rows: list[list[Name]] = [[] for _ in reading.sentences]
    starts = [sentence.start for sentence in reading.sentences]
    for name in reading.names:
        number = bisect_right(starts, name.start) - 1
        if name.label == "PERSON" and number >= 0:
            rows[number].append(name)
    return rows


def _labelled(
    text: str, number: int, sentence: Sentence, names: list[Name], lexicon: Lexicon
) -> Iterator[NameSpan]:
    taken_to = -1
    for name in names:
        stretch = _align(sentence.tokens, name.start, name.end)
        if stretch is None or stretch[0] <= taken_to:
            continue
        first, last = _trim(sentence.tokens, *stretch, lexicon)
        if first <= last:
            last = complete(sentence.tokens, first, last, lexicon)
            yield make_span(text, number, sentence, first, last, name.confidence)
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


def _split_at_agent(
    text: str, sentence: Sentence, span: NameSpan, lexicon: Lexicon
) -> Iterator[NameSpan]:
    """Part "wurde Frank-Walter Steinmeier | von Izchak Herzog | begrüßt", which is no noble name.

    The word before the "von" of a noble name is a first name or a title: "Ursula von der Leyen".
    """
    tokens = sentence.tokens
    inside = range(span.first + _FULL, span.last)
    place = next((p for p in inside if tokens[p].text == "von"), None)
    if place is None or not tokens[place + 1].text[0].isupper():
        yield span
        return
    before = tokens[place - 1].text
    if lexicon.gender_of_first_name(before) or before in read_name_words().titles:
        yield span
        return
    last = span.last
    while last + 1 < len(tokens) and tokens[last + 1].tag == "PROPN":
        last += 1
    yield make_span(text, span.sentence, sentence, span.first, place - 1, span.confidence)
    yield make_span(text, span.sentence, sentence, place + 1, last, span.confidence)


def _split(
    text: str, sentence: Sentence, span: NameSpan, surnames: Counter[str]
) -> Iterator[NameSpan]:
    """Part "lud | Lukaschenko | Trump | ein", two surnames that only stand side by side."""
    if len(span.words) != 2 or span.last != span.first + 1:
        yield span
        return
    first, second = (fold(word) for word in span.words)
    own = 1 if span.full else 0  # what the span itself counts
    if surnames[second] > own and surnames[first] > (own if first == second else 0):
        for position in (span.first, span.last):
            yield make_span(text, span.sentence, sentence, position, position, span.confidence)
    else:
        yield span


def _is_called_thing(tokens: tuple[Token, ...], last: int, things: frozenset[str]) -> bool:
    """Tell whether "Belavia, die Fluglinie …" says what a name is the name of."""
    words = [token.text for token in tokens[last + 1 : last + 5]]
    named = any(word in things for word in words[2:4])
    return named and words[0] == "," and words[1] in ("die", "der", "das")


def _is_part_of_place(tokens: tuple[Token, ...], span: NameSpan, lexicon: Lexicon) -> bool:
    """Tell whether a word is half of "Abu Dhabi" or "Sierra Leone"."""
    if span.last > span.first:
        return False
    pairs = (tokens[max(span.first - 1, 0) : span.first + 1], tokens[span.first : span.first + 2])
    names = (strip_genitive(" ".join(token.text for token in pair)) for pair in pairs)
    return any(
        " " in name
        and (lexicon.is_place(name) or lexicon.country_of_name(name) or name in lexicon.capitals)
        for name in names
    )


def _is_plausible(
    span: NameSpan, sentences: tuple[Sentence, ...], full: set[tuple[str, ...]], lexicon: Lexicon
) -> bool:
    """Tell whether a span is a person's name and not a thing's or a mere first name."""
    lists = read_name_words()
    tokens = sentences[span.sentence].tokens
    before = tokens[span.first - 1].text if span.first else ""
    if before in lists.named_things or _is_called_thing(tokens, span.last, lists.named_things):
        return False
    if _is_part_of_place(tokens, span, lexicon):
        return False
    if len(span.words) > 1:
        name = " ".join(span.words)
        named = lexicon.is_place(name) or lexicon.country_of_name(name)  # "Sierra Leone"
        return span.confidence >= _LEAST and not named
    printed = span.words[0]
    if not full.isdisjoint(fold_forms([printed])):
        return True
    word = strip_genitive(printed)
    if word in lists.known:
        return True
    if lexicon.country_of_name(word) or lexicon.is_demonym(printed) or lexicon.is_place(word):
        return False
    if lexicon.office(printed) is not None:
        return False
    if lexicon.gender_of_first_name(word):
        titled = lexicon.office(before) is not None and before not in lists.family
        return titled and span.confidence >= _SURE
    return span.confidence >= _SURE and len(word) > 1
