"""Stage 9: where an encounter was: a building with its town, or whichever of them the text tells.

Every town and building of the text is a candidate; `place_features` says how it stands to the
encounter, and a scorer decides. "Im Palais El Mithak" says little without its town, and "in Algier"
less than both together.
"""

from loader.extract.encounter_telling import Told
from loader.extract.place_features import PlaceFeatures
from loader.extract.places import Place, put_together
from loader.extract.scorer import read_place_scorer
from loader.records import EncounterKind

# Well below a half, since to tell none is wrong as well where the text tells one; chosen by figures
# of annotated articles that were not learned from then.
THRESHOLD = 0.25


def choose_place(features: PlaceFeatures, told: Told, kind: EncounterKind) -> Place | None:
    """Return the place of an encounter: "Kreml", "Algier", "Palais El Mithak in Algier".

    Args:
        features: those of the text's places; a building that is known needs no town.
        told: the encounter.
        kind: what kind of encounter it is; a call has no place.
    """
    if kind == "call":
        return None
    scorer = read_place_scorer()
    scored = [
        (scorer.score(candidate.features), candidate.place)
        for candidate in features.find(told, kind)
    ]
    building, town = (
        _choose([(score, place) for score, place in scored if place.building == sort])
        for sort in (True, False)
    )
    if building is not None and town is not None and (building.vague or building.country):
        return town if building.vague else building
    return put_together(building, town)


def _choose(scored: list[tuple[float, Place]]) -> Place | None:
    score, place = max(scored, key=lambda row: row[0], default=(0.0, None))
    return place if score >= THRESHOLD else None
