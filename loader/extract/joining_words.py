"""The word lists of `lexicon/joining.toml`: by what somebody joins an encounter told before."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from loader.extract.word_lists import read_word_list


@dataclass(frozen=True, slots=True)
class JoiningWords:
    """The lists of `lexicon/joining.toml`."""

    cues: Mapping[str, tuple[frozenset[str], ...]]  # by one of their words
    hosts: frozenset[str]
    absent: frozenset[str]

    def say_who_joins(self, told: Collection[str]) -> bool:
        """Tell whether a clause of these words says who joins, or does not join, an encounter."""
        words = frozenset(told)
        return any(cue <= words for word in words for cue in self.cues.get(word, ()))


@cache
def read_joining_words() -> JoiningWords:
    """Read the word lists."""
    data = read_word_list("joining")
    cues: dict[str, tuple[frozenset[str], ...]] = {}
    for cue in data["cues"]:
        words = cue.split()
        cues[words[0]] = (*cues.get(words[0], ()), frozenset(words))
    return JoiningWords(cues, frozenset(data["hosts"]), frozenset(data["absent"]))
