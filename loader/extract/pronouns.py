"""Stage 5: whom a pronoun means."""

from loader.extract.clauses import Clause
from loader.extract.demonstratives import find_last_named
from loader.extract.discourse import MEMORY, REACH_OF_MANY, Discourse
from loader.extract.function_words import read_function_words
from loader.extract.offices import Gender
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_REACH_OF_GROUPS = 2  # sentences back to those whom "beide" or "die drei" means
_MARGIN = 0.7  # of salience: less between the two best is a guess
_BRACKETS = 6  # words such as a party in brackets between a person and the relative clause


def resolve_pronoun(
    phrase: Phrase,
    row: list[Phrase],
    before: list[Phrase],
    clauses: list[Clause],
    sentence: Sentence,
    told: Discourse,
) -> None:
    """Set the person or group that a pronoun stands for, if there is one.

    Args:
        phrase: the pronoun.
        row: the phrases of its sentence.
        before: those of the sentence before.
        clauses: the clauses of its sentence.
        sentence: the words.
        told: the persons of the text so far.
    """
    words = read_function_words()
    word = phrase.surface.lower()
    last = word.split()[-1]
    taken = _find_taken(phrase, row, clauses, sentence)
    if word in words.relatives or word in words.demonstratives:
        _resolve_pointing(phrase, row, before, clauses, sentence, told)
    elif (acted_on := _acted_on_before(phrase, row, clauses, sentence, told)) is not None:
        phrase.person = acted_on
    elif (last_named := _named_before(phrase, before, told)) is not None:
        phrase.person = last_named
    elif (behind := _acts_behind(phrase, row, clauses, sentence, told)) is not None:
        phrase.person = behind
    elif word in words.masculine:
        phrase.person = find_salient(told, "m", phrase, taken)
    elif last in words.numbers:
        phrase.group = _find_group(told, phrase, row, clauses, words.numbers[last])
    elif word in ("beide", "beiden"):
        phrase.group = _find_group(told, phrase, row, clauses, 2)
    elif word in words.several or (word == "sie" and _plural_verb(phrase, clauses, sentence)):
        phrase.group = _find_group(told, phrase, row, clauses, None)
    elif word in words.feminine:
        phrase.person = find_salient(told, "f", phrase, taken)


def _resolve_pointing(
    phrase: Phrase,
    row: list[Phrase],
    before: list[Phrase],
    clauses: list[Clause],
    sentence: Sentence,
    told: Discourse,
) -> None:
    """Set whom a relative pronoun or a demonstrative means."""
    words, word = read_function_words(), phrase.surface.lower()
    antecedent = _antecedent(phrase, row, sentence) if word in words.relatives else None
    if antecedent is not None:
        phrase.person, phrase.group = antecedent.person, antecedent.group
        return
    if word in words.demonstratives_feminine and _plural_verb(phrase, clauses, sentence):
        return
    bare = word in words.pointing and not _is_behind_comma(phrase, sentence)
    if bare or word in words.demonstratives:
        phrase.person = find_last_named(told, phrase, before, row)


def find_salient(told: Discourse, gender: Gender, phrase: Phrase, taken: set[int]) -> int | None:
    """Return the person of a gender that a phrase most likely means: near ones and subjects."""
    scores: dict[int, float] = {}
    for chain in told.recent(phrase.sentence, MEMORY):
        known = told.chains[chain].gender
        if chain not in taken and known in (gender, None):
            unknown = 1.0 if known is None else 0.0
            scores[chain] = told.salience(chain, phrase.sentence) - unknown
    return choose(scores, phrase)


def choose(scores: dict[int, float], phrase: Phrase) -> int | None:
    """Return the best person, and note on the phrase if another was nearly as good."""
    ranked = sorted(scores, key=lambda chain: (-scores[chain], chain))
    if not ranked:
        return None
    phrase.unsure = len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN
    return ranked[0]


def _taken(phrase: Phrase, row: list[Phrase]) -> set[int]:
    """Return who stands in the pronoun's own clause already."""
    return {
        chain
        for other in row
        if other is not phrase and other.clause == phrase.clause and not other.genitive
        for chain in other.persons
    }


def _acting_unnamed(phrase: Phrase, row: list[Phrase], clauses: list[Clause]) -> set[int]:
    """Return who acts in an infinitive: "Der Gastgeber versprach, | die beiden zu begrüßen"."""
    clause = next((c for c in clauses if c.number == phrase.clause), None)
    if clause is None or clause.kind != "infinitive" or clause.subject is None:
        return set()
    acting = clause.subject
    return {c for other in row if acting in (other, other.list_head) for c in other.persons}


def _find_taken(
    phrase: Phrase, row: list[Phrase], clauses: list[Clause], sentence: Sentence
) -> set[int]:
    """Return whom a pronoun cannot mean, as they act beside it: "kam, | um mit ihm zu reden"."""
    clause = next((c for c in clauses if c.number == phrase.clause), None)
    openers = read_function_words().infinitive_openers
    opened = clause is not None and clause.words(sentence)[0] in openers
    acting = _acting_unnamed(phrase, row, clauses) if opened else set()
    return _taken(phrase, row) | acting


def _antecedent(phrase: Phrase, row: list[Phrase], sentence: Sentence) -> Phrase | None:
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


def _is_behind_comma(phrase: Phrase, sentence: Sentence) -> bool:
    start = phrase.first - (phrase.preposition is not None)
    return start > 0 and sentence.tokens[start - 1].text == ","


def _acted_on_before(
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


def _named_before(phrase: Phrase, before: list[Phrase], told: Discourse) -> int | None:
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


def _acts_behind(
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


def _plural_verb(phrase: Phrase, clauses: list[Clause], sentence: Sentence) -> bool:
    clause = next((c for c in clauses if c.number == phrase.clause), None)
    if clause is None:
        return False
    verbs = [sentence.tokens[p].text.lower() for p in clause.verbs(sentence)]
    words = read_function_words()
    if not words.singular_verbs.isdisjoint(verbs):
        return False  # "von wo sie abgeholt werden | soll"
    if not words.plural_verbs.isdisjoint(verbs):
        return True
    finite = [v for v in verbs if not v.startswith("ge")]
    return bool(finite) and all(verb.endswith("en") for verb in finite)


def _find_group(
    told: Discourse,
    phrase: Phrase,
    row: list[Phrase],
    clauses: list[Clause],
    number: int | None,
) -> tuple[int, ...]:
    """Return the persons that "beide", "die drei" or "sie" mean.

    They are those spoken of together last, else as many as were spoken of last, two if it does not
    say how many; nobody of the pronoun's own clause or of a relative clause in it, and nobody who
    only speaks for others.
    """
    relatives = {clause.number for clause in clauses if clause.kind == "relative"}
    aside = {n for p in row if p.clause in relatives - {phrase.clause} for n in p.persons}
    taken = _taken(phrase, row) | _acting_unnamed(phrase, row, clauses)
    group = told.group(phrase.sentence, 1 if number is None else _REACH_OF_GROUPS, number)
    if number is not None:
        for reach in (0, 1):
            just = [
                chain
                for chain in told.recent(phrase.sentence, reach)
                if chain not in taken and not told.chains[chain].is_spokesperson
            ]
            if len(just) == number and not told.group(phrase.sentence, reach, number):
                return tuple(sorted(just))
    if not group and number is not None and number > 2:
        group = told.group(phrase.sentence, REACH_OF_MANY, number)
    if group and taken.isdisjoint(group):
        return group
    taken |= aside
    near = [
        chain
        for chain in told.recent(phrase.sentence, 2)
        if chain not in taken and not told.chains[chain].is_spokesperson
    ]
    size = number or 2
    return tuple(sorted(near[:size])) if len(near) >= size else ()
