"""Stage 9: who else was at the gathering that a text is about, told by what they do and say there.

"Litauens Außenminister Budrys nannte die Debatte verfrüht" says nothing of being there, but news of
a meeting of foreign ministers tells it of one of them. A regression over named features decides
(`session_features`, `weights/session.tsv`); whom a rule has made a member stays one.
"""

from collections.abc import Callable

from loader.extract.document import Document
from loader.extract.encounter_telling import Told
from loader.extract.open_rounds import Round, is_talk, mood_of
from loader.extract.round_words import read_round_words
from loader.extract.scorer import SessionScorer
from loader.extract.session_features import SessionFeatures
from loader.extract.status import CHANGES
from loader.extract.triggers import Trigger
from loader.records import Status

# Cross-validated with it, as many of all pairs were right as without such persons (.896, .895), and
# .03 more were found.
THRESHOLD = 0.77
_HEAD = 6  # sentences in which a text says what it is about
_OVER = frozenset(("past", "be past", "perfect", "passive past", "past reported"))
_SEVERAL = 2
_MANY = 3  # who act there, where nothing else says who is there: two can be elsewhere


def add_session(
    document: Document,
    tellings: list[Told],
    rounds: list[Round],
    status_of: Callable[[Trigger], Status],
    scorer: SessionScorer,
) -> None:
    """Add to the gathering that a text is about who was there by the scorer's judgement.

    Args:
        document: the text.
        tellings: its encounters; changed in place.
        rounds: its rounds, with the members that rules have found.
        status_of: tells the status of what a trigger tells.
        scorer: tells how likely it is that somebody was there.
    """
    found = find_session(document, rounds, status_of)
    if found is None:
        return
    session, status = found
    features = SessionFeatures(document, session, status, tellings, rounds)
    able = (p for p in features.persons if p not in session.cues and features.can_be_there(p))
    scores = {person: scorer.score(features.find(person)) for person in able}
    new = {person: score for person, score in scores.items() if score >= THRESHOLD}
    known = frozenset(person for person in session.cues if not features.is_away(person))
    if not new or (not known and len(new) < _MANY):
        return
    told = session.told
    if told is None:
        rule = f"{session.trigger.word.lemma}: session"
        told = session.told = Told(known, session.trigger, "held", 1.0, rule)
        tellings.append(told)
        tellings.sort(key=lambda each: (each.trigger.sentence, each.trigger.position))
    told.persons |= frozenset(new)
    told.confidence = min(told.confidence, *new.values())


def find_session(
    document: Document, rounds: list[Round], status_of: Callable[[Trigger], Status]
) -> tuple[Round, Status] | None:
    """Return the gathering that a text is about, which took place, and its status as told.

    What the sentence tells as open can be over by what it tells of it: "kamen zusammen, um …".
    """
    best: tuple[tuple[bool, ...], Round, Status] | None = None
    for each in rounds:
        if not _opens_text(document, each):
            continue
        status = each.told.status if each.told is not None else status_of(each.trigger)
        mood = mood_of(document, each.trigger.sentence, each.trigger.clause)
        if status in CHANGES or (status != "held" and mood not in _OVER):
            continue
        several = len(each.cues) >= _SEVERAL
        rank = (several and not is_talk(each), several, status == "held", _below(each))
        if best is None or rank > best[0]:
            best = rank, each, status
    return best[1:] if best is not None else None


def _below(each: Round) -> bool:
    return each.trigger.sentence > 0  # headlines tell no time


def _opens_text(document: Document, each: Round) -> bool:
    """Tell whether a round in the text's head is a gathering of many, or has a member."""
    if each.trigger.sentence > _HEAD or each.trigger.word.kind == "call":
        return False
    if is_talk(each) and len(each.cues) < _MANY:
        return False
    lists = read_round_words()
    many = (document.descriptions.get(p) for p in document.phrases[each.trigger.sentence])
    return (
        bool(each.cues)
        or each.noun in lists.wide
        or each.noun in lists.assemblies
        or any(told is not None and told.plural for told in many)
    )
