"""Stage 5: whom a pronoun of several means, and whom it cannot mean, since they act beside it."""

from loader.extract.clauses import Clause
from loader.extract.discourse import REACH_OF_MANY, Discourse
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_REACH_OF_GROUPS = 2  # sentences back to those whom "beide" or "die drei" means


def find_group(
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


def has_plural_verb(phrase: Phrase, clauses: list[Clause], sentence: Sentence) -> bool:
    """Tell whether the verb of a phrase's clause is a plural, so that "sie" means several."""
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


def find_taken(
    phrase: Phrase, row: list[Phrase], clauses: list[Clause], sentence: Sentence
) -> set[int]:
    """Return whom a pronoun cannot mean, as they act beside it: "kam, | um mit ihm zu reden"."""
    clause = next((c for c in clauses if c.number == phrase.clause), None)
    openers = read_function_words().infinitive_openers
    opened = clause is not None and clause.words(sentence)[0] in openers
    acting = _acting_unnamed(phrase, row, clauses) if opened else set()
    return _taken(phrase, row) | acting


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
