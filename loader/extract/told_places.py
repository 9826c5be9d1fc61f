"""Stage 9: the place told with an encounter, in its sentence or with its name in the next."""

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.place_names import is_building
from loader.extract.places import Place, find_places
from loader.extract.reach import FAR, NEAR, OWN, find_distance, starts_paragraph
from loader.extract.triggers import Trigger
from loader.records import EncounterKind

_ARTICLES = 4  # words from a place back to its preposition
_NEXT = 5  # words to the place behind "Gespräch": "im", "in der", "auf dem Stützpunkt"


def find_place_beside(
    document: Document, trigger: Trigger, kind: EncounterKind, lexicon: Lexicon
) -> Place | None:
    by_distance: dict[int, list[Place]] = {OWN: [], NEAR: [], FAR: []}
    words = trigger.clause.words(document.sentences[trigger.sentence])
    points = not read_circumstance_words().there.isdisjoint(words)
    for place in find_places(document, trigger.sentence, lexicon):
        if place.noun is not None and place.noun != trigger.position:
            continue
        distance = OWN if place.noun else find_distance(document, trigger, place.first)
        if points and place.first < trigger.position and distance is None:
            distance = FAR
        if distance is None or (place.away and distance == OWN):
            continue
        if distance == FAR and place.plain:
            continue
        if place.visited and not _goes_there(document, trigger, place):
            continue
        by_distance[distance].append(place)
    for distance in (OWN, NEAR, FAR):
        if by_distance[distance]:
            return _most_telling(by_distance[distance], trigger, kind)
    return None


def _goes_there(document: Document, trigger: Trigger, place: Place) -> bool:
    """Tell whether the trigger's clause, or the one that it gives the purpose of, is the visit."""
    clauses = document.clauses[trigger.sentence]
    visit = next((c.number for c in clauses if place.first in c.positions), None)
    infinitive = trigger.clause.kind == "infinitive" and trigger.clause.parent == visit
    return visit == trigger.clause.number or infinitive


def is_of_noun(document: Document, number: int, place: Place) -> bool:
    """Tell whether a place only says where something else is: "über die Wahlen in Minsk"."""
    tokens = document.sentences[number].tokens
    before = range(place.first - 1, max(place.first - _ARTICLES, 0), -1)
    preposition = next((p for p in before if tokens[p].tag == "ADP"), None)
    if preposition is None:
        return False
    noun = tokens[preposition - 1]
    return noun.tag == "NOUN" and noun.text not in TIMES and not is_building(noun)


def _most_telling(places: list[Place], trigger: Trigger, kind: EncounterKind) -> Place:
    """Return a named building, else a town, else a building such as "Hotel"."""

    def rank(place: Place) -> tuple[bool, bool, bool, int]:
        return (
            place.towards and kind != "visit",
            place.plain,
            not place.building,
            abs(place.first - trigger.position),
        )

    return min(places, key=rank)


def find_place_behind(document: Document, trigger: Trigger, lexicon: Lexicon) -> Place | None:
    """Return the place of "das Gespräch in X", with which the text goes on."""
    for number in (trigger.sentence, trigger.sentence + 1):
        if number >= len(document.sentences):
            return None
        if number > trigger.sentence and starts_paragraph(document, number):
            return None
        tokens = document.sentences[number].tokens
        for again in document.triggers[number]:
            if again.word.sort != "noun" or again.position == 0:
                continue
            if tokens[again.position - 1].text.lower() not in read_circumstance_words().known:
                continue
            for place in find_places(document, number, lexicon):
                if 1 < place.first - again.position <= _NEXT and not place.away:
                    return place
    return None
