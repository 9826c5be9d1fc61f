"""Stage 5: whom a pronoun means."""

from loader.extract.antecedents import (
    find_acted_on,
    find_acting_behind,
    find_antecedent,
    find_named_before,
    is_behind_comma,
)
from loader.extract.clauses import Clause
from loader.extract.demonstratives import find_last_named
from loader.extract.discourse import MEMORY, Discourse
from loader.extract.function_words import read_function_words
from loader.extract.offices import Gender
from loader.extract.phrases import Phrase
from loader.extract.pronoun_groups import find_group, find_taken, has_plural_verb
from loader.extract.reading import Sentence

_MARGIN = 0.7  # of salience: less between the two best is a guess


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
    taken = find_taken(phrase, row, clauses, sentence)
    if word in words.relatives or word in words.demonstratives:
        _resolve_pointing(phrase, row, before, clauses, sentence, told)
    elif (acted_on := find_acted_on(phrase, row, clauses, sentence, told)) is not None:
        phrase.person = acted_on
    elif (last_named := find_named_before(phrase, before, told)) is not None:
        phrase.person = last_named
    elif (behind := find_acting_behind(phrase, row, clauses, sentence, told)) is not None:
        phrase.person = behind
    elif word in words.masculine:
        phrase.person = find_salient(told, "m", phrase, taken)
    elif last in words.numbers:
        phrase.group = find_group(told, phrase, row, clauses, words.numbers[last])
    elif word in ("beide", "beiden"):
        phrase.group = find_group(told, phrase, row, clauses, 2)
    elif word in words.several or (word == "sie" and has_plural_verb(phrase, clauses, sentence)):
        phrase.group = find_group(told, phrase, row, clauses, None)
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
    antecedent = find_antecedent(phrase, row, sentence) if word in words.relatives else None
    if antecedent is not None:
        phrase.person, phrase.group = antecedent.person, antecedent.group
        return
    if word in words.demonstratives_feminine and has_plural_verb(phrase, clauses, sentence):
        return
    bare = word in words.pointing and not is_behind_comma(phrase, sentence)
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
