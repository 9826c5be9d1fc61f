"""The word lists of `lexicon/joint.toml`: whether two who act side by side did it together."""

from dataclasses import dataclass
from functools import cache

from loader.extract.word_lists import read_word_list


@dataclass(frozen=True, slots=True)
class JointWords:
    """The lists, each as the file's header tells."""

    together: frozenset[str]
    apart: frozenset[str]


@cache
def read_joint_words() -> JointWords:
    """Read the word lists."""
    data = read_word_list("joint")
    together = frozenset(word.lower() for word in data["together"])
    return JointWords(together, frozenset(data["apart"]))
