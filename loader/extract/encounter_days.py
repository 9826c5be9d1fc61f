"""Stage 9: when an encounter was: the day of the text that a scorer believes, or a month it tells.

`date_features` says how each day that the text names stands to the encounter.
"""

from datetime import date

from loader.extract.date_features import DateFeatures
from loader.extract.encounter_telling import Told
from loader.extract.scorer import read_date_scorer
from loader.records import DateRange, EncounterKind

# Well below a half, since to tell none is wrong as well where the text tells one; chosen by figures
# of annotated articles that were not learned from then.
THRESHOLD = 0.25


def choose_date(features: DateFeatures, told: Told, kind: EncounterKind) -> DateRange | None:
    """Return when an encounter was or is to be.

    Args:
        features: those of the text's days.
        told: the encounter.
        kind: what kind of encounter it is.
    """
    scorer = read_date_scorer()
    scored = ((scorer.score(found), day) for day, found in features.find(told, kind).items())
    score, day = max(scored, default=(0.0, date.min))
    if score >= THRESHOLD:
        return DateRange(day, day, "day")
    days = features.follow_rules(told).get("chosen")
    return days if days is not None and days.precision != "day" else None
