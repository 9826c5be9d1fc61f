"""Stage 7: whom a sentence leaves in the air: "Geplant ist auch ein Treffen mit …"."""

from loader.extract.attendance import says_who_stays_away
from loader.extract.document import Document
from loader.extract.exclusion_words import read_exclusion_words
from loader.extract.party import ROLES, Party
from loader.extract.phrases import Phrase
from loader.extract.reach import is_saying
from loader.extract.roles import find_role
from loader.extract.separate_clauses import opens_thing
from loader.extract.triggers import Trigger

_TOPICS = 6
_FAR = 99  # tokens
_CORE = frozenset(
    (*ROLES, "object", "dative", "implicit", "von", "zwischen", "bei", "zu", "zum", "zur")
)


def find_carried(document: Document, trigger: Trigger) -> list[Party]:
    """Return the persons in the reader's mind, by what they did in the sentence before.

    What stands before a semicolon or colon counts as a sentence before. Nobody is carried over
    where the clause says who was not there, or was at something else, or names a state or group as
    the one who was: "Belarus hat nach einem Treffen mit Kellogg …", or what somebody did meanwhile;
    nor whom another clause beside it has do something else.
    """
    if says_who_stays_away(document, trigger.sentence, trigger.clause):
        return []
    if _acts_meanwhile(document, trigger):
        return []
    if trigger.word.sort == "noun" and _acts_by_name(document, trigger):
        return []
    parts = {c.number: c.part for c in document.clauses[trigger.sentence]}
    own = [
        phrase
        for phrase in document.phrases[trigger.sentence]
        if parts.get(phrase.clause, trigger.clause.part) < trigger.clause.part
    ]
    told = _told_in(document, trigger.sentence, own)
    topics = sorted(told, key=lambda chain: not told[chain][0].endswith("subject"))
    if trigger.sentence and (before := document.phrases[trigger.sentence - 1]):
        earlier = _told_in(document, trigger.sentence - 1, before)
        elsewhere = _act_elsewhere(document, trigger)
        for chain in document.topics[trigger.sentence]:
            if chain not in told and chain not in elsewhere:
                told[chain] = earlier.get(chain, ("earlier", before[0]))
                topics.append(chain)
    return [
        Party(chain, told[chain][0], "carried", told[chain][1], _FAR, rank)
        for rank, chain in enumerate(topics[:_TOPICS], start=1)
    ]


def _act_elsewhere(document: Document, trigger: Trigger) -> set[int]:
    """Return who acts in a clause beside the trigger's: "A besuchte Kiew, | B sprach in Dublin"."""
    clauses = document.clauses[trigger.sentence]
    if trigger.clause.kind != "main":
        return set()
    return {
        chain
        for clause in clauses
        if clause.kind == "main" and clause is not trigger.clause and clause.subject is not None
        if not is_saying(document, trigger.sentence, clause) and clause.subject.head == "name"
        for chain in clause.subject.persons
    }


def _acts_meanwhile(document: Document, trigger: Trigger) -> bool:
    """Tell whether somebody does it while others are elsewhere: "Macron besuchte unterdessen …".

    Who opens a fair does so too.
    """
    subject, told = trigger.clause.subject, read_exclusion_words()
    if subject is None or trigger.clause.implicit or subject.head != "name":
        return False
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return opens_thing(document, trigger) or not told.meanwhile.isdisjoint(words)


def _acts_by_name(document: Document, trigger: Trigger) -> bool:
    """Tell whether something with a name of its own that is no person acts in the clause."""
    subject = trigger.clause.subject
    if subject is None or subject.persons:
        return False
    return document.sentences[trigger.sentence].tokens[subject.last].tag == "PROPN"


def _told_in(
    document: Document, number: int, phrases: list[Phrase]
) -> dict[int, tuple[str, Phrase]]:
    """Return the persons of some phrases of a sentence, with the part they play there."""
    roles: dict[int, tuple[str, Phrase]] = {}
    subjects = {id(clause.subject) for clause in document.clauses[number]}
    for phrase in phrases:
        if not phrase.persons:
            continue
        told = {find_role(document, t, phrase) for t in document.triggers[number]}
        core = sorted(told & _CORE, key=lambda role: (role not in ROLES, role))
        part = "subject" if id(phrase.list_head or phrase) in subjects else "other"
        for chain in phrase.persons:
            if chain not in roles or core:
                roles[chain] = (f"last:{core[0]}" if core else f"last-{part}", phrase)
    return roles
