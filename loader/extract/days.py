"""Stage 9: the day that reading on from an encounter finds: its sentence's, else one that goes on.

Without a day of publication, weekdays count from the first full date at the text's beginning.
"""

from datetime import date

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.dates import When
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.reach import find_distance, find_words, starts_paragraph
from loader.extract.status_words import read_status_words
from loader.extract.told_days import (
    LEAD,
    find_anchor,
    find_dates_of,
    find_day_before,
    find_position,
    forms_of_before,
    looks_ahead,
)
from loader.extract.triggers import Trigger
from loader.records import DateRange


def follow_rules(document: Document, told: Told, published: date | None) -> dict[str, DateRange]:
    """Return the days that reading on from an encounter finds, by how it does.

    "chosen" is the one that they find together.

    Args:
        document: the text.
        told: the encounter.
        published: the day of publication.
    """
    anchor, headline = find_anchor(document, published), told.trigger.sentence == 0
    again = (_date_in_sentence(document, telling, anchor) for telling in told.again)
    found = {
        "again": next(filter(None, again), None),
        "sentence": _date_in_sentence(document, told, anchor),
        "headline": _lead_date(document, told, anchor) if headline else None,
        "carried": _carried_date(document, told, anchor),
        "lead": _date_of_lead(document, told, published),
    }
    around = ("headline",) if headline and len(document.sentences) > 1 else ("carried", "lead")
    found["chosen"] = next(filter(None, map(found.get, ("sentence", "again", *around))), None)
    return {rule: days for rule, days in found.items() if days is not None}


def _date_in_sentence(document: Document, told: Told, anchor: date | None) -> DateRange | None:
    trigger = told.trigger
    tokens = document.sentences[trigger.sentence].tokens
    best: tuple[tuple[int, bool, bool, int], When] | None = None
    for when in find_dates_of(
        document, trigger.sentence, anchor, ahead=looks_ahead(document, told)
    ):
        position = find_position(tokens, when)
        distance = find_distance(document, trigger, position)
        since = position > 0 and tokens[position - 1].text.lower() == "seit"
        if distance is None or since:
            continue
        rank = (
            distance,
            not when.explicit,
            when.days.precision != "day",
            abs(when.start - trigger.start),
        )
        if best is None or rank < best[0]:
            best = rank, when
    return best[1].days if best else None


def _carried_date(document: Document, told: Told, anchor: date | None) -> DateRange | None:
    """Return the day of the sentences before, where the text goes on telling of it."""
    # What is told over several sentences is what the text is about.
    told_on = told.last > told.trigger.sentence or _is_main(document, told)
    if not (told_on or _goes_on(document, told.trigger) or _tells_on(document, told)):
        return None
    ahead = told.status in ("planned", "possible")
    day = find_day_before(document, told.trigger.sentence, anchor, ahead=ahead)
    if told.status == "held" and (day is None or (anchor is not None and day > anchor)):
        day = _lead_day(document, anchor)
    return DateRange(day, day, "day") if day else None


def _lead_day(document: Document, anchor: date | None) -> date | None:
    """Return the first day told in the first sentences: that of the article's main event."""
    for number in range(min(LEAD, len(document.sentences))):
        for when in find_dates_of(document, number, anchor, ahead=False):
            if when.days.precision == "day":
                return when.days.first
    return None


def _is_main(document: Document, told: Told) -> bool:
    """Tell whether many met, and nothing says that it was before what the article reports."""
    words = told.trigger.clause.words(document.sentences[told.trigger.sentence])
    former = forms_of_before() | read_circumstance_words().background
    return told.is_round and told.status == "held" and not any(word in former for word in words)


def _goes_on(document: Document, trigger: Trigger) -> bool:
    words = trigger.clause.words(document.sentences[trigger.sentence])
    lists = read_circumstance_words()
    if any(word in lists.background for word in words):
        return False
    near = find_words(document, trigger)
    return any(word in lists.going_on or word in lists.joining for word in near)


def _tells_on(document: Document, told: Told) -> bool:
    """Tell whether a sentence goes on in its paragraph with what its persons did before."""
    number = told.trigger.sentence
    words = told.trigger.clause.words(document.sentences[number])
    if told.status != "held" or starts_paragraph(document, number):
        return False
    if not (forms_of_before() | read_circumstance_words().background).isdisjoint(words):
        return False
    before = {person for phrase in document.phrases[number - 1] for person in phrase.persons}
    return bool(told.persons & before)


def _lead_date(document: Document, told: Told, anchor: date | None) -> DateRange | None:
    """Return the day that the first sentence of the body tells of the headline's persons."""
    for number in range(1, min(LEAD, len(document.sentences))):
        lead = {person for phrase in document.phrases[number] for person in phrase.persons}
        if told.persons <= lead or (number == 1 and told.persons & lead):
            found = find_dates_of(document, number, anchor, ahead=told.status == "planned")
            if found:
                return found[0].days
    return None


def _date_of_lead(document: Document, told: Told, published: date | None) -> DateRange | None:
    """Return the day of what the first paragraph reports without one: the article's own."""
    number = told.trigger.sentence
    words = told.trigger.clause.words(document.sentences[number])
    first = starts_paragraph(document, number) and number <= 1
    reported = read_status_words().reported
    past = not (forms_of_before() | reported).isdisjoint(words)
    if not first or past or published is None or told.status != "held":
        return None
    if any(word in read_circumstance_words().background for word in words):
        return None
    day = _lead_day(document, published)
    day = day if day is not None and day <= published else published
    return DateRange(day, day, "day")
