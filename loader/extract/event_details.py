"""Stage 10: where and when an event was, and what to call it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from loader.extract.dates import find_dates
from loader.extract.event_clauses import ClauseView
from loader.extract.event_words import EventRule
from loader.extract.lexicon import Lexicon
from loader.extract.spelling import strip_genitive
from loader.records import DateRange, Status

_AT = frozenset(["in", "im", "vor", "nahe", "bei", "auf", "am", "an"])
_LONGEST_LABEL = 90


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule's hit: the clause, the trigger word, and the noun that the event is named by."""

    view: ClauseView
    rule: EventRule
    position: int
    named_by: int
    status: Status


def find_place(view: ClauseView, lexicon: Lexicon) -> tuple[str | None, str | None]:
    """Return the town or building behind "in", "vor" or "bei", and its state."""
    for phrase in view.phrases:
        name = view.text(phrase.last)
        if phrase.head == "noun" and phrase.preposition in _AT and lexicon.is_place(name):
            return name, lexicon.country_of_place(name)
    return None, None


def find_date(view: ClauseView, status: Status, published: date | None) -> DateRange | None:
    """Return when it was, by the date expressions of the clause."""
    text = view.document.text
    tokens = view.sentence.tokens
    positions = view.clause.positions
    start, end = tokens[positions[0]].start, tokens[positions[-1]].end
    ahead = status in ("planned", "possible")
    found = [
        when
        for when in find_dates(text, start, end, published, ahead=ahead)
        if not (text[when.start : when.end].isdigit() and _counts(view, when.end))
    ]
    explicit = [when for when in found if when.explicit] or found
    return explicit[0].days if explicit else None


def _counts(view: ClauseView, end: int) -> bool:
    """Tell whether a number counts something: "2000 Häftlinge" is no year."""
    tokens = view.sentence.tokens
    following = next((token for token in tokens if token.start >= end), None)
    return following is not None and following.tag in ("NOUN", "ADJ")


def find_label(candidate: Candidate) -> str:
    """Return what to call it: the noun with what hangs on it, or the words of the clause."""
    view = candidate.view
    tokens = view.sentence.tokens
    if candidate.named_by >= 0:
        region = view.region(candidate.named_by)
        first = region.start + (tokens[region.start].tag == "DET")
        last = region.stop - 1
    else:
        first, last = view.clause.positions[0], view.clause.positions[-1]
    text = " ".join(view.document.text[tokens[first].start : tokens[last].end].split())
    if len(text) > _LONGEST_LABEL:
        text = text[:_LONGEST_LABEL].rpartition(" ")[0] + " …"
    return text.rstrip(" .,;:")


def towns_in(view: ClauseView, positions: Iterable[int], lexicon: Lexicon) -> list[str]:
    """Return the states of the towns that some words name, but for where somebody is from."""
    found = []
    for position in positions:
        word = view.text(position)
        if lexicon.organization(word):
            continue
        if position and view.text(position - 1) == "aus":
            continue
        following = view.sentence.tokens[position + 1 : position + 2]
        pair = f"{word} {following[0].text}" if following else word  # "Tel Aviv"
        for name in (pair, word, strip_genitive(word)):
            if code := lexicon.country_of_place(name):
                found.append(code)
                break
    return found
