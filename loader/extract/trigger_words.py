"""Stage 6: the words that can tell an encounter, by form.

The words and the places of their parties are data: `lexicon/triggers.toml`. A verb with a separable
particle counts only with it ("traf … zusammen", "zusammengetroffen"); a noun also as the end of a
compound ("Arbeitstreffen").
"""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Literal

from loader.extract.function_words import read_function_words
from loader.extract.word_lists import KEPT_WORDS, read_word_list
from loader.records import EncounterKind, Status

_ARTICLES = ("den", "dem", "der", "die", "das", "ein", "sein", "ihr", "kein")


@dataclass(frozen=True, slots=True)
class TriggerWord:
    """An entry of the word list: a verb with its valency, or a noun."""

    lemma: str
    sort: Literal["verb", "noun"]
    kind: EncounterKind
    particle: str | None = None
    takes: tuple[str, ...] = ()
    reflexive: bool = False
    weak: bool = False
    status: Status | None = None
    needs: frozenset[str] = frozenset()
    phrase: tuple[str, ...] = ()
    not_prepositions: frozenset[str] = frozenset()


class TriggerWords:
    """The word list, by form."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.verb_forms: set[str] = set()
        self._plain: dict[str, list[TriggerWord]] = {}
        self._joined: dict[str, TriggerWord] = {}
        self._nouns: dict[str, TriggerWord] = {}
        for entry in data["verb"]:
            self._add_verb(entry)
        for entry in data["noun"]:
            for form in entry["forms"].split():
                self._nouns[form.lower()] = make_word(entry, "noun")

    def _add_verb(self, entry: dict[str, Any]) -> None:
        word = make_word(entry, "verb")
        for form in entry["forms"].split():
            self.verb_forms.add(form)
            self._plain.setdefault(form, []).append(word)
            if word.particle is not None:
                self._joined[word.particle + form] = word

    def verb(self, form: str, words: list[str]) -> TriggerWord | None:
        """Return the entry of a verb form, given all words of its clause.

        Entries with a particle, a needed word or a phrase win over the plain verb.
        """
        form = form.lower()
        if (joined := self._joined.get(form)) is not None:
            fits = not joined.reflexive or _is_reflexive(words)
            return joined if fits and _has_needed(joined, words) else None
        plain = self._plain.get(form)
        if plain is None:
            return None
        candidates = [
            word
            for word in plain
            if (word.particle is None or _has_particle(word.particle, words))
            and _has_needed(word, words)
            and (not word.reflexive or _is_reflexive(words))
        ]
        return max(
            candidates,
            key=lambda w: (w.particle is not None, bool(w.needs or w.phrase), w.reflexive),
            default=None,
        )

    def noun(self, noun: str, words: list[str], *, compound: bool) -> TriggerWord | None:
        """Return the entry of a noun, or of the noun a compound ends with."""
        word = self._find_noun(noun, compound=compound)
        return word if word is not None and _has_needed(word, words) else None

    @lru_cache(KEPT_WORDS)  # noqa: B019 - there is one of these, as long as the process lives
    def _find_noun(self, noun: str, *, compound: bool) -> TriggerWord | None:
        form = noun.lower().rpartition("-")[2]
        for start in range(len(form) - 3 if compound else 1):
            word = self._nouns.get(form[start:])
            if word is not None and (start == 0 or (start > 2 and not word.weak)):
                return word
        return None


def make_word(entry: dict[str, Any], sort: Literal["verb", "noun"]) -> TriggerWord:
    """Return the word of an entry; without a lemma of its own its first form names it."""
    particle = entry.get("particle")
    first = entry["forms"].split()[0]
    return TriggerWord(
        lemma=entry.get("lemma") or (particle or "") + first,
        sort=sort,
        kind=entry["kind"],
        particle=particle,
        takes=tuple(entry.get("takes", ())),
        reflexive=entry.get("reflexive", False),
        weak=entry.get("weak", False),
        status=entry.get("status"),
        needs=frozenset(entry.get("needs", "").lower().split()),
        phrase=tuple(entry.get("phrase", "").split()),
        not_prepositions=frozenset(entry.get("not_prepositions", "").split()),
    )


def _has_needed(word: TriggerWord, words: list[str]) -> bool:
    """Tell whether one of the needed words stands there, and those of a phrase together."""
    if word.needs and word.needs.isdisjoint(words):
        return False
    size = len(word.phrase)
    return not size or any(
        tuple(words[at : at + size]) == word.phrase for at in range(len(words) - size + 1)
    )


def _has_particle(particle: str, words: list[str]) -> bool:
    """Tell whether a particle stands there as one, not in front of an article: "auf den Arm"."""
    return any(
        word == particle and not following.startswith(_ARTICLES)
        for word, following in pairwise([*words, ""])
    )


def _is_reflexive(words: list[str]) -> bool:
    return not read_function_words().reflexives.isdisjoint(words)


@cache
def read_trigger_words() -> TriggerWords:
    """Read the word list of `lexicon/triggers.toml`."""
    return TriggerWords(read_word_list("triggers"))
