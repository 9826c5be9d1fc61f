"""Stage 6: words that can tell an encounter, found in each clause."""

from dataclasses import dataclass

from loader.extract.clauses import Clause
from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence
from loader.extract.trigger_words import TriggerWord, TriggerWords

# A verb that is in no list still tells an encounter by who stands beside it: "legte zusammen mit
# Regierungschefin Ruginienė den Grundstein", "holte sich Rückendeckung bei König Abdullah".
ANY_VERB = TriggerWord(lemma="any", sort="verb", kind="meeting", weak=True)


@dataclass(frozen=True, slots=True, eq=False)
class Trigger:
    """A trigger word as it stands in a sentence."""

    word: TriggerWord
    sentence: int
    position: int
    clause: Clause
    surface: str
    start: int
    end: int


def find_triggers(
    number: int, sentence: Sentence, clauses: list[Clause], words: TriggerWords
) -> list[Trigger]:
    """Return the trigger words of a sentence, in order."""
    found: list[Trigger] = []
    for clause in clauses:
        lowered = clause.words(sentence)
        for position in clause.positions:
            token = sentence.tokens[position]
            if token.tag in ("VERB", "AUX", "ADJ", "ADV", "PROPN") and token.text[0].islower():
                word = words.verb(token.text, lowered)
            elif token.tag in ("NOUN", "PROPN", "VERB", "ADJ") and token.text[0].isupper():
                word = words.noun(token.text, lowered, compound=token.tag == "NOUN")
                if word is None and token.tag == "VERB":
                    word = words.verb(token.text, lowered)
            else:
                continue
            if word is not None:
                found.append(
                    Trigger(word, number, position, clause, token.text, token.start, token.end)
                )
        if not any(trigger.clause is clause for trigger in found):
            found += _any_verb(number, sentence, clause)
    return sorted(found, key=lambda trigger: trigger.position)


def _any_verb(number: int, sentence: Sentence, clause: Clause) -> list[Trigger]:
    for position in clause.positions:
        token = sentence.tokens[position]
        if token.tag == "VERB" and token.text.lower() not in read_function_words().saying:
            return [Trigger(ANY_VERB, number, position, clause, token.text, token.start, token.end)]
    return []


def host_of(row: list[Phrase], trigger: Trigger) -> Phrase | None:
    """Return the phrase whose noun is the trigger."""
    if trigger.word.sort != "noun":
        return None
    return next((p for p in row if p.first <= trigger.position <= p.last), None)
