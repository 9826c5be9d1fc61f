"""Stage 9: the scene that an encounter goes on in, where its own sentence tells no place.

What the paragraph told before counts; then the town at the head of the article, where the text says
itself that things went on there. What did not take place has no scene.
"""

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.mood_words import find_forms
from loader.extract.places import Place, find_places
from loader.extract.reach import (
    find_words,
    is_saying,
    starts_paragraph,
)
from loader.extract.round_words import read_round_words
from loader.extract.told_places import find_place_beside


def find_place_around(
    document: Document, told: Told, dateline: tuple[str, ...], lexicon: Lexicon
) -> Place | None:
    """Return the place of the scene.

    Args:
        document: the text.
        told: the encounter.
        dateline: the places at the head of the article.
        lexicon: knows the towns.
    """
    trigger = told.trigger
    words = trigger.clause.words(document.sentences[trigger.sentence])
    lists = read_circumstance_words()
    near = find_words(document, trigger)
    # Who joins over several sentences is where the text is.
    told_on = told.last > trigger.sentence or told.is_round
    joins, points = told_on or _any(near, lists.joining), _any(near, lists.there)
    if not points and (told.status not in ("held", "planned") or _any(words, lists.background)):
        return None
    if told.trigger.sentence == 0 and (place := _lead_place(document, told, lexicon)) is not None:
        return place
    beside = _any(near, read_round_words().margins)
    if beside and (place := _gathering_place(document, told, lexicon)) is not None:
        return place
    place = _scene(document, told, lexicon, wide=joins or points)
    if place is None and not _any(words, find_forms("have past", "be past")):
        place = _opening_place(document, lexicon) if told.is_round else None
        place = place or _head_place(document, dateline, lexicon)
    return place


def _any(words: list[str], listed: frozenset[str]) -> bool:
    return any(word in listed for word in words)


def _lead_place(document: Document, told: Told, lexicon: Lexicon) -> Place | None:
    """Return the first place that the body's first sentence tells of the headline's persons."""
    if len(document.sentences) < 2 or not starts_paragraph(document, 1):
        return None
    lead = {person for phrase in document.phrases[1] for person in phrase.persons}
    if not told.persons <= lead:
        return None
    places = (p for p in find_places(document, 1, lexicon) if not (p.away or p.plain))
    return next(places, None)


def _opening_place(document: Document, lexicon: Lexicon) -> Place | None:
    """Return the place that the text begins with: a round of many is what it is about."""
    for number in range(1, min(_OPENING, len(document.sentences))):
        places = [
            place
            for place in find_places(document, number, lexicon)
            if place.noun is None and not (place.away or place.towards or place.vague)
        ]
        if places:
            return min(places, key=lambda place: (place.plain, not place.building))
    return None


def _gathering_place(document: Document, told: Told, lexicon: Lexicon) -> Place | None:
    """Return where the gathering is at whose margin an encounter was: the last that has a place."""
    words = read_round_words()
    first = max(told.trigger.sentence - _BEGINNING, 0)
    for number in range(told.trigger.sentence - 1, first - 1, -1):
        tokens = document.sentences[number].tokens
        if not any(words.find_gathering(t.text) for t in tokens if t.tag in ("NOUN", "PROPN")):
            continue
        places = [p for p in find_places(document, number, lexicon) if not (p.away or p.plain)]
        if places:
            return places[0]
    return None


_BEGINNING = 20  # sentences in which a text tells where it goes on, and a gathering is in mind
_OPENING = 4  # sentences, the headline among them, in which a text sets its scene
_BACK = 6  # sentences that a scene is carried over


def _scene(document: Document, told: Told, lexicon: Lexicon, *, wide: bool) -> Place | None:
    """Return the last place that the paragraph told of before the trigger's sentence.

    Args:
        document: the text.
        told: the encounter.
        lexicon: knows the towns.
        wide: whether buildings and places left count too: "Daran nahm auch …", "dort".
    """
    trigger = told.trigger
    for number in range(trigger.sentence - 1, max(trigger.sentence - _BACK, 0) - 1, -1):
        if starts_paragraph(document, number + 1):
            return None
        for before in reversed(document.triggers[number]):
            place = find_place_beside(document, before, before.word.kind, lexicon)
            if place is not None and (wide or not place.building):
                return place
        places = [
            place
            for place in find_places(document, number, lexicon)
            if place.noun is None
            and (wide or not (place.building or place.away))
            and (wide or _tells(document, told, number, place))
        ]
        if places:
            return min(reversed(places), key=lambda place: (place.plain, not place.building))
    return None


def _tells(document: Document, told: Told, number: int, place: Place) -> bool:
    """Tell whether a place says where somebody of the encounter was or met somebody."""
    clause = next((c for c in document.clauses[number] if place.first in c.positions), None)
    if clause is None or clause.kind == "relative" or is_saying(document, number, clause):
        return False
    if any(trigger.clause is clause for trigger in document.triggers[number]):
        return True
    return any(told.persons & set(phrase.persons) for phrase in document.phrases[number])


def _head_place(document: Document, dateline: tuple[str, ...], lexicon: Lexicon) -> Place | None:
    """Return the town of the dateline or the headline, if the text tells of what went on there."""
    if len(dateline) > 1:
        return None
    headline = len(document.sentences) > 1 and starts_paragraph(document, 1)
    for number in range(min(len(document.sentences), _BEGINNING)):
        for place in find_places(document, number, lexicon):
            if not place.is_town or place.noun:
                continue
            if place.name in dateline or (headline and number == 0 and not dateline):
                return place
    return None
