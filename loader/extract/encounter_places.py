"""Stage 9: where an encounter was: a building with its town, or whichever of them the text tells.

"Im Palais El Mithak" says little without its town, and "in Algier" less than both together.
"""

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.lexicon import Lexicon
from loader.extract.places import Place, put_together
from loader.extract.scenes import find_place, find_town_around
from loader.extract.told_places import find_beside
from loader.records import EncounterKind


def choose_place(
    document: Document,
    told: Told,
    kind: EncounterKind,
    dateline: tuple[str, ...],
    lexicon: Lexicon,
) -> Place | None:
    """Return the place of an encounter: "Kreml", "Algier", "Palais El Mithak in Algier".

    Args:
        document: the text.
        told: the encounter.
        kind: what kind of encounter it is; a call has no place.
        dateline: the places at the head of the article.
        lexicon: knows the towns; a building that it knows needs no town.
    """
    if kind == "call":
        return None
    place = find_place(document, told, kind, dateline, lexicon)
    if place is None:
        return None
    building, town = (place, None) if place.building else (None, place)
    for telling in (told, *told.again):
        if building is None:
            building = find_beside(document, telling.trigger, lexicon, _is_ground)
        elif town is None and building.country is None:
            town = find_beside(document, telling.trigger, lexicon, lambda place: place.is_town)
    if building is not None and town is None and building.country is None:
        town = find_town_around(document, told, dateline, lexicon)
    return put_together(building, town)


def _is_ground(place: Place) -> bool:
    return place.building and not (place.vague or place.away or place.towards)
