"""The word lists of `lexicon/joint.toml`: what two who act side by side did together."""

from dataclasses import dataclass
from functools import cache, lru_cache

from loader.extract.word_lists import KEPT_WORDS, read_word_list

_SORTS = ("stating", "deciding", "being", "going", "making")


@dataclass(frozen=True, slots=True)
class JointWords:
    """The lists, each as the file's header tells; verbs by the beginnings of their forms."""

    together: frozenset[str]
    shared: frozenset[str]
    apart: frozenset[str]
    verbs: tuple[tuple[str, str], ...]  # beginning and sort, the longest first


@cache
def read_joint_words() -> JointWords:
    """Read the word lists."""
    data = read_word_list("joint")
    verbs = [(beginning, sort) for sort in _SORTS for beginning in data[sort]]
    verbs.sort(key=lambda verb: -len(verb[0]))
    together = frozenset(word.lower() for word in data["together"])
    return JointWords(together, frozenset(data["shared"]), frozenset(data["apart"]), tuple(verbs))


@lru_cache(KEPT_WORDS)
def find_sort(verb: str) -> str:
    """Return what a verb's form tells: "stating", "deciding", "being", "going", "making", "else".

    The longest beginning counts: "unterschrieben" is no writing.
    """
    for beginning, sort in read_joint_words().verbs:
        if verb.startswith(beginning):
            return sort
    return "else"
