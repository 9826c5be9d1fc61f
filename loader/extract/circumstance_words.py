"""The word lists of `lexicon/circumstances.toml`: words of place, time and topic."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from loader.extract.word_lists import read_word_list


@dataclass(frozen=True, slots=True)
class CircumstanceWords:
    """The lists, each as the file's header tells; `buildings` are the named and the plain ones."""

    buildings: tuple[str, ...]
    plain: tuple[str, ...]
    spots: tuple[str, ...]
    adjectives: dict[str, str]
    calling: tuple[str, ...]
    calling_in: frozenset[str]
    travel: tuple[str, ...]
    hosting: frozenset[str]
    talking: frozenset[str]
    agreeing: frozenset[str]
    margins: frozenset[str]
    attending: frozenset[str]
    press: tuple[str, ...]
    discussing: tuple[str, ...]
    grounds: frozenset[str]
    edges: frozenset[str]
    rulers: frozenset[str]
    sayings: frozenset[str]
    background: frozenset[str]
    going_on: frozenset[str]
    joining: frozenset[str]
    about_it: frozenset[str]
    there: frozenset[str]
    themes: frozenset[str]
    topic_prepositions: frozenset[str]
    no_topics: frozenset[str]
    earlier: frozenset[str]
    visiting: tuple[str, ...]
    in_front: frozenset[str]
    town_prepositions: frozenset[str]
    bare: frozenset[str]
    away: frozenset[str]
    towards: frozenset[str]
    locative: frozenset[str]
    around_place: frozenset[str]
    time_clauses: frozenset[str]
    known: frozenset[str]
    no_places: frozenset[str]


_ENDS_AND_BEGINNINGS = (
    *("buildings", "plain", "spots", "calling", "travel", "press", "discussing", "visiting"),
)


@cache
def read_circumstance_words() -> CircumstanceWords:
    """Read the word lists."""
    data = read_word_list("circumstances")
    data["buildings"] = [*data.pop("named"), *data["plain"]]
    lists: dict[str, Any] = {
        name: frozenset(words) if isinstance(words, list) else words for name, words in data.items()
    }
    return CircumstanceWords(**lists | {name: tuple(data[name]) for name in _ENDS_AND_BEGINNINGS})
