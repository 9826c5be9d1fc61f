"""Stages 2 and 5: "dieser", "diesem", "der", where they stand alone, mean who was named last.

"Merz traf Tusk. | Dieser kam aus Riga, | mit diesem sprach er": not the one who acts there, whom
"er" means, but the other. The tagger takes such a word for an article.
"""

from bisect import bisect_left
from itertools import chain

from loader.extract.discourse import Discourse
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_REACH = 30  # phrases
_FOLLOWING = ("VERB", "AUX", "ADP", "ADV", "PRON", "PART", "PUNCT", "SCONJ")


def mark_demonstratives(sentence: Sentence) -> Sentence:
    """Return the sentence with demonstratives that stand alone tagged as pronouns."""
    tokens = list(sentence.tokens)
    told = read_function_words()
    found = False
    for position, token in enumerate(tokens[:-1]):
        word = token.text.lower()
        following = tokens[position + 1]
        if token.tag != "DET":
            continue
        if word in told.demonstratives and following.text in told.definites:
            tokens[position] = token._replace(tag="PRON")  # "Zuvor hatte dieser | die Minister …"
            found = True
        if following.tag not in _FOLLOWING:
            continue
        if word in told.demonstratives or (word in told.pointing and _begins(sentence, position)):
            tokens[position] = token._replace(tag="PRON")
            found = True
    return sentence._replace(tokens=tuple(tokens)) if found else sentence


def _begins(sentence: Sentence, position: int) -> bool:
    """Tell whether an article begins a sentence or the clause behind a conjunction: "als der"."""
    if position == 0:
        return sentence.tokens[1].tag in ("VERB", "AUX")
    return sentence.tokens[position - 1].text.lower() in read_function_words().conjunctions


def find_last_named(
    told: Discourse, phrase: Phrase, before: list[Phrase], row: list[Phrase]
) -> int | None:
    """Return whom a demonstrative means, and note on it where something else may be meant.

    Args:
        told: the persons of the text so far.
        phrase: the demonstrative.
        before: the phrases of the sentence before, in order.
        row: those of its own sentence.
    """
    words = read_function_words()
    word = phrase.surface.lower()
    dative = word == "dieser" and phrase.preposition is not None  # "mit dieser"
    gender = "f" if dative or word in words.demonstratives_feminine else "m"
    place = bisect_left(row, phrase.first, key=lambda other: other.first)
    thing = False
    for other in chain(reversed(row[max(place - _REACH, 0) : place]), reversed(before[-_REACH:])):
        person = None if other.genitive or other.head == "pronoun" else other.person
        own = other.sentence == phrase.sentence and other.clause == phrase.clause
        if person is not None and told.chains[person].is_spokesperson:
            continue
        if person is not None and not own and told.chains[person].gender in (gender, None):
            phrase.unsure = thing
            return person
        thing |= _is_thing(other)
    return None


def _is_thing(phrase: Phrase) -> bool:
    """Tell whether a phrase may be what is meant: no person, time or place."""
    return phrase.head == "noun" and not phrase.persons and phrase.preposition is None
