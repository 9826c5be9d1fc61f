"""Stage 5: whom a pronoun means by where it stands, whoever else was spoken of.

"Unter den Gästen war Tusk. | Ihn traf Merz", "Nachdem er gelandet war, traf Merz …", and "der" of a
relative clause.
"""

from loader.extract.clauses import Clause
from loader.extract.discourse import Discourse
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_BRACKETS = 6  # words such as a party in brackets between a person and the relative clause


def find_antecedent(phrase: Phrase, row: list[Phrase], sentence: Sentence) -> Phrase | None:
    """Return the phrase right before the comma of a relative clause."""
    start = phrase.first - (phrase.preposition is not None)
    if start < 1 or sentence.tokens[start - 1].text != ",":
        return None
    for before in reversed(row):
        if before.last >= start - 1:
            continue
        if before.genitive and before.person is None and before.head == "noun":
            continue
        return before if start - 2 - before.last <= _BRACKETS else None
    return None


def is_behind_comma(phrase: Phrase, sentence: Sentence) -> bool:
    """Tell whether a comma stands before a phrase and its preposition."""
    start = phrase.first - (phrase.preposition is not None)
    return start > 0 and sentence.tokens[start - 1].text == ","


def find_acted_on(
    phrase: Phrase, row: list[Phrase], clauses: list[Clause], sentence: Sentence, told: Discourse
) -> int | None:
    """Return whom "ihm" means in "Trump hatte Milei empfangen und ihm … zugesagt"."""
    words = read_function_words()
    gender = "m" if phrase.surface.lower() in words.masculine else "f"
    clause = next((c for c in clauses if c.number == phrase.clause), None)
    if phrase.surface.lower() not in ("ihm", "ihn", "ihr") or clause is None:
        return None
    again = (clause.coordinated and clause.implicit) or _goes_on(phrase, clause, sentence)
    if not again or clause.subject is None:
        return None
    others = {
        p.person
        for p in row
        if p.clause == clause.subject.clause
        and p.person is not None
        and p.last < phrase.first
        and p is not clause.subject
        and not p.genitive
        and not p.apposition
        and p.head == "name"
    } - {clause.subject.person}
    fitting = [n for n in others if told.chains[n].gender == gender]
    return fitting[0] if len(fitting) == len(others) == 1 else None


def _goes_on(phrase: Phrase, clause: Clause, sentence: Sentence) -> bool:
    """Tell whether a second participle follows: "hatte Milei empfangen und | ihm … zugesagt"."""
    before = [position for position in clause.positions if position < phrase.first]
    marks = [position for position in before if sentence.tokens[position].text == "und"]
    return bool(marks) and marks[-1] > 0 and sentence.tokens[marks[-1] - 1].tag == "VERB"


def find_named_before(phrase: Phrase, before: list[Phrase], told: Discourse) -> int | None:
    """Return whom "Mit ihm", "Ihn" at the head of a sentence mean: who was named last before it.

    The one who acts behind it is somebody else: "Unter den Gästen war Tusk. | Ihn traf Merz".
    """
    word = phrase.surface.lower()
    if word not in ("ihm", "ihn", "ihr") or phrase.first != (phrase.preposition is not None):
        return None
    gender = "f" if word == "ihr" else "m"
    for other in reversed(before):
        if other.genitive or other.person is None or other.apposition:
            continue
        if told.chains[other.person].is_spokesperson:
            continue
        if told.chains[other.person].gender in (gender, None):
            return other.person
    return None


def find_acting_behind(
    phrase: Phrase, row: list[Phrase], clauses: list[Clause], sentence: Sentence, told: Discourse
) -> int | None:
    """Return whom "er" means in "Nachdem er gelandet war, traf Merz …", if nobody else can be."""
    words = read_function_words()
    word = phrase.surface.lower()
    own = clauses[phrase.clause] if 0 <= phrase.clause < len(clauses) else None
    if word not in ("er", "sie") or own is None or own.subject is not phrase:
        return None
    if own.number > 0 or own.words(sentence)[0] not in words.forward:
        return None
    main = next((c for c in clauses[1:] if c.kind == "main"), None)
    subject = main.subject if main is not None else None
    if main is None or subject is None or subject.head != "name" or subject.person is None:
        return None
    gender = "m" if word == "er" else "f"
    alone = not any(p.list_head is subject for p in row)
    again = any(
        p.head == "pronoun" and p.clause == main.number and p is not subject
        for p in row
        if p.surface.lower() in words.masculine | words.feminine
    )
    fits = told.chains[subject.person].gender == gender
    return subject.person if fits and alone and not again and subject.last > phrase.last else None
