"""Stage 9: when an encounter was: the day its sentence tells, else the day that goes on.

Without a day of publication, weekdays count from the first full date at the text's beginning.
"""

from datetime import date

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.dates import When, find_dates
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.mood_words import find_forms, read_mood_words
from loader.extract.reach import find_distance, find_words, starts_paragraph
from loader.extract.status_words import read_status_words
from loader.extract.triggers import Trigger
from loader.records import DateRange

_BACK = 6  # sentences that a day is carried over
_LEAD = 4  # sentences at the beginning in which a full date may stand for the publication's


def choose_date(document: Document, told: Told, published: date | None) -> DateRange | None:
    """Return when an encounter was or is to be.

    Args:
        document: the text.
        told: the encounter.
        published: the day of publication.
    """
    anchor = published or _first_full_date(document)
    tellings = [told, *told.again]
    for telling in tellings:
        days = _date_in_sentence(document, telling, anchor)
        if days is not None:
            return days
    if told.trigger.sentence == 0 and len(document.sentences) > 1:
        return _lead_date(document, told, anchor)
    return _carried_date(document, told, anchor) or _date_of_lead(document, told, published)


def _first_full_date(document: Document) -> date | None:
    """Return the first day told with its year, in the first sentences."""
    for sentence in document.sentences[:_LEAD]:
        for when in find_dates(document.text, sentence.start, sentence.end, None, ahead=False):
            if when.days.precision == "day":
                return when.days.first
    return None


def _looks_ahead(document: Document, told: Told) -> bool:
    words = told.trigger.clause.words(document.sentences[told.trigger.sentence])
    told_by = read_mood_words()
    unreal, modals = find_forms("have unreal"), told_by.modal_infinitives
    # "hätte am Freitag … treffen sollen"
    unfulfilled = not unreal.isdisjoint(words) and not modals.isdisjoint(words)
    if not unfulfilled and not _forms_of_before().isdisjoint(words):
        return False
    if told.status in ("planned", "possible", "cancelled", "refused"):
        return True
    ahead = find_forms("will", "shall", "want", "shall past")
    return told.status != "held" and not ahead.isdisjoint(words)


def _forms_of_before() -> frozenset[str]:
    """Return the auxiliaries of what was, or was to be, before what is told."""
    return find_forms("have past", "be past", "have unreal")


def _dates_of(
    document: Document, number: int, anchor: date | None, *, ahead: bool
) -> tuple[When, ...]:
    sentence = document.sentences[number]
    reference = _day_before(document, number, anchor)
    return find_dates(
        document.text, sentence.start, sentence.end, anchor, ahead=ahead, reference=reference
    )


def _date_in_sentence(document: Document, told: Told, anchor: date | None) -> DateRange | None:
    trigger = told.trigger
    tokens = document.sentences[trigger.sentence].tokens
    best: tuple[tuple[int, bool, bool, int], When] | None = None
    for when in _dates_of(document, trigger.sentence, anchor, ahead=_looks_ahead(document, told)):
        position = next((p for p, token in enumerate(tokens) if token.end > when.start), 0)
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


def _day_before(
    document: Document, number: int, anchor: date | None, *, ahead: bool = False
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


def _carried_date(document: Document, told: Told, anchor: date | None) -> DateRange | None:
    """Return the day of the sentences before, where the text goes on telling of it."""
    # What is told over several sentences is what the text is about.
    told_on = told.last > told.trigger.sentence or _is_main(document, told)
    if not (told_on or _goes_on(document, told.trigger) or _tells_on(document, told)):
        return None
    ahead = told.status in ("planned", "possible")
    day = _day_before(document, told.trigger.sentence, anchor, ahead=ahead)
    if told.status == "held" and (day is None or (anchor is not None and day > anchor)):
        day = _lead_day(document, anchor)
    return DateRange(day, day, "day") if day else None


def _lead_day(document: Document, anchor: date | None) -> date | None:
    """Return the first day told in the first sentences: that of the article's main event."""
    for number in range(min(_LEAD, len(document.sentences))):
        for when in _dates_of(document, number, anchor, ahead=False):
            if when.days.precision == "day":
                return when.days.first
    return None


def _is_main(document: Document, told: Told) -> bool:
    """Tell whether many met, and nothing says that it was before what the article reports."""
    words = told.trigger.clause.words(document.sentences[told.trigger.sentence])
    former = _forms_of_before() | read_circumstance_words().background
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
    if not (_forms_of_before() | read_circumstance_words().background).isdisjoint(words):
        return False
    before = {person for phrase in document.phrases[number - 1] for person in phrase.persons}
    return bool(told.persons & before)


def _lead_date(document: Document, told: Told, anchor: date | None) -> DateRange | None:
    """Return the day that the first sentence of the body tells of the headline's persons."""
    for number in range(1, min(_LEAD, len(document.sentences))):
        lead = {person for phrase in document.phrases[number] for person in phrase.persons}
        if told.persons <= lead or (number == 1 and told.persons & lead):
            found = _dates_of(document, number, anchor, ahead=told.status == "planned")
            if found:
                return found[0].days
    return None


def _date_of_lead(document: Document, told: Told, published: date | None) -> DateRange | None:
    """Return the day of what the first paragraph reports without one: the article's own."""
    number = told.trigger.sentence
    words = told.trigger.clause.words(document.sentences[number])
    first = starts_paragraph(document, number) and number <= 1
    reported = read_status_words().reported
    past = not (_forms_of_before() | reported).isdisjoint(words)
    if not first or past or published is None or told.status != "held":
        return None
    if any(word in read_circumstance_words().background for word in words):
        return None
    day = _lead_day(document, published)
    day = day if day is not None and day <= published else published
    return DateRange(day, day, "day")
