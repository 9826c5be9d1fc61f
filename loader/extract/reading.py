"""Stage 1: the reader, which finds sentences, tagged words and candidate names in plain text.

A reader is anything with `read(text) -> Reading`: `CoreNlpReader` here; another engine can take
its place without a change to what follows. Tags are those of Universal Dependencies (NOUN, VERB,
ADP, …), labels are PERSON, LOCATION, ORGANIZATION and MISC.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

# Prepositions that CoreNLP takes apart ("am" -> "an dem"); both halves share one place in the text.
_CONTRACTED = frozenset(
    (
        *("am", "im", "zum", "zur", "beim", "vom", "ins", "ans", "aufs", "fürs", "ums"),
        *("durchs", "übers", "unters", "hinters", "vors"),
    )
)
_LONGEST_CONTRACTED = max(map(len, _CONTRACTED))
_MONTHS = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
# "BERLIN/PARIS, 3. Mai 2026 (dpa) – ": where it was written, when and by whom; no sentence of it.
_DAY = r"(?:,? \d{1,2}\. ?(?:\d{1,2}\.|[A-Z]\w+)(?: ?\d{4})?)?"
_DATELINE = re.compile(
    r"[A-ZÄÖÜ][\w’'.-]*(?: ?[/,]? ?(?:[A-ZÄÖÜ][\w’'-]*|am|an|der|bei|do|de|la)){0,6}"
    rf"{_DAY}(?: ?\([^()\n]{{2,40}}\))?{_DAY} ?[–—-] (?=\S.{{80}})"
)
_LONGEST_SENTENCE = 400  # words; the longest in the annotated articles has 90
_ORDINAL_END = re.compile(r"(?:\d{1,2}|\b[IVX]{1,5})\.\Z")
_LONGEST_ORDINAL = 8  # characters, with the one before it
_AFTER_ORDINAL = re.compile(rf"(?:{_MONTHS})\b|[a-zäöüß(,]|Jahrhundert|Jahrestag")


class Token(NamedTuple):
    """A word or mark: its characters, their offsets in the article's text, and its tag."""

    text: str
    start: int
    end: int
    tag: str


class Sentence(NamedTuple):
    """A sentence of the article: its offsets and words."""

    start: int
    end: int
    tokens: tuple[Token, ...]


class Name(NamedTuple):
    """A stretch the reader takes for a name, with its label and confidence (0 to 1)."""

    start: int
    end: int
    label: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """All a reader says about one text."""

    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]


class Reader(Protocol):
    """An engine that reads German."""

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Return sentences and names of each text, with offsets into it."""
        ...


class CoreNlpReader:
    """Reads by CoreNLP's German models, a line of the text (a paragraph) at a time.

    Args:
        annotate: takes lines, returns CoreNLP's JSON for each, with Python's character offsets.
    """

    def __init__(self, annotate: Callable[[Sequence[str]], list[dict[str, Any]]]) -> None:
        self._annotate = annotate

    def read(self, texts: Sequence[str]) -> list[Reading]:
        lines = [list(_lines(text)) for text in texts]
        answers = iter(self._annotate([line for rows in lines for _, line in rows]))
        return [
            self._put_together(text, [(start, next(answers)) for start, _ in rows])
            for text, rows in zip(texts, lines, strict=True)
        ]

    def _put_together(self, text: str, answers: list[tuple[int, dict[str, Any]]]) -> Reading:
        sentences: list[Sentence] = []
        names: list[Name] = []
        for start, answer in answers:
            for raw in answer.get("sentences", []):
                tokens = _tokens(raw["tokens"], text, start)
                if not tokens:
                    continue
                if sentences and _continues(sentences[-1], tokens[0], text, start):
                    tokens = (*sentences.pop().tokens, *tokens)
                sentences += [Sentence(p[0].start, p[-1].end, p) for p in _parts(tokens)]
                names += [_name(mention, start) for mention in raw.get("entitymentions", [])]
        return Reading(tuple(sentences), tuple(names))


def _parts(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """Cut what is no sentence any more, so that time stays in proportion to the text."""
    for first in range(0, len(tokens), _LONGEST_SENTENCE):
        yield tokens[first : first + _LONGEST_SENTENCE]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in text.split("\n"):
        dateline = _DATELINE.match(line)
        skipped = dateline.end() if dateline else 0
        if line[skipped:].strip():
            yield start + skipped, line[skipped:]
        start += len(line) + 1


def _continues(previous: Sentence, first: Token, text: str, line_start: int) -> bool:
    """Tell whether a break after "18." or "Leo XIV." was none: it was an ordinal number's dot."""
    if previous.start < line_start:
        return False
    end = text[max(previous.start, previous.end - _LONGEST_ORDINAL) : previous.end]
    if not _ORDINAL_END.search(end):
        return False
    return bool(_AFTER_ORDINAL.match(text[first.start :]))


def _tokens(raw: list[dict[str, Any]], text: str, shift: int) -> tuple[Token, ...]:
    """Take CoreNLP's words, with contracted prepositions and hyphenated words put together."""
    tokens: list[Token] = []
    taken_to, hyphenated = 0, False
    for word in raw:
        start, end = word["characterOffsetBegin"] + shift, word["characterOffsetEnd"] + shift
        if start == end or start < taken_to:
            continue
        surface = text[start:end]
        contracted = end - start <= _LONGEST_CONTRACTED and surface.lower() in _CONTRACTED
        tokens.append(Token(surface, start, end, "ADP" if contracted else word["pos"]))
        taken_to = end
        hyphenated = hyphenated or surface[-1] == "-"
    return tuple(_join_hyphenated(tokens, text) if hyphenated else tokens)


def _join_hyphenated(tokens: list[Token], text: str) -> Iterator[Token]:
    """Put "US", "-" and "Präsident" back together where no space parts them."""
    held: Token | None = None
    for token, following in pairwise([*tokens, None]):
        if token is None:
            break
        if held is not None:
            token = Token(text[held.start : token.end], held.start, token.end, token.tag)
            held = None
        if following is not None and following.start == token.end and _hyphenates(token, following):
            held = token
        else:
            yield token


def _hyphenates(token: Token, following: Token) -> bool:
    if following.text == "-":
        return token.text[-1].isalnum()
    return token.text.endswith("-") and len(token.text) > 1 and following.text[0].isalnum()


def _name(mention: dict[str, Any], shift: int) -> Name:
    label = mention["ner"]
    confidence = mention.get("nerConfidences", {}).get(label, 0.5)
    return Name(
        mention["characterOffsetBegin"] + shift,
        mention["characterOffsetEnd"] + shift,
        label,
        confidence,
    )
