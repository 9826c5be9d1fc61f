"""Stage 9: the days that a sentence names, read as the encounter's time asks for."""

from datetime import date
from functools import lru_cache

from loader.extract.dates import When, find_dates
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.mood_words import find_forms, read_mood_words
from loader.extract.reach import starts_paragraph
from loader.extract.reading import Token

_BACK = 6  # sentences that a day is carried over
LEAD = 4  # sentences at the beginning, of which the first day is that of the main event


def find_anchor(document: Document, published: date | None) -> date | None:
    """Return the day of publication, else the first day told with its year in the beginning."""
    if published is not None:
        return published
    for sentence in document.sentences[:LEAD]:
        for when in find_dates(document.text, sentence.start, sentence.end, None, ahead=False):
            if when.days.precision == "day":
                return when.days.first
    return None


def looks_ahead(document: Document, told: Told) -> bool:
    """Tell whether a bare weekday by which an encounter is told is the next and not the last."""
    words = told.trigger.clause.words(document.sentences[told.trigger.sentence])
    told_by = read_mood_words()
    unreal, modals = find_forms("have unreal"), told_by.modal_infinitives
    # "hätte am Freitag … treffen sollen"
    unfulfilled = not unreal.isdisjoint(words) and not modals.isdisjoint(words)
    if not unfulfilled and not forms_of_before().isdisjoint(words):
        return False
    if told.status in ("planned", "possible", "cancelled", "refused"):
        return True
    ahead = find_forms("will", "shall", "want", "shall past")
    return told.status != "held" and not ahead.isdisjoint(words)


def find_position(tokens: tuple[Token, ...], when: When) -> int:
    """Return the position of a time's first word in its sentence."""
    return next((p for p, token in enumerate(tokens) if token.end > when.start), 0)


def forms_of_before() -> frozenset[str]:
    """Return the auxiliaries of what was, or was to be, before what is told."""
    return find_forms("have past", "be past", "have unreal")


def find_dates_of(
    document: Document, number: int, anchor: date | None, *, ahead: bool
) -> tuple[When, ...]:
    """Return the times that a sentence tells; a part of a day is of that told before it."""
    sentence = document.sentences[number]
    reference = find_day_before(document, number, anchor, ahead=False)
    return find_dates(
        document.text, sentence.start, sentence.end, anchor, ahead=ahead, reference=reference
    )


@lru_cache(maxsize=1)  # asked for a sentence's days as past and then as to come
def find_day_before(
    document: Document, number: int, anchor: date | None, *, ahead: bool
) -> date | None:
    """Return the last day that the paragraph told before a sentence."""
    first = number
    while first > max(0, number - _BACK) and not starts_paragraph(document, first):
        first -= 1
    day: date | None = None
    for sentence in document.sentences[first:number]:
        found = find_dates(
            document.text, sentence.start, sentence.end, anchor, ahead=ahead, reference=day
        )
        days = [when.days.first for when in found if when.days.precision == "day"]
        day = days[-1] if days else day
    return day
