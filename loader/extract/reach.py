"""Stage 9: how near a word of place or time stands to a trigger, by the clauses between them.

What the trigger's own clause tells counts first, then what the clauses above it and around it tell.
A clause that only says who reported it, or that tells something else of somebody, does not count.
"""

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.reading import Token
from loader.extract.triggers import Trigger

OWN, NEAR, FAR = 0, 1, 2


def find_distance(document: Document, trigger: Trigger, position: int) -> int | None:
    """Return OWN, NEAR or FAR for a word of the trigger's sentence; None where it says nothing."""
    clauses = document.clauses[trigger.sentence]
    other = next((c for c in clauses if position in c.positions), None)
    if other is None or other.number == trigger.clause.number:
        tokens = document.sentences[trigger.sentence].tokens
        return FAR if _is_next_predicate(tokens, trigger, position) else OWN
    return _find_distance_of_clause(document, trigger, other)


def _find_distance_of_clause(document: Document, trigger: Trigger, other: Clause) -> int | None:
    own, clauses = trigger.clause, document.clauses[trigger.sentence]
    tokens = document.sentences[trigger.sentence].tokens
    if is_saying(document, trigger.sentence, other):
        after = tokens[own.positions[0]].text.lower() in read_circumstance_words().time_clauses
        return FAR if after and own.parent == other.number else None
    if _leads_to(clauses, own, other):
        return FAR if own.kind == "relative" and not _says_where(document, trigger) else NEAR
    if other.kind != "main":
        behind_trigger = 0 <= other.positions[0] - trigger.position <= 3
        first = tokens[other.positions[0]].text.lower()
        if other.kind == "relative" and behind_trigger and trigger.word.sort == "noun":
            return NEAR
        when = other.kind == "subordinate" and first in read_circumstance_words().time_clauses
        return NEAR if when else None
    return FAR if other.positions[0] < own.positions[0] else None


def find_words(document: Document, trigger: Trigger) -> list[str]:
    """Return the words, in small letters, of a trigger's clause and of those that tell of it."""
    silent: set[int] = set()  # positions; no other clause has one of them too
    for clause in document.clauses[trigger.sentence]:
        other = clause.number != trigger.clause.number
        if other and _find_distance_of_clause(document, trigger, clause) is None:
            silent.update(clause.positions)
    tokens = document.sentences[trigger.sentence].tokens
    return [token.text.lower() for n, token in enumerate(tokens) if n not in silent]


def is_saying(document: Document, number: int, clause: Clause) -> bool:
    """Tell whether a clause only says who reported something."""
    words = clause.words(document.sentences[number])
    return not read_circumstance_words().sayings.isdisjoint(words)


def starts_paragraph(document: Document, number: int) -> bool:
    """Tell whether a sentence is the first of its line."""
    if number == 0:
        return True
    return (
        "\n" in document.text[document.sentences[number - 1].end : document.sentences[number].start]
    )


def _is_next_predicate(tokens: tuple[Token, ...], trigger: Trigger, position: int) -> bool:
    """Tell whether a word belongs to what goes on: "X in Riga treffen und in Wien Y besuchen"."""
    behind = trigger.position + 1
    verb = trigger.word.sort == "verb"
    return verb and behind < position and tokens[behind].text in ("und", "sowie")


def _leads_to(clauses: list[Clause], own: Clause, other: Clause) -> bool:
    """Tell whether one of the clauses that a clause hangs on is the other."""
    parents = {clause.number: clause.parent for clause in clauses}
    number, steps = own.parent, 0
    while number is not None and steps < len(clauses):
        if number == other.number:
            return own.kind != "main"
        number, steps = parents.get(number), steps + 1
    return False


def _says_where(document: Document, trigger: Trigger) -> bool:
    first = document.sentences[trigger.sentence].tokens[trigger.clause.positions[0]]
    return first.text.lower() in ("wo", "wohin")
