"""Stage 6: words that can tell an encounter, found in each clause.

The words and the places of their parties are data: `lexicon/triggers.toml`. A verb with a separable
particle counts only with it ("traf … zusammen", "zusammengetroffen"); a noun also as the end of a
compound ("Arbeitstreffen").
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from loader.extract.clauses import Clause
from loader.extract.reading import Sentence
from loader.extract.saying import SAYING
from loader.records import EncounterKind, Status


@dataclass(frozen=True, slots=True)
class TriggerWord:
    """An entry of the word list: a verb with its valency, or a noun."""

    lemma: str
    sort: Literal["verb", "noun"]
    kind: EncounterKind
    particle: str | None = None
    takes: tuple[str, ...] = ()
    reflexive: bool = False
    together: bool = False
    weak: bool = False
    status: Status | None = None
    needs: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    not_prepositions: frozenset[str] = frozenset()


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


class TriggerWords:
    """The word list, by form."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._plain: dict[str, list[TriggerWord]] = {}
        self._joined: dict[str, TriggerWord] = {}
        self._nouns: dict[str, TriggerWord] = {}
        for entry in data["verb"]:
            self._add_verb(entry)
        for entry in data["noun"]:
            for form in entry["forms"].split():
                self._nouns[form.lower()] = _word(entry, "noun")

    def _add_verb(self, entry: dict[str, Any]) -> None:
        word = _word(entry, "verb")
        for form in entry["forms"].split():
            if word.particle is None:
                self._plain.setdefault(form, []).append(word)
            else:
                self._plain.setdefault(form, []).append(word)
                self._joined[word.particle + form] = word

    def verb(self, form: str, words: list[str]) -> TriggerWord | None:
        """Return the entry of a verb form, given all words of its clause.

        Entries with a particle or a needed word win over the plain verb.
        """
        form = form.lower()
        if (joined := self._joined.get(form)) is not None:
            fits = not joined.reflexive or _is_reflexive(words)
            return joined if fits and _has_needed(joined, words) else None
        candidates = [
            word
            for word in self._plain.get(form, ())
            if (word.particle is None or word.particle in words)
            and _has_needed(word, words)
            and (not word.reflexive or _is_reflexive(words))
        ]
        return max(
            candidates,
            key=lambda w: (w.particle is not None, bool(w.needs), w.reflexive),
            default=None,
        )

    def noun(self, noun: str, words: list[str], *, compound: bool) -> TriggerWord | None:
        """Return the entry of a noun, or of the noun a compound ends with."""
        form = noun.lower().rpartition("-")[2]
        for start in range(len(form) - 3 if compound else 1):
            word = self._nouns.get(form[start:])
            if word is not None and (start == 0 or (start > 2 and not word.weak)):
                return word if _has_needed(word, words) else None
        return None


def _word(entry: dict[str, Any], sort: Literal["verb", "noun"]) -> TriggerWord:
    particle = entry.get("particle")
    first = entry["forms"].split()[0]
    return TriggerWord(
        lemma=entry.get("lemma") or (particle or "") + first,
        sort=sort,
        kind=entry["kind"],
        particle=particle,
        takes=tuple(entry.get("takes", ())),
        reflexive=entry.get("reflexive", False),
        together=entry.get("together", False),
        weak=entry.get("weak", False),
        status=entry.get("status"),
        needs=frozenset(entry.get("needs", "").lower().split()),
        not_objects=frozenset(entry.get("not_objects", "").split()),
        not_prepositions=frozenset(entry.get("not_prepositions", "").split()),
    )


def _has_needed(word: TriggerWord, words: list[str]) -> bool:
    return not word.needs or any(w in word.needs for w in words)


def _is_reflexive(words: list[str]) -> bool:
    return any(word in ("sich", "einander", "miteinander", "uns", "mich") for word in words)


@cache
def read_trigger_words() -> TriggerWords:
    """Read the word list of `lexicon/triggers.toml`."""
    text = files("loader.extract").joinpath("lexicon/triggers.toml").read_text(encoding="utf-8")
    return TriggerWords(tomllib.loads(text))


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


# A verb that is in no list still tells an encounter by who stands beside it: "legte zusammen mit
# Regierungschefin Ruginienė den Grundstein", "holte sich Rückendeckung bei König Abdullah".
ANY_VERB = TriggerWord(lemma="any", sort="verb", kind="meeting", weak=True)


def _any_verb(number: int, sentence: Sentence, clause: Clause) -> list[Trigger]:
    for position in clause.positions:
        token = sentence.tokens[position]
        if token.tag == "VERB" and token.text.lower() not in SAYING:
            return [Trigger(ANY_VERB, number, position, clause, token.text, token.start, token.end)]
    return []
