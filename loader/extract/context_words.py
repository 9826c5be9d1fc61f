"""The word lists of `lexicon/context.toml`: of whom and whether a clause tells an encounter."""

from dataclasses import dataclass
from functools import cache

from loader.extract.word_lists import read_word_list


@dataclass(frozen=True, slots=True)
class ContextWords:
    """The lists, each as the file's header tells."""

    there: frozenset[str]
    then: frozenset[str]
    travelling: frozenset[str]
    scheduled: frozenset[str]
    took_place: frozenset[str]
    fell_through: frozenset[str]


@cache
def read_context_words() -> ContextWords:
    """Read the word lists."""
    data = read_word_list("context")
    return ContextWords(**{name: frozenset(words) for name, words in data.items()})
