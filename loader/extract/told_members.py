"""Stage 9: who is one of a round by a sentence that only says who they are, or in what part.

"Neben Vučić waren das Rama und Spajić", "Als Vermittler fungierten Sandu und Stubb", "Rama hatte
Sandu mitgebracht", "Begleitet wurde er von Sandu".
"""

from itertools import pairwise

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.joining import Joining, is_denied, make_joining
from loader.extract.round_words import read_round_words
from loader.extract.times import find_time

_BESIDE = frozenset(("neben", "außer"))
_BY = frozenset(("von", "vom"))
_SEVERAL = 2


def find_told_member(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return whom a clause tells as members of the round that the text speaks of."""
    told = clause.words(document.sentences[number])
    cues = read_round_words().find_cues(told)
    earlier = find_time(document.clauses[number], clause, document.sentences[number]) == "past"
    if is_denied(told) or earlier:
        return None
    if "serves" in cues:
        return _find_serving(document, number, clause)
    return _find_enumerated(document, number, clause, told)


def find_companions(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return whom somebody has with him there, and himself: "Rama hatte Sandu mitgebracht"."""
    told, subject = clause.words(document.sentences[number]), clause.subject
    if subject is None or not subject.persons or subject.unsure or is_denied(told):
        return None
    if "brings" not in read_round_words().find_cues(told):
        return None
    own = [p for p in document.phrases_of(number, clause) if p.persons and not p.genitive]
    others = [
        p
        for p in document.phrases_of(number, clause)
        if p is not subject and p.preposition is None and not p.persons and not p.genitive
    ]
    if others:
        return None  # "Rama hatte Sandu ein Bild mitgebracht"
    led = [p for p in own if (p.list_head or p).preposition is None]
    led = [p for p in led if subject not in (p, p.list_head)]
    return make_joining("attends", [subject, *led]) if led else None


def find_escort(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who was there with somebody: "Begleitet wurde er dabei von Minister Rama".

    Where the clause tells a place or a time, it tells of another way: "auf der Rückreise".
    """
    told, subject = clause.words(document.sentences[number]), clause.subject
    words = read_round_words()
    if subject is None or subject.unsure or clause.kind != "main" or is_denied(told):
        return None
    if words.escorting.isdisjoint(told):
        return None
    own = document.phrases_of(number, clause)
    if any(p.preposition not in (None, *_BY) for p in own if p.list_head is None):
        return None
    escorts = [p for p in own if (p.list_head or p).preposition in _BY]
    last = max((p.last for p in escorts), default=0)
    # "Vom Minister, dem Albaner Rama": a dative behind "von" says who that is.
    named = [p for p in own if p.cases == "d" and p.preposition is None and p.first > last]
    return make_joining("escorts", [*escorts, *named]) if escorts else None


def _find_serving(document: Document, number: int, clause: Clause) -> Joining | None:
    """Return who had a part there: "als Vermittler fungierten", "den Vorsitz teilten sich"."""
    words = read_round_words()
    tokens = document.sentences[number].tokens
    own = document.phrases_of(number, clause)
    parts = words.hosts | words.leads
    if not any(tokens[p.last].text in parts and not p.persons for p in own):
        return None
    return make_joining("hosts", [p for p in own if p.preposition is None and not p.genitive])


def _find_enumerated(
    document: Document, number: int, clause: Clause, told: list[str]
) -> Joining | None:
    """Return who "Neben Vučić waren das Rama und Spajić" says that those were."""
    if clause.kind != "main" or read_round_words().those.isdisjoint(pairwise(told)):
        return None
    own = [p for p in document.phrases_of(number, clause) if not p.genitive]
    listed = [p for p in own if (p.list_head or p).preposition is None]
    joining = make_joining("attends", listed)
    if joining is None or len(joining.persons) < _SEVERAL:
        return None
    return make_joining("attends", [*listed, *(p for p in own if p.preposition in _BESIDE)])
