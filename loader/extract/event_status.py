"""Stage 10: whether an event took place, is planned, possible, refused or called off.

A verb's event has the signs of its clause and of the clause that it depends on. A noun's event has
those of its own phrase, and the clause's only as its subject or object: "nach dem Anschlag setzte
Indien den Vertrag aus" does not call the attack off.
"""

from functools import cache

from loader.extract.event_clauses import ClauseView
from loader.extract.event_words import EventRule
from loader.extract.phrases import Phrase
from loader.extract.word_lists import read_word_list
from loader.records import Status

_ORDER: tuple[Status, ...] = ("denied", "cancelled", "refused", "possible", "planned")

# Behind these a noun has the status of its clause: "drohte mit Sanktionen".
_OWN = (None, "auf", "über", "mit")
_CALLED = (*_OWN, "zu", "zum", "zur")
_CALLED_FOR = ("protest", "election")
_OPENED = ("military_exercise", *_CALLED_FOR)
_BLOCKED = ("agreement", "aid", "sanctions")


@cache
def _signs() -> dict[str, frozenset[str]]:
    data = read_word_list("event_status")
    return {name: frozenset(words.split()) for name, words in data.items()}


def find_status(view: ClauseView, rule: EventRule, position: int) -> Status:
    """Return the status of an event told by a word of a clause."""
    phrase = view.sentence.phrase_at[position]
    if phrase is not None and _stands_apart(rule, position, phrase):
        words = {view.text(p).lower() for p in range(phrase.first, phrase.last + 1)}
        words.discard(view.text(position).lower())
        above: set[str] = set()
    else:
        words = {view.text(p).lower() for p in view.positions if p != position}
        above = _words_above(view)
    status = _read(view, rule, words, above)
    negotiated = rule.type == "agreement" and rule.noun and phrase and phrase.preposition == "über"
    return "planned" if negotiated and status == "held" else status


def _stands_apart(rule: EventRule, position: int, phrase: Phrase) -> bool:
    """Tell whether a noun, or a participle before one, has only the signs of its own phrase."""
    if not rule.noun:
        return position < phrase.last
    return phrase.preposition not in (_CALLED if rule.type in _CALLED_FOR else _OWN)


def _read(view: ClauseView, rule: EventRule, words: set[str], above: set[str]) -> Status:
    signs = _signs()
    told = _reported_perfect(view)
    for status in _ORDER:
        found = (words | above) & signs[status]
        if found and not (told and found <= signs["hearsay"]):
            return status
    if rule.type in _OPENED and words & signs["opens"] and words & signs["coming"]:
        return "planned"
    if rule.type in _BLOCKED and words & signs["blocked"]:
        return "refused"
    negated = words & signs["negation"] and not ({"nicht", "nur"} <= words)
    if negated and not words & (signs["counterfactual"] | signs["lifting"]):
        return "refused" if not rule.noun or rule.type == "sanctions" else rule.status
    if rule.status == "held" and _is_ahead(view, rule, words, above):
        return "planned"
    return rule.status


def _is_ahead(view: ClauseView, rule: EventRule, words: set[str], above: set[str]) -> bool:
    """Tell whether what would have been is still to come."""
    signs = _signs()
    promised = bool((words | above) & signs["agreed"]) or {"sagte", "zu"} <= above
    if promised and rule.type == "prisoner_release":
        return True
    if rule.noun:
        return rule.type in _CALLED_FOR and bool(words & signs["called"])
    if words & signs["future"] and _ends_in_infinitive(view):
        return True
    everything = view.lowered
    if everything & (signs["past"] | signs["gone"]) or not everything & signs["present"]:
        return False
    return bool(everything & signs["coming"])


def _words_above(view: ClauseView) -> set[str]:
    """Return the words of the clause that an infinitive or a "dass" clause depends on."""
    clause = view.clause
    if clause.kind not in ("infinitive", "subordinate") or clause.parent is None:
        return set()
    number = view.sentence.number
    parent = view.document.clauses[number][clause.parent]
    return set(parent.words(view.document.sentences[number]))


def _verbs(view: ClauseView) -> list[str]:
    return [view.text(p) for p in view.clause.positions if view.tag(p) in ("VERB", "AUX")]


def _ends_in_infinitive(view: ClauseView) -> bool:
    verbs = _verbs(view)
    return bool(verbs) and verbs[-1].endswith("n") and not verbs[-1].startswith("ge")


def _reported_perfect(view: ClauseView) -> bool:
    """Tell "sollen gestürmt worden sein", which reports what was, from "sollen stürmen"."""
    return _verbs(view)[-1:] in (["sein"], ["haben"])
