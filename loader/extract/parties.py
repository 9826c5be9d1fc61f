"""Stage 7: who can take part in what a trigger word tells.

Parties are persons that the trigger's sentence names, describes or means by a pronoun, and those
that the sentence before leaves in the air ("Geplant ist auch ein Treffen mit …").
"""

from loader.extract.carried_parties import find_carried
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.pairs import is_joint
from loader.extract.party import ROLES, Party
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role
from loader.extract.triggers import ANY_VERB, Trigger, host_of

# Beside a noun, two of these leave nobody out: "Putins Treffen mit Xi", "zwischen A und B".
_COMPLETING = frozenset(("n:mit", "n:zwischen", "n:genitive", "possessor"))
_ACTING = frozenset(("subject", "implicit", "mit"))
# Who acts in the clause above can take part in what an infinitive or a dass-clause tells.
_OUTER_ROLES = frozenset(("parent:subject", "parent:object", "child-relative:subject"))
_OUTER, _NEVER = 2, 3
_UNINVOLVED = frozenset(
    ("apart", "genitive", "speaker", "elsewhere", "absent", "negated", "attribute")
)


def can_have_two(document: Document, trigger: Trigger) -> bool:
    """Tell whether a trigger word can have two parties; nearly half of them cannot.

    It looks at all persons of whom `find_parties` asks, so that this need not be asked.
    """
    near = list(document.phrases[trigger.sentence])
    if trigger.word.sort == "noun" and trigger.sentence:
        near += document.phrases[trigger.sentence - 1]  # whom "sein" can mean
    persons = {person for phrase in near for person in phrase.persons}
    if trigger.word is not ANY_VERB:
        persons.update(document.topics[trigger.sentence])  # whom `find_carried` takes
    return len(persons) > 1


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
    alone = alone and not is_joint(document, trigger)
    if (len(found) < 2 or _is_one_side(found)) and trigger.word is not ANY_VERB and not alone:
        found |= {c: party for c, party in told.items() if party.role in _OUTER_ROLES}
        for party in find_carried(document, trigger):
            found.setdefault(party.chain, party)
    return [found[chain] for chain in sorted(found)]


def _is_one_side(parties: dict[int, Party]) -> bool:
    """Tell whether all are those with whom somebody else met: "ein Essen mit Kallas und Tusk"."""
    heads = {id(party.head) for party in parties.values()}
    return len(heads) == 1 and all(party.role == "n:mit" for party in parties.values())


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
    if party.role in ROLES:
        return 0, ROLES.index(party.role)
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
