"""Stage 9: what kind of encounter it was.

`find_kind` takes the trigger word's own, or what its clause makes of it; `choose_kind` weighs that
with what stands around it.

"Gast" tells a visit only beside a word of travel, "Gipfel" a summit only for those who attend it,
and any talk is a call where the clause tells of a telephone.
"""

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.kind_features import find_kind_features
from loader.extract.reach import find_words, starts_paragraph
from loader.extract.scorer import read_kind_scorer
from loader.extract.triggers import Trigger
from loader.records import EncounterKind


def choose_kind(document: Document, told: Told) -> EncounterKind:
    """Return the likeliest kind of an encounter, of all that the text tells of it.

    Where two meet "auf einem Gipfel", it is one.
    """
    rule = find_kind(document, told)
    if rule == "summit" and told.trigger.word.kind != "summit":
        return rule
    features = find_kind_features(document, told, rule)
    scores = read_kind_scorer().score(features)
    return max(scores, key=lambda kind: scores[kind])


def find_kind(document: Document, told: Told) -> EncounterKind:
    """Return the kind of an encounter by the clauses that tell it.

    "kommt auf einem Gipfel zusammen" tells of a summit.
    """
    kind = _kind_of(document, told.trigger)
    if kind != "meeting":
        return kind
    beside = [
        _kind_of(document, again.trigger)
        for again in told.again
        if again.trigger.sentence == told.trigger.sentence
    ]
    return "summit" if "summit" in beside else kind


def _kind_of(document: Document, trigger: Trigger) -> EncounterKind:
    lists = read_circumstance_words()
    words = trigger.clause.words(document.sentences[trigger.sentence])
    if _begins(words, lists.calling):
        return "meeting" if any(word in lists.calling_in for word in words) else "call"
    if _begins(words, lists.press) and any(word in ("vor", "bei", "beim") for word in words):
        return "press_conference"
    if _attends_summit(words, find_words(document, trigger)):
        return "summit"
    kind = trigger.word.kind
    if kind == "summit":
        return _beside_summit(document, trigger, words)
    if trigger.word.lemma in lists.talking and _told_of_call(document, trigger):
        return "call"
    if trigger.word.lemma in lists.hosting:
        return "visit" if _tells_travel(document, trigger) else "meeting"
    return "meeting" if trigger.word.lemma in lists.agreeing else kind


def _begins(words: list[str], beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in words)


def _attends_summit(words: list[str], near: list[str]) -> bool:
    """Tell whether somebody attends a summit: "zum Gipfel erwartet", "Am Gipfel nahmen … teil"."""
    if not any("gipfel" in word for word in near):
        return False
    lists = read_circumstance_words()
    margin = any(word in ("rande", "rand", "vorabend") for word in near)
    return not margin and any(word in lists.attending for word in words)


def _beside_summit(document: Document, trigger: Trigger, words: list[str]) -> EncounterKind:
    """Return what else happened at a summit, if the clause tells another encounter."""
    margins = read_circumstance_words().margins
    if not any(word in margins for word in words):
        return "summit"
    for other in document.triggers[trigger.sentence]:
        if other.clause is trigger.clause and other.word.kind not in ("summit", "visit"):
            return other.word.kind
    return "summit"


def _told_of_call(document: Document, trigger: Trigger) -> bool:
    """Tell whether the sentence before told of a call and the trigger's of no place."""
    if starts_paragraph(document, trigger.sentence):
        return False
    words = [token.text.lower() for token in document.sentences[trigger.sentence - 1].tokens]
    return _begins(words, ("telefon", "anruf"))


def _tells_travel(document: Document, trigger: Trigger) -> bool:
    words = [token.text.lower() for token in document.sentences[trigger.sentence].tokens]
    return _begins(words, read_circumstance_words().travel)
