"""Stage 9: who is one of a round by what a clause tells of them.

"Auch Außenminister Fidan nahm teil", "Für Polen saß Tusk am Tisch", "Gekommen waren A, B und C",
"X schickte den Botschafter Y", "Gastgeber war Z". Who stays away, or may come, is none.
"""

from itertools import pairwise

from loader.extract.attendance_phrases import (
    attends_encounter,
    is_acting,
    is_added_bare,
    is_bare,
    is_beside,
    is_encounter,
    is_negated,
    is_side,
    is_thing,
    says_host,
    stands_for_another,
)
from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joining import COMING, TOGETHER, Joining, is_denied, make_joining
from loader.extract.phrases import Phrase
from loader.extract.reach import is_saying
from loader.extract.round_words import read_round_words

_BY = frozenset(("von", "vom", "durch"))
_PRESENT = frozenset(("speaks_for", "attends", "comes", "came"))
# The surer first.
_CUES = (*TOGETHER, "chairs", *COMING)


def says_who_stays_away(document: Document, number: int, clause: Clause) -> bool:
    """Tell whether a clause says who does not join an encounter, or joins something else."""
    told = clause.words(document.sentences[number])
    if read_round_words().find_cues(told).isdisjoint(TOGETHER):
        return False
    return is_denied(told) or not attends_encounter(document, document.phrases_of(number, clause))


def find_joining(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return whom a clause makes members of the round that the text speaks of."""
    if not document.has_persons(number):
        return None
    words = read_round_words()
    told, own = _but_excepted(document, number, clause)
    cues = _find_cues(told)
    hosting = any(says_host(document, p, words) for p in own)
    if not (cues or hosting):
        return None  # as of most clauses, and the rest takes time
    if _only_tells(document, number, clause, cues) or not words.open.isdisjoint(told):
        return None
    if not cues.isdisjoint(("stands_in", "present_by")):
        deputies = [p for p in own if (p.list_head or p).preposition in _BY]
        deputies = [p for p in deputies if not is_negated(document, p.list_head or p)]
        cue = "attends" if "present_by" in cues else "stands_in"
        behind = _behind_colon(document, number, clause)
        return make_joining(cue, deputies) or make_joining(cue, behind)
    if is_denied(_but_replaced(told, own)):
        return None
    if any(stands_for_another(phrase) for phrase in own) and not _PRESENT.isdisjoint(cues):
        return make_joining("stands_in", (p for p in own if is_acting(p, clause)))
    if hosting and words.later.isdisjoint(told):
        return make_joining("hosts", (p for p in own if is_bare(p)))
    sentence = document.sentences[number]
    if not clause.verbs(sentence):
        own += _behind_colon(document, number, clause)
    acting = [p for p in own if is_acting(p, clause) or is_beside(p) or is_added_bare(p, sentence)]
    if "speaks_for" in cues and any(is_side(document, phrase) for phrase in own):
        return make_joining("speaks_for", acting)
    return _find_who_comes(document, clause, own, acting, cues, len(told))


def _find_cues(told: list[str]) -> set[str]:
    """Return the cues of a clause's words, without those that mean something else there."""
    words = read_round_words()
    cues = set(words.find_cues(_but_then(told)))
    if not words.later.isdisjoint(told):
        cues.discard("speaks_for")  # "wird in der nächsten Sitzung sprechen"
    if "convenes" in cues and not words.having.isdisjoint(told):
        cues.discard("announced")  # "hatte Sandu geladen": he is the one who asked her
    if "zusammen" in told:
        cues.discard("came")
    return cues


def _but_then(told: list[str]) -> list[str]:
    """Return the words without a "da" that tells the time: "war da schon auf dem Heimweg"."""
    then = read_round_words().then
    return [word for word, after in pairwise([*told, ""]) if word != "da" or after not in then]


def _find_who_comes(
    document: Document,
    clause: Clause,
    own: list[Phrase],
    acting: list[Phrase],
    cues: set[str],
    size: int,
) -> Joining | None:
    """Return who attends, leads or comes, or whom somebody sends; `size` words count."""
    cue = next((cue for cue in _CUES if cue in cues), None)
    if cue is None or not _is_there(document, clause, own, cue):
        return None
    if cue == "sends":
        return make_joining(cue, (p for p in own if is_bare(p) and not is_acting(p, clause)))
    excepted = clause.subject not in own and size < len(clause.positions)
    if (clause.subject is None or excepted) and cue in TOGETHER:
        acting += [p for p in own if is_bare(p)]
    return make_joining(cue, acting)


def _is_there(document: Document, clause: Clause, own: list[Phrase], cue: str) -> bool:
    """Tell whether what somebody attends, leads or comes to can be a round."""
    if cue in TOGETHER:
        return attends_encounter(document, own)
    if cue == "chairs":
        things = [p for p in own if is_thing(p) and p is not clause.subject]
        return bool(things) and all(is_encounter(document, p) for p in things)
    if clause.kind != "main":
        return False  # "da X gekommen war"
    if any(p.preposition == "nach" or _is_come_to(document, p) for p in own):
        return False
    return cue != "announced" or not any(is_thing(p) and p is not clause.subject for p in own)


def _is_come_to(document: Document, phrase: Phrase) -> bool:
    """Tell whether somebody comes to a person: not "an Stelle von Salvini kam …"."""
    words = read_round_words()
    if phrase.preposition not in words.to_somebody or not phrase.persons:
        return False
    before = document.sentences[phrase.sentence].tokens[max(phrase.first - 2, 0)]
    return before.text.lower() not in words.in_place


def _but_excepted(
    document: Document, number: int, clause: Clause
) -> tuple[list[str], list[Phrase]]:
    """Return words and phrases of a clause without "…, nicht jedoch der Inder Singh"."""
    told, own = clause.words(document.sentences[number]), document.phrases_of(number, clause)
    excepting = read_function_words().excepting
    place = next((n for n, pair in enumerate(pairwise(told)) if pair in excepting), None)
    if place is None:
        return told, own
    return told[:place], [p for p in own if p.first < clause.positions[place]]


def _but_replaced(told: list[str], own: list[Phrase]) -> list[str]:
    """Return the words without "statt", where it says in whose place somebody came."""
    replaced = any(phrase.preposition in read_round_words().instead for phrase in own)
    return [word for word in told if not (replaced and word in read_round_words().instead)]


def _only_tells(document: Document, number: int, clause: Clause, cues: set[str]) -> bool:
    """Tell whether a clause only says who said something; "sagte Modi zu" does not."""
    if not is_saying(document, number, clause):
        return False
    tokens = document.sentences[number].tokens
    particle = any(
        tokens[p].text == "zu" and tokens[p + 1].text in (",", ".", "und", ";")
        for p in clause.positions
        if p + 1 < len(tokens)
    )
    return not ("announced" in cues and particle)


def _behind_colon(document: Document, number: int, clause: Clause) -> list[Phrase]:
    """Return whom "Mit am Tisch: Minister Marles" names."""
    following = next((c for c in document.clauses[number] if c.number == clause.number + 1), None)
    if following is None or following.part != clause.part + 1:
        return []
    return document.phrases_of(number, following)
