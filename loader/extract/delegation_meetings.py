"""Stage 9: encounters that a trigger word tells with a delegation on at least one side.

Few constructions say so surely, and only these count: "Gespräche zwischen A und B", "A verhandelt
mit B", "A und B trafen sich", "A traf Vertreter von B", "wurde von B empfangen", "ein Treffen der
Außenminister von A und B". A state whose named person takes part does not count again.
"""

from dataclasses import dataclass

from loader.extract.delegation_sides import OWNER, SUBJECT, Side, choose, find_sides
from loader.extract.delegation_words import DelegationWords, read_delegation_words
from loader.extract.delegations import Delegation
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.triggers import Trigger, host_of

_Read = tuple[str | None, list[Side]]
_RECIPROCAL = frozenset(("sich", "einander", "miteinander"))


@dataclass(frozen=True, slots=True)
class Meeting:
    """Persons and delegations that one trigger word brings together, by which construction."""

    trigger: Trigger
    persons: frozenset[int]
    delegations: tuple[Delegation, ...]
    rule: str
    confidence: float

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
    sides = find_sides(document, trigger, row)
    read = _read_noun if trigger.word.sort == "noun" else _read_verb
    rule, members = read(document, trigger, sides, words)
    kept = _without_own(document, members)
    if len(kept) < 2 or not any(side.delegation for side in kept):
        return None
    return Meeting(
        trigger,
        frozenset(side.person for side in kept if side.person is not None),
        tuple(side.delegation for side in kept if side.delegation is not None),
        f"{trigger.word.lemma}: {rule}",
        words.confidence,
    )


def _read_verb(
    document: Document, trigger: Trigger, sides: list[Side], words: DelegationWords
) -> _Read:
    """Read a verb with its subject, its partners and its object."""
    word = trigger.word
    told = trigger.clause.words(document.sentences[trigger.sentence])
    subjects = choose(sides, *SUBJECT)
    surface = trigger.surface.lower()
    gathering = surface.startswith(words.gathering) or word.lemma == "an einen Tisch bringen"
    if word.weak and not gathering:
        return None, []
    if gathering:
        objects = choose(sides, "object")
        several = [side for side in objects if _is_listed(side, objects)]
        return ("gathered", several) if len(several) > 1 else (None, [])
    own = document.phrases_of(trigger.sentence, trigger.clause)
    if set(word.not_prepositions) & {phrase.preposition for phrase in own}:
        return None, []
    partners = choose(sides, "mit") if "mit" in word.takes else []
    if partners and subjects:
        return "with", [*subjects, *partners]
    if "object" in word.takes:
        becoming = not read_function_words().becoming.isdisjoint(told)
        passive = becoming and trigger.surface.startswith(("ge", "emp", "be"))
        if passive and (hosts := choose(sides, "von")) and subjects:
            return "passive", [*subjects, *hosts]
        met = [s for s in choose(sides, "object", "dative") if s.acts]
        if met and subjects and not passive:
            return "object", [*subjects, *met]
    if "nicht miteinander" in " ".join(told):
        return None, []
    together = surface.startswith(words.joint) or bool(_RECIPROCAL & set(told))
    together |= word.particle in ("zusammen", "beisammen")
    if len(subjects) > 1 and together and not partners and word.lemma != "ringen":
        return "together", subjects
    return None, []


def _is_listed(side: Side, others: list[Side]) -> bool:
    return any(other is not side and other.first is side.first for other in others)


def _read_noun(
    document: Document, trigger: Trigger, sides: list[Side], words: DelegationWords
) -> _Read:
    """Read a noun with what belongs to it, or with its clause's subject."""
    host = host_of(document.phrases[trigger.sentence], trigger)
    if host is None:
        return None, []
    noun = trigger.surface.lower()
    partners = choose(sides, "n:mit")
    if len(partners) > 2 and any(stem in noun for stem in words.summits):
        return "members", partners
    if not any(stem in noun for stem in words.meetings):
        return None, []
    between = choose(sides, "n:zwischen")
    if len(between) > 1:
        return "between", between
    owners = choose(sides, *OWNER)
    if owners and partners:
        return "with", [*owners, *partners]
    if len(owners) > 1:
        return "members", owners
    adjectives = choose(sides, "host")
    if len(adjectives) > 1:
        return "pair", adjectives
    if partners:
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
) -> _Read:
    """Read "A führt Gespräche mit B" and "nach einem Treffen mit B sagte A"."""
    subjects = choose(sides, *SUBJECT)
    if not subjects:
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
) -> _Read:
    """Read "A bot B Gespräche an" and "A und B setzen die Gespräche fort"."""
    subjects = choose(sides, *SUBJECT)
    sentence = document.sentences[trigger.sentence]
    behind = sentence.tokens[trigger.position + 1 : trigger.position + 2]
    if behind and behind[0].text == "für":  # "setzen einen Termin für den Vertrag an"
        return None, []
    verbs = [sentence.tokens[p].text.lower() for p in trigger.clause.verbs(sentence)]
    offered = [side for side in choose(sides, "object", "dative") if side.delegation]
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
