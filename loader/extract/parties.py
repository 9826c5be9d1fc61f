"""Stage 7: who can take part in what a trigger word tells.

Parties are persons that the trigger's sentence names, describes or means by a pronoun, and those
that the sentence before leaves in the air ("Geplant ist auch ein Treffen mit …").
"""

from dataclasses import dataclass
from typing import Literal

from loader.extract.document import Document
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role, host_of
from loader.extract.triggers import ANY_VERB, Trigger

How = Literal["name", "pronoun", "noun", "possessive", "carried"]


@dataclass(frozen=True, slots=True)
class Party:
    """A person beside a trigger: chain number, role, how the text speaks of them, distance."""

    chain: int
    role: str
    how: How
    phrase: Phrase
    distance: int
    grouped: bool = False
    rank: int = 0


def find_parties(document: Document, trigger: Trigger) -> list[Party]:
    """Return the persons that may take part, each in their best role.

    Persons of other clauses count only where the trigger's own clause lacks a partner, those of
    the sentence before only where the whole sentence lacks one.
    """
    told: dict[int, Party] = {}
    for party in (*_named(document, trigger), *_possessive(document, trigger)):
        known = told.get(party.chain)
        if known is None or _rank(party) < _rank(known):
            told[party.chain] = party
    found = {chain: party for chain, party in told.items() if _rank(party)[0] < _OUTER}
    attached = {c: p for c, p in found.items() if p.role in _COMPLETING}
    if len(attached) > 1:
        return sorted(attached.values(), key=lambda party: party.chain)
    if attached:  # "bat Tusk nach einem Treffen mit Macron": of the clause only who acts
        acts = trigger.clause.subject
        host = host_of(document.phrases[trigger.sentence], trigger)
        told_who = acts is not None and acts is not host and not trigger.clause.implicit
        roles = _ACTING if told_who else _ACTING | {"object"}
        acting = {c: p for c, p in found.items() if p.role in roles}
        found = attached | acting if acting or told_who else found
    alone = trigger.word.kind == "press_conference"  # one person can give it
    if trigger.word is ANY_VERB or alone:
        return sorted(found.values(), key=lambda party: party.chain)
    if len(found) < 2:
        outer = (p for p in told.values() if p.role in _OUTER_ROLES)
        found |= {party.chain: party for party in outer}
        for party in _carried(document, trigger):
            found.setdefault(party.chain, party)
    return sorted(found.values(), key=lambda party: party.chain)


_ORDER = (
    "n:mit",
    "n:zwischen",
    "n:genitive",
    "n:von",
    "n:bei",
    "n:zu",
    "possessor",
    "mit",
    "subject",
)
# Beside a noun, two of these leave nobody out: "Putins Treffen mit Xi", "zwischen A und B".
_COMPLETING = frozenset(("n:mit", "n:zwischen", "n:genitive", "possessor"))
_ACTING = frozenset(("subject", "implicit", "mit"))
# Who acts in the clause above can take part in what an infinitive or a dass-clause tells.
_OUTER_ROLES = frozenset(("parent:subject", "parent:object", "child-relative:subject"))
_OUTER, _NEVER = 2, 3
_UNINVOLVED = frozenset(("apart", "genitive", "speaker", "elsewhere", "absent", "negated"))


def _rank(party: Party) -> tuple[int, int]:
    """Order roles: those beside the trigger first, then its clause, then others."""
    if party.role in _ORDER:
        return 0, _ORDER.index(party.role)
    if party.role in _UNINVOLVED:
        return _NEVER, party.distance
    if ":" in party.role:
        return _OUTER, party.distance
    return 1, party.distance


def is_possible(a: Party, b: Party) -> bool:
    """Tell whether two can be a pair: two unmentioned ones were told of before, if at all."""
    return not a.how == b.how == "carried"


def _named(document: Document, trigger: Trigger) -> list[Party]:
    parties = []
    for phrase in document.phrases[trigger.sentence]:
        if not phrase.persons:
            continue
        role = find_role(document, trigger, phrase)
        distance = min(abs(trigger.position - phrase.first), abs(trigger.position - phrase.last))
        parties += [
            Party(chain, role, phrase.head, phrase, distance, bool(phrase.group))
            for chain in phrase.persons
        ]
    implicit = trigger.clause.subject if trigger.clause.implicit else None
    if implicit is not None:
        listed = [p for p in document.phrases[trigger.sentence] if p.list_head is implicit]
        for phrase in (implicit, *listed):
            parties += [
                Party(chain, "implicit", phrase.head, phrase, 0, bool(phrase.group))
                for chain in phrase.persons
            ]
    return parties


def _possessive(document: Document, trigger: Trigger) -> list[Party]:
    """Return whom "sein" means in "sein Treffen mit …": the subject, or who was spoken of last."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None or not (host.determiner or "").startswith(("sein", "ihr")):
        return []
    gender = "m" if (host.determiner or "").startswith("sein") else "f"
    before = [
        phrase
        for number in (trigger.sentence, trigger.sentence - 1)
        if number >= 0
        for phrase in reversed(document.phrases[number])
        if phrase.person is not None
        and (phrase.sentence, phrase.first) < (host.sentence, host.first)
    ]
    subjects = {
        id(c.subject)
        for n in (trigger.sentence, trigger.sentence - 1)
        if n >= 0
        for c in document.clauses[n]
    }
    before.sort(
        key=lambda phrase: (phrase.sentence != trigger.sentence, id(phrase) not in subjects)
    )
    for phrase in before:
        chain = phrase.person
        if chain is not None and document.chains[chain].gender in (gender, None):
            return [Party(chain, "possessor", "possessive", phrase, 1)]
    return []


def _carried(document: Document, trigger: Trigger) -> list[Party]:
    """Return the persons in the reader's mind, by what they did in the sentence before."""
    number = trigger.sentence - 1
    if number < 0:
        return []
    roles: dict[int, tuple[str, Phrase]] = {}
    subjects = {id(clause.subject) for clause in document.clauses[number]}
    for phrase in document.phrases[number]:
        told = {find_role(document, t, phrase) for t in document.triggers[number]}
        core = sorted(told & _CORE, key=lambda role: (role not in _ORDER, role))
        part = "subject" if id(phrase.list_head or phrase) in subjects else "other"
        for chain in phrase.persons:
            role = f"last:{core[0]}" if core else f"last-{part}"
            if chain not in roles or core:
                roles[chain] = (role, phrase)
    topics = document.topics[trigger.sentence]
    anywhere = document.phrases[number][0] if document.phrases[number] else None
    parties = []
    for rank, chain in enumerate(topics[:_TOPICS], start=1):
        role, phrase = roles.get(chain, ("earlier", anywhere))
        if phrase is not None:
            parties.append(Party(chain, role, "carried", phrase, 99, bool(phrase.group), rank))
    return parties


_TOPICS = 6
_CORE = frozenset(
    (*_ORDER, "object", "dative", "implicit", "von", "zwischen", "bei", "zu", "zum", "zur")
)
