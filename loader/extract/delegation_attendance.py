"""Stage 9: delegations that join an encounter told in the same sentence or just before.

"Auch Vertreter der EU nahmen teil", "Für Benin nahm eine Delegation teil", "Die USA schickten nur
einen Botschafter", "unter Vermittlung Malaysias", "die anwesenden Minister (Kosovo, Albanien)".
Who stays away ("war nicht vertreten") does not join.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from loader.extract.clauses import Clause
from loader.extract.delegation_words import DelegationWords, read_delegation_words
from loader.extract.delegations import Delegation
from loader.extract.document import Document
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words

_ATTENDING = frozenset(("attends", "connects", "represented", "leaves"))
_WHITHER = frozenset(("nach", "in", "zum", "zur"))


@dataclass(frozen=True, slots=True)
class Attendance:
    """Delegations that take part in what a text tells in this sentence or just before it."""

    sentence: int
    delegations: tuple[Delegation, ...]
    rule: str


def find_attendances(document: Document, delegations: list[list[Delegation]]) -> list[Attendance]:
    """Return who joins an encounter, sentence by sentence.

    Args:
        document: the text.
        delegations: those of each sentence, as `find_delegations` gives them.
    """
    words = read_delegation_words()
    return [
        Attendance(number, tuple(joining), rule)
        for number, row in enumerate(delegations)
        if row
        for clause in document.clauses[number]
        for rule, joining in _read(document, clause, number, row, words)
        if joining
    ]


def _read(
    document: Document, clause: Clause, number: int, row: list[Delegation], words: DelegationWords
) -> Iterator[tuple[str, list[Delegation]]]:
    told = clause.words(document.sentences[number])
    if read_function_words().deny(told):
        return
    cues = read_round_words().find_cues(told)
    own = [d for d in row if d.phrase.clause == clause.number]
    acting = [d for d in own if _is_subject(d, clause)]
    if cues & _ATTENDING and _attends_meeting(document, clause, number):
        people = [d for d in acting if d.sort != "name"]
        named = clause.subject is not None and clause.subject.persons
        sides = [d for d in own if d.phrase.preposition == "für" and not named]
        yield "attending", [*people, *sides]
    if acting and "sends" in cues and _sends(document, clause, number, words):
        yield "sending", acting
    yield "mediation", [d for d in own if _mediates(document, d.phrase)]
    yield "present", [d for d in own if d.sort != "name" and _is_present(document, d.phrase)]


def _is_subject(delegation: Delegation, clause: Clause) -> bool:
    phrase = delegation.phrase
    return clause.subject is not None and clause.subject in (phrase, phrase.list_head)


def _attends_meeting(document: Document, clause: Clause, number: int) -> bool:
    """Tell whether what is attended is an encounter, not "an einer Übung"."""
    at = [
        phrase
        for phrase in document.phrases_of(number, clause)
        if phrase.preposition in ("an", "am", "bei", "beim")
    ]
    met = [t.position for t in document.triggers[number] if t.word.sort == "noun"]
    return all(any(p.first <= position <= p.last for position in met) for p in at)


def _sends(document: Document, clause: Clause, number: int, words: DelegationWords) -> bool:
    """Tell whether what is sent is people, and not elsewhere: "nach Wien" is a trip."""
    own = document.phrases_of(number, clause)
    if any(phrase.preposition in _WHITHER for phrase in own):
        return False
    return any(
        phrase.preposition is None
        and phrase is not clause.subject
        and not phrase.persons
        and _is_somebody(document, phrase, words)
        for phrase in own
    )


def _is_somebody(document: Document, phrase: Phrase, words: DelegationWords) -> bool:
    noun = document.sentences[phrase.sentence].tokens[phrase.last].text
    description = document.descriptions.get(phrase)
    return words.sort(noun) is not None or bool(description and description.office)


def _is_present(document: Document, phrase: Phrase) -> bool:
    """Tell "die anwesenden Außenminister"."""
    tokens = document.sentences[phrase.sentence].tokens
    return any(t.text.startswith("anwesend") for t in tokens[phrase.first : phrase.last])


def _mediates(document: Document, phrase: Phrase) -> bool:
    """Tell "unter Vermittlung Malaysias", "unter Vermittlung der USA", "unter US-Vermittlung"."""
    tokens = document.sentences[phrase.sentence].tokens
    before = [t.text.lower() for t in tokens[max(0, phrase.first - 3) : phrase.first]]
    inside = [t.text.lower() for t in tokens[phrase.first : phrase.last + 1]]
    if "unter" not in before:
        return False
    behind_unter = [*before[before.index("unter") + 1 :], *inside]
    return any(word.endswith("vermittlung") for word in behind_unter)
