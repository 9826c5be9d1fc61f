"""The word lists of `lexicon/joining.toml`: by what somebody joins an encounter told before."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from loader.extract.word_lists import read_word_list


@dataclass(frozen=True, slots=True)
class JoiningWords:
    """The lists of `lexicon/joining.toml`."""

    cues: tuple[frozenset[str], ...]
    hosts: frozenset[str]
    absent: frozenset[str]

    def say_who_joins(self, told: Collection[str]) -> bool:
        """Tell whether a clause of these words says who joins, or does not join, an encounter."""
        return any(cue <= set(told) for cue in self.cues)


@cache
def read_joining_words() -> JoiningWords:
    """Read the word lists."""
    data = read_word_list("joining")
    cues = tuple(frozenset(cue.split()) for cue in data["cues"])
    return JoiningWords(cues, frozenset(data["hosts"]), frozenset(data["absent"]))
