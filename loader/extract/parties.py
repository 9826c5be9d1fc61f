"""Stage 7: who can take part in what a trigger word tells.

Parties are persons that the trigger's sentence names, describes or means by a pronoun, and those
that the sentence before leaves in the air ("Geplant ist auch ein Treffen mit …").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.joining import says_who_stays_away
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role, host_of
from loader.extract.status_words import read_status_words
from loader.extract.triggers import ANY_VERB, Trigger

How = Literal["name", "pronoun", "noun", "possessive", "carried"]

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
_UNINVOLVED = frozenset(
    ("apart", "genitive", "speaker", "elsewhere", "absent", "negated", "attribute")
)
_PLACES = frozenset(("bei", "beim", "n:bei"))
_TOPICS = 6
_FAR = 99  # tokens
_CORE = frozenset(
    (*_ORDER, "object", "dative", "implicit", "von", "zwischen", "bei", "zu", "zum", "zur")
)


@dataclass(frozen=True, slots=True)
class Party:
    """A person beside a trigger: chain number, role, how the text speaks of them, distance."""

    chain: int
    role: str
    how: How
    phrase: Phrase
    distance: int
    rank: int = 0


def find_parties(document: Document, trigger: Trigger) -> list[Party]:
    """Return the persons that may take part, each in their best role, by chain number.

    Persons of other clauses count only where the trigger's own clause lacks a partner, those of
    the sentence before only where the whole sentence lacks one.
    """
    told: dict[int, Party] = {}
    for party in (*_named(document, trigger), *_possessive(document, trigger)):
        known = told.get(party.chain)
        if known is None or _rank(party) < _rank(known):
            told[party.chain] = party
    found = {chain: party for chain, party in told.items() if _rank(party)[0] < _OUTER}
    attached = {chain: party for chain, party in found.items() if party.role in _COMPLETING}
    if _is_reason(document, trigger):
        return [attached[chain] for chain in sorted(attached)]
    if len(attached) > 1 and not _is_one_side(attached):
        found = attached
    elif attached:
        found = _leave_actors(document, trigger, found, attached)
    # One person can give a press conference, but not "ein gemeinsamer Auftritt mit Costa".
    alone = trigger.word.kind == "press_conference" and not attached
    alone = alone and not _is_joint(document, trigger)
    if (len(found) < 2 or _is_one_side(found)) and trigger.word is not ANY_VERB and not alone:
        found |= {c: party for c, party in told.items() if party.role in _OUTER_ROLES}
        for party in _carried(document, trigger):
            found.setdefault(party.chain, party)
    return [found[chain] for chain in sorted(found)]


def _is_one_side(parties: dict[int, Party]) -> bool:
    """Tell whether all are those with whom somebody else met: "ein Essen mit Kallas und Tusk"."""
    heads = {id(party.phrase.list_head or party.phrase) for party in parties.values()}
    return len(heads) == 1 and all(party.role == "n:mit" for party in parties.values())


def find_pairs(
    document: Document, trigger: Trigger, parties: list[Party]
) -> Iterator[tuple[Party, Party]]:
    """Yield who can be a pair.

    Of two that are carried over, the sentence before told, unless they act there together. Two that
    act side by side meet by a word of meeting, not by any verb: "Demir und Kaya bilden die Spitze
    der Partei". Nobody met in what never was: "sind einander nie begegnet", "reden nicht mehr
    miteinander", "ein Treffen ist nicht geplant".
    """
    if trigger.word.sort == "verb" and _is_never(document, trigger):
        return
    if trigger.word.sort == "noun" and _is_unplanned(document, trigger):
        return
    if trigger.word.sort == "noun" and _says_who_asked(document, trigger):
        return
    for a, b in combinations(parties, 2):
        if a.how == b.how == "carried" and not _are_told_together(document, trigger, parties, a, b):
            continue
        beside = trigger.word is ANY_VERB and a.role == b.role
        if not beside and not _follow(document, a, b):
            yield a, b


def _are_told_together(
    document: Document, trigger: Trigger, parties: list[Party], a: Party, b: Party
) -> bool:
    """Tell whether the sentence before has just these two act together: "scheuen beide".

    Then "Ein gemeinsamer Auftritt wurde gestrichen" can be theirs.
    """
    if not _is_joint(document, trigger) or any(party.how != "carried" for party in parties):
        return False
    heads = {id(party.phrase.list_head or party.phrase) for party in (a, b)}
    members = [p for p in parties if id(p.phrase.list_head or p.phrase) in heads]
    acting = a.role == b.role and a.role.endswith("subject")
    return len(heads) == 1 and len(members) == 2 and acting


def _is_joint(document: Document, trigger: Trigger) -> bool:
    """Tell whether a noun tells what several did: "ein gemeinsames Essen"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and "gemeinsam" in host.surface


def _is_never(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger's clause says "nie", "nicht mehr" or "kein Wort mehr"."""
    told = read_function_words()
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return not told.never.isdisjoint(words) or told.no_more in _from_negation(words)


def _is_unplanned(document: Document, trigger: Trigger) -> bool:
    """Tell whether a clause says that an encounter is not even planned: "nicht vorgesehen"."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return not read_function_words().planned.isdisjoint(_from_negation(words))


def _says_who_asked(document: Document, trigger: Trigger) -> bool:
    """Tell whether "Das Gespräch führte Eva Groß" says who asked the questions above."""
    words = trigger.clause.words(document.sentences[trigger.sentence])
    return words[0] == "das" and not read_status_words().conducting.isdisjoint(words[2:3])


def _from_negation(words: list[str]) -> list[str]:
    """Return the words of a clause from its first negation on."""
    negations = read_function_words().negations
    if negations.isdisjoint(words):
        return []
    return words[next((n for n, word in enumerate(words) if word in negations), len(words)) :]


def _follow(document: Document, a: Party, b: Party) -> bool:
    """Tell whether two were met one after the other: "erst mit Merz, dann mit Tusk"."""
    if a.role != b.role or a.phrase.sentence != b.phrase.sentence or a.how == "carried":
        return False
    if a.role in _PLACES and (a.phrase.list_head or a.phrase) is not (
        b.phrase.list_head or b.phrase
    ):
        return True  # "zu Gast bei Rosenkranz und in der Hofburg bei Van der Bellen"
    first, second = sorted((a.phrase, b.phrase), key=lambda phrase: phrase.first)
    tokens = document.sentences[first.sentence].tokens[first.last + 1 : second.first]
    return not read_function_words().sequence.isdisjoint(token.text.lower() for token in tokens)


def _is_reason(document: Document, trigger: Trigger) -> bool:
    """Tell whether an encounter is only why something else is so: "wegen der Beratungen"."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    return host is not None and host.preposition in read_function_words().reasons


def _leave_actors(
    document: Document, trigger: Trigger, found: dict[int, Party], attached: dict[int, Party]
) -> dict[int, Party]:
    """Return of the clause only who acts: "bat Tusk nach einem Treffen mit Macron"."""
    subject = trigger.clause.subject
    host = host_of(document.phrases[trigger.sentence], trigger)
    own_subject = subject not in (None, host) and not trigger.clause.implicit
    roles = _ACTING if own_subject else _ACTING | {"object"}
    acting = {
        chain: party
        for chain, party in found.items()
        if party.role in roles or party.role.startswith("n:")  # "Treffen von Trump mit Xi"
    }
    return attached | acting if acting or own_subject else found


def _rank(party: Party) -> tuple[int, int]:
    """Order roles: those beside the trigger first, then its clause, then others."""
    if party.role in _ORDER:
        return 0, _ORDER.index(party.role)
    if party.role in _UNINVOLVED:
        return _NEVER, party.distance
    if ":" in party.role and not party.role.startswith("n:"):
        return _OUTER, party.distance
    return 1, party.distance


def _named(document: Document, trigger: Trigger) -> list[Party]:
    parties = []
    row = document.phrases[trigger.sentence]
    for phrase in row:
        if not phrase.persons or _is_named_beside(row, phrase):
            continue
        role = find_role(document, trigger, phrase)
        distance = min(abs(trigger.position - phrase.first), abs(trigger.position - phrase.last))
        parties += [Party(chain, role, phrase.head, phrase, distance) for chain in phrase.persons]
    implicit = trigger.clause.subject if trigger.clause.implicit else None
    if implicit is not None:
        listed = [p for p in row if p.list_head is implicit]
        for phrase in (implicit, *listed):
            parties += [Party(c, "implicit", phrase.head, phrase, 0) for c in phrase.persons]
    return parties


def _is_named_beside(row: list[Phrase], phrase: Phrase) -> bool:
    """Tell whether an apposition only says who the phrase before it is: "…, Armin Laschet,"."""
    return phrase.apposition and any(
        other is not phrase and not other.apposition and other.person == phrase.person
        for other in row
    )


def _possessive(document: Document, trigger: Trigger) -> list[Party]:
    """Return whom "sein" means in "sein Treffen mit …": the subject, or who was spoken of last."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    determiner = (host.determiner if host else None) or ""
    if host is None or not determiner.startswith(read_function_words().third_person):
        return []
    gender = "m" if determiner.startswith("sein") else "f"
    for number in (host.sentence, host.sentence - 1)[: host.sentence + 1]:
        subjects = {id(clause.subject) for clause in document.clauses[number]}
        before = [
            phrase
            for phrase in reversed(document.phrases[number])
            if phrase.person is not None
            and (number < host.sentence or phrase.first < host.first)
            and document.chains[phrase.person].gender in (gender, None)
        ]
        nearest = min(before, key=lambda phrase: id(phrase) not in subjects, default=None)
        if nearest is not None and nearest.person is not None:
            return [Party(nearest.person, "possessor", "possessive", nearest, 1)]
    return []


def _carried(document: Document, trigger: Trigger) -> list[Party]:
    """Return the persons in the reader's mind, by what they did in the sentence before.

    What stands before a semicolon or colon counts as a sentence before. Nobody is carried over
    where the clause says who was not there, or was at something else, or names a state or group as
    the one who was: "Belarus hat nach einem Treffen mit Kellogg …".
    """
    if says_who_stays_away(document, trigger.sentence, trigger.clause):
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
        for chain in document.topics[trigger.sentence]:
            if chain not in told:
                told[chain] = earlier.get(chain, ("earlier", before[0]))
                topics.append(chain)
    return [
        Party(chain, told[chain][0], "carried", told[chain][1], _FAR, rank)
        for rank, chain in enumerate(topics[:_TOPICS], start=1)
    ]


def _acts_by_name(document: Document, trigger: Trigger) -> bool:
    """Tell whether something with a name of its own that is no person acts in the clause."""
    subject = trigger.clause.subject
    if subject is None or subject.persons or subject.head == "pronoun":
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
        core = sorted(told & _CORE, key=lambda role: (role not in _ORDER, role))
        part = "subject" if id(phrase.list_head or phrase) in subjects else "other"
        for chain in phrase.persons:
            if chain not in roles or core:
                roles[chain] = (f"last:{core[0]}" if core else f"last-{part}", phrase)
    return roles
