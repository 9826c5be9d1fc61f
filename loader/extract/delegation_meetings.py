"""Stage 9: encounters that a trigger word tells with a delegation on at least one side.

Few constructions say so surely, and only these count: "Gespräche zwischen A und B", "A verhandelt
mit B", "A und B trafen sich", "A traf Vertreter von B", "wurde von B empfangen", "ein Treffen der
Außenminister von A und B", "unter Vermittlung von C", "auch Vertreter von D nahmen teil". A state
whose named person takes part does not count again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from loader.extract.delegations import Delegation, DelegationWords, read_delegation_words
from loader.extract.document import Document
from loader.extract.parties import Party, find_parties
from loader.extract.phrases import Phrase
from loader.extract.roles import find_role, host_of
from loader.extract.triggers import Trigger

_INNER = frozenset(
    ("subject", "implicit", "object", "dative", "mit", "von", "zwischen", "possessor", "für")
    + ("n:mit", "n:zwischen", "n:genitive", "n:von")
)
_SUBJECT = ("subject", "implicit")
_OWNER = ("possessor", "n:genitive", "n:von")
_JOINING = frozenset((",", "und", "sowie"))
_TOPIC = frozenset(("über", "um", "für", "gegen", "wegen", "zu", "zum", "zur"))
_RECIPROCAL = frozenset(("sich", "einander", "miteinander"))
_LEADING = frozenset(("Leitung", "Führung", "Vorsitz"))
_PASSIVE = frozenset(("wurde", "wurden", "wird", "werden", "worden", "werde", "würden"))


@dataclass(frozen=True, slots=True)
class Side:
    """A person or a delegation beside a trigger, in its role."""

    role: str
    phrase: Phrase
    person: int | None = None
    delegation: Delegation | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """Persons and delegations that one trigger word brings together, by which construction."""

    trigger: Trigger
    persons: frozenset[int]
    delegations: tuple[Delegation, ...]
    rule: str
    confidence: float
    attending: bool = False

    @property
    def countries(self) -> frozenset[str]:
        """The codes of the states that take part."""
        return frozenset(d.country for d in self.delegations if d.country)

    @property
    def organizations(self) -> frozenset[str]:
        """The names of the organisations that take part."""
        return frozenset(d.organization for d in self.delegations if d.organization)


def find_meetings(document: Document, delegations: list[list[Delegation]]) -> list[Meeting]:
    """Return what the trigger words of a text tell of delegations, in order.

    Args:
        document: the text.
        delegations: those of each sentence, as `find_delegations` gives them.
    """
    found: list[Meeting] = []
    words = read_delegation_words()
    for number, row in enumerate(document.triggers):
        if not delegations[number]:
            continue
        for trigger in row:
            meeting = _read(document, trigger, delegations[number], words)
            if meeting is not None:
                found.append(meeting)
    return found


def _read(
    document: Document, trigger: Trigger, row: list[Delegation], words: DelegationWords
) -> Meeting | None:
    sides = [*_persons(document, trigger), *_delegations(document, trigger, row)]
    read = _read_noun if trigger.word.sort == "noun" else _read_verb
    rule, members = read(document, trigger, sides, words)
    if rule is None:
        return None
    attending = rule == "attending"
    kept = _without_own(document, members)
    if len(kept) < (1 if attending else 2) or not any(side.delegation for side in kept):
        return None
    return Meeting(
        trigger,
        frozenset(side.person for side in kept if side.person is not None),
        tuple(side.delegation for side in kept if side.delegation is not None),
        f"{trigger.word.lemma}: {rule}",
        words.confidence[rule],
        attending,
    )


def _persons(document: Document, trigger: Trigger) -> list[Side]:
    found = []
    for party in find_parties(document, trigger):
        role = "subject" if _leads(document, trigger, party) else party.role
        if role in _INNER and party.how != "carried":
            found.append(Side(role, party.phrase, person=party.chain))
    return found


def _leads(document: Document, trigger: Trigger, party: Party) -> bool:
    """Tell "unter Leitung von …": who leads a delegation or the talks takes part."""
    phrase = party.phrase
    if phrase.sentence != trigger.sentence or phrase.clause != trigger.clause.number:
        return False
    tokens = document.sentences[phrase.sentence].tokens
    before = [token.text for token in tokens[max(0, phrase.first - 4) : phrase.first]]
    return any(word in _LEADING for word in before) and "unter" in (w.lower() for w in before)


def _delegations(document: Document, trigger: Trigger, row: list[Delegation]) -> list[Side]:
    sides = []
    implicit = trigger.clause.subject if trigger.clause.implicit else None
    host = host_of(document.phrases[trigger.sentence], trigger)
    firsts = _in_lists(document, trigger, row)
    for delegation in row:
        phrase = delegation.phrase
        role = find_role(document, trigger, firsts.get(phrase, phrase))
        if role not in _INNER:
            role = find_role(document, trigger, phrase)
        if role == "mit" and _belongs_to_topic(document, phrase):
            continue
        if implicit is not None and implicit in (phrase, phrase.list_head):
            role = "implicit"
        if host is not None and phrase is host.possessor:
            role = "possessor"
        if role in _INNER or phrase is host:
            sides.append(Side("host" if phrase is host else role, phrase, delegation=delegation))
    return sides


def _belongs_to_topic(document: Document, phrase: Phrase) -> bool:
    """Tell whether "mit" goes with the topic: "sprach über die Verträge | mit der EU"."""
    row = document.phrases[phrase.sentence]
    last = phrase.first - 2
    for before in reversed(row[: row.index(phrase)]):
        if before.last != last or before.persons:
            return False
        if not before.genitive:
            return before.preposition in _TOPIC
        last = before.first - 1
    return False


def _in_lists(document: Document, trigger: Trigger, row: list[Delegation]) -> dict[Phrase, Phrase]:
    """Return the first phrase of the enumeration that each delegation's phrase belongs to."""
    tokens = document.sentences[trigger.sentence].tokens
    firsts: dict[Phrase, Phrase] = {}
    phrases = list(dict.fromkeys(delegation.phrase for delegation in row))
    for before, phrase in zip(phrases, phrases[1:], strict=False):
        between = [token.text for token in tokens[before.last + 1 : phrase.first]]
        if between and all(word in _JOINING for word in between):
            firsts[phrase] = firsts.get(before, before)
    return firsts


Read = tuple[str | None, list[Side]]


def _in(sides: Iterable[Side], *roles: str) -> list[Side]:
    return [side for side in sides if side.role in roles]


def _read_verb(
    document: Document, trigger: Trigger, sides: list[Side], words: DelegationWords
) -> Read:
    """Read a verb with its subject, its partners and its object."""
    word = trigger.word
    told = trigger.clause.words(document.sentences[trigger.sentence])
    subjects = _in(sides, *_SUBJECT)
    if word.lemma in words.attending:
        if not _attends_meeting(document, trigger):
            return None, []
        return "attending", [
            side
            for side in (*subjects, *_in(sides, "für"))
            if side.delegation and (side.delegation.sort != "name" or side.role == "für")
        ]
    if word.weak and word.lemma not in words.gathering:
        return None, []
    if word.lemma in words.gathering:
        objects = _in(sides, "object")
        several = [side for side in objects if _listed(side, objects)]
        return ("gathered", several) if len(several) > 1 else (None, [])
    if set(word.not_prepositions) & {
        p.preposition
        for p in document.phrases[trigger.sentence]
        if p.clause == trigger.clause.number
    }:
        return None, []
    partners = _in(sides, "mit") if "mit" in word.takes else []
    if partners and subjects:
        return "with", [*subjects, *partners]
    if "object" in word.takes:
        passive = bool(_PASSIVE & set(told)) and trigger.surface.startswith(("ge", "emp", "be"))
        if passive and (hosts := _in(sides, "von")) and subjects:
            return "passive", [*subjects, *hosts]
        met = [s for s in _in(sides, "object", "dative") if _is_people(s)]
        if met and subjects and not passive:
            return "object", [*subjects, *met]
    if "nicht miteinander" in " ".join(told):
        return None, []
    together = word.reflexive or word.lemma in words.joint or bool(_RECIPROCAL & set(told))
    together |= word.particle in ("zusammen", "beisammen")
    if len(subjects) > 1 and together and not partners:
        return "together", subjects
    return None, []


def _attends_meeting(document: Document, trigger: Trigger) -> bool:
    """Tell whether what is attended is an encounter, not "an einer Übung"."""
    at = [
        phrase
        for phrase in document.phrases[trigger.sentence]
        if phrase.preposition in ("an", "am") and phrase.clause == trigger.clause.number
    ]
    met = [t.position for t in document.triggers[trigger.sentence] if t.word.sort == "noun"]
    return all(any(p.first <= position <= p.last for position in met) for p in at)


def _is_people(side: Side) -> bool:
    """Tell whether one can meet it in person: "traf Vertreter Israels", not "traf Israel"."""
    return side.delegation is None or side.delegation.sort != "name"


def _listed(side: Side, others: list[Side]) -> bool:
    head = side.phrase.list_head or side.phrase
    return any(o is not side and (o.phrase.list_head or o.phrase) is head for o in others)


def _read_noun(
    document: Document, trigger: Trigger, sides: list[Side], words: DelegationWords
) -> Read:
    """Read a noun with what belongs to it, or with its clause's subject."""
    lemma = trigger.word.lemma
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return None, []
    if lemma == "Vermittlung" and host.preposition == "unter":
        subjects = _in(sides, *_SUBJECT)
        return "mediation", [*subjects, *_in(sides, "n:genitive", "n:von", "host", "possessor")]
    if lemma in ("Sitzung", "Gipfel") and len(partners := _in(sides, "n:mit")) > 2:
        return "members", partners
    if lemma not in words.meetings:
        return None, []
    between = _in(sides, "n:zwischen")
    if len(between) > 1:
        return "between", between
    owners, partners = _in(sides, *_OWNER), _in(sides, "n:mit")
    if owners and partners:
        return "with", [*owners, *partners]
    if len(owners) > 1:
        return "members", owners
    adjectives = _in(sides, "host")
    if len(adjectives) > 1:
        return "pair", adjectives
    if partners or (partners := _in(sides, "mit") if host.preposition is None else []):
        return _with_subject(document, trigger, host, sides, partners, words)
    if host.preposition is None and host is not trigger.clause.subject:
        return _offered(document, trigger, sides, words)
    return None, []


def _with_subject(
    document: Document,
    trigger: Trigger,
    host: Phrase,
    sides: list[Side],
    partners: list[Side],
    words: DelegationWords,
) -> Read:
    """Read "A führt Gespräche mit B" and "nach einem Treffen mit B sagte A"."""
    subjects = _in(sides, *_SUBJECT)
    if not subjects or host is trigger.clause.subject:
        return None, []
    sentence = document.sentences[trigger.sentence]
    if host.preposition is not None:
        occasion = host.preposition in words.occasions
        return ("occasion", [*subjects, *partners]) if occasion else (None, [])
    verbs = [sentence.tokens[p].text.lower() for p in trigger.clause.verbs(sentence)]
    if any(verb.startswith(words.carrying) for verb in verbs):
        return "with", [*subjects, *partners]
    return None, []


def _offered(
    document: Document, trigger: Trigger, sides: list[Side], words: DelegationWords
) -> Read:
    """Read "A bot B Gespräche an" and "A und B setzen die Gespräche fort"."""
    subjects = _in(sides, *_SUBJECT)
    sentence = document.sentences[trigger.sentence]
    behind = sentence.tokens[trigger.position + 1 : trigger.position + 2]
    if behind and behind[0].text == "für":  # "setzen einen Termin für den Vertrag an"
        return None, []
    verbs = [sentence.tokens[p].text.lower() for p in trigger.clause.verbs(sentence)]
    offered = [side for side in _in(sides, "object", "dative") if side.delegation]
    if subjects and offered and any(verb.startswith(words.offering) for verb in verbs):
        return "offer", [*subjects, *offered]
    if len(subjects) > 1 and any(verb.startswith(words.carrying) for verb in verbs):
        return "together", subjects
    return None, []


def _without_own(document: Document, members: list[Side]) -> list[Side]:
    """Leave out the states and organisations of the named persons, and what is told twice."""
    persons = {side.person: side for side in members if side.person is not None}
    own: set[str | None] = set()
    for number in persons:
        chain = document.chains[number]
        own |= {chain.country, chain.organization, *(held.country for held in chain.held)}
    kept = list(persons.values())
    names: set[str] = set()
    for side in members:
        if side.delegation is None or side.delegation.name in own | names:
            continue
        names.add(side.delegation.name)
        kept.append(side)
    return kept
