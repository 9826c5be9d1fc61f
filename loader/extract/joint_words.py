"""The word lists of `lexicon/joint.toml`: what two who act side by side did together."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loader.extract.word_lists import KEPT_WORDS, read_word_list

# Inseparable prefixes, and the separable ones that stand before the verb at a clause's end.
_PREFIXES = (
    "ab an auf aus be bei durch ein ent er fest fort ge her hin hinab hinauf hinaus hinein hinunter"
    " los mit nach nieder unter über ver vor weg weiter wider wieder zer zu zurück zusammen um"
)
_SORTS = ("stating", "deciding", "being", "going", "making")


@dataclass(frozen=True, slots=True)
class JointWords:
    """The lists, each as the file's header tells; verbs by the beginnings of their forms."""

    together: frozenset[str]
    shared: frozenset[str]
    apart: frozenset[str]
    verbs: tuple[tuple[str, str], ...]  # beginning and sort, the longest first
    strong: re.Pattern[str]


@cache
def read_joint_words() -> JointWords:
    """Read the word lists."""
    data = read_word_list("joint")
    verbs = [(beginning, sort) for sort in _SORTS for beginning in data[sort]]
    verbs.sort(key=lambda verb: -len(verb[0]))
    together = frozenset(word.lower() for word in data["together"])
    forms = f"(?:{_PREFIXES.replace(' ', '|')})?(?:{'|'.join(data['strong'])})$"
    shared, apart = frozenset(data["shared"]), frozenset(data["apart"])
    return JointWords(together, shared, apart, tuple(verbs), re.compile(forms))


@lru_cache(KEPT_WORDS)
def find_sort(verb: str) -> str:
    """Return what a verb's form tells: "stating", "deciding", "being", "going", "making", "else".

    The longest beginning counts: "unterschrieben" is no writing.
    """
    for beginning, sort in read_joint_words().verbs:
        if verb.startswith(beginning):
            return sort
    return "else"
