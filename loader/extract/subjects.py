"""Stage 4: who acts in each clause, said there or carried over from the clause before.

"Merz flog nach Kiew, um Selenskyj zu treffen": the infinitive's subject is the main clause's.
"Merz flog nach Kiew und traf dort Selenskyj": so is the second half's.
"""

from loader.extract.clauses import Clause
from loader.extract.exclusion_words import is_told, read_exclusion_words
from loader.extract.function_words import read_function_words
from loader.extract.phrases import TIMES, Phrase
from loader.extract.reading import Sentence


def assign_clauses(row: list[Phrase], clauses: list[Clause]) -> None:
    """Set the clause number of every phrase."""
    at = {position: clause.number for clause in clauses for position in clause.positions}
    for phrase in row:
        phrase.clause = at.get(phrase.head_first, at.get(phrase.first, -1))


def find_subjects(row: list[Phrase], clauses: list[Clause], sentence: Sentence) -> None:
    """Set the subject of every clause: its own, or the one it takes over."""
    for clause in clauses:
        if not _begins_with_verb(clause, clauses, sentence):
            clause.subject = _own_subject(row, clause, sentence)
    by_number = {clause.number: clause for clause in clauses}
    for clause in sorted(clauses, key=lambda c: c.number):
        if clause.subject is not None:
            continue
        parent = _source(clause, clauses, by_number, sentence)
        if parent is None:
            continue
        clause.implicit = True
        clause.subject = parent.subject
        if clause.kind == "infinitive" and _controls_object(parent, sentence):
            clause.subject = _object_of(row, parent)
            if clause.subject is None and not _orders(parent, sentence):
                clause.subject = parent.subject
            clause.implicit = clause.subject is not None


def _begins_with_verb(clause: Clause, clauses: list[Clause], sentence: Sentence) -> bool:
    """Tell whether a clause goes on with its verb: "…, besuchte ein Weingut und aß mit Sandu"."""
    words = [sentence.tokens[position] for position in clause.positions]
    before = sentence.tokens[clause.positions[0] - 1].text if clause.positions[0] else ""
    if before in (":", ";", "“", "”", "«", "»", '"'):
        return False
    lead = words[1] if words[0].tag == "CCONJ" and len(words) > 1 else words[0]
    if lead.tag not in ("VERB", "AUX") or lead.text.lower() in read_function_words().saying:
        return False
    return any(c.number < clause.number and c.kind == "main" for c in clauses)


def _own_subject(row: list[Phrase], clause: Clause, sentence: Sentence) -> Phrase | None:
    if clause.kind == "infinitive":
        return None
    candidates = [
        phrase
        for phrase in row
        if _is_argument(phrase, clause)
        and "n" in phrase.cases
        and phrase.surface.lower() not in read_function_words().no_subjects
        and not is_added(phrase, sentence)
    ]
    # "Drei Tage danach traf Merz …": a time acts only where nobody else can.
    candidates = [p for p in candidates if not _is_time(p, sentence)] or candidates
    sure = [phrase for phrase in candidates if phrase.cases == "n"]
    first = next(iter(sure or _persons_behind(candidates) or candidates), None)
    if first is not None and first.head == "noun" and _is_single(first, row):
        several = [phrase for phrase in candidates if not _is_single(phrase, row)]
        if several and _acts_of_several(clause, sentence):
            return several[0]  # "ein Abkommen unterzeichneten | Pistorius und Marles"
    return first


def _persons_behind(candidates: list[Phrase]) -> list[Phrase]:
    """Return who acts on a bare thing in front: "Unterstützung suchte | Mažeika in Bonn"."""
    first = next(iter(candidates), None)
    if first is None or first.head != "noun" or first.determiner:
        return []
    return [p for p in candidates if p.head == "name"]


def _is_time(phrase: Phrase, sentence: Sentence) -> bool:
    return phrase.head == "noun" and sentence.tokens[phrase.last].text in TIMES


def is_added(phrase: Phrase, sentence: Sentence) -> bool:
    """Tell whether a clause goes on to more of its subjects: "…, dazu der Finne Stubb"."""
    first = phrase.first
    if first < 2 or sentence.tokens[first - 2].text not in (",", "–"):
        return False
    return sentence.tokens[first - 1].text.lower() in read_function_words().adding


def _is_single(phrase: Phrase, row: list[Phrase]) -> bool:
    """Tell whether a phrase is no list and has a determiner of one thing."""
    listed = any(other.list_head is phrase for other in row)
    return not listed and (phrase.determiner or "").startswith(read_function_words().of_one)


def _acts_of_several(clause: Clause, sentence: Sentence) -> bool:
    """Tell whether the clause's finite verb is a plural."""
    words = [sentence.tokens[position].text.lower() for position in clause.verbs(sentence)]
    told = read_function_words()
    return any(word in told.plural_verbs or word.endswith("ten") for word in words)


def _source(
    clause: Clause, clauses: list[Clause], by_number: dict[int, Clause], sentence: Sentence
) -> Clause | None:
    """Return the clause whose subject goes on."""
    if clause.kind == "infinitive":
        return by_number.get(clause.parent) if clause.parent is not None else None
    if clause.kind != "main":
        if clause.coordinated and clause.parent is not None:
            return by_number.get(clause.parent)
        return None
    before = [c for c in clauses if c.number < clause.number and c.kind == "main"]
    if clause.coordinated:  # "er könnte kommen, sagte Landau, und mit ihm reden"
        saying = read_function_words().saying
        before = [c for c in before if c.words(sentence)[0] not in saying]
    return before[-1] if before else None


def _controls_object(parent: Clause, sentence: Sentence) -> bool:
    words = [sentence.tokens[position].text.lower() for position in parent.verbs(sentence)]
    return any(word.startswith(read_function_words().object_control) for word in words)


def _orders(parent: Clause, sentence: Sentence) -> bool:
    """Tell whether a verb never leaves it to its subject: "wies die Minister an, … zu reden"."""
    return is_told(read_exclusion_words().ordering, parent.words(sentence))


def _object_of(row: list[Phrase], clause: Clause) -> Phrase | None:
    return next(
        (
            phrase
            for phrase in row
            if _is_argument(phrase, clause) and phrase is not clause.subject and phrase.persons
        ),
        None,
    )


def _is_argument(phrase: Phrase, clause: Clause) -> bool:
    """Tell whether a phrase can be the subject or an object of a clause, at the head of a list."""
    bare = phrase.preposition is None and not phrase.genitive and not phrase.apposition
    return bare and phrase.clause == clause.number and phrase.list_head is None
