"""The word lists of `lexicon/circumstances.toml`: words of place, time and topic."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class CircumstanceWords:
    """The lists, each as the file's header tells."""

    buildings: tuple[str, ...]
    plain: tuple[str, ...]
    spots: tuple[str, ...]
    adjectives: dict[str, str]
    calling: tuple[str, ...]
    calling_in: frozenset[str]
    travel: tuple[str, ...]
    hosting: frozenset[str]
    talking: frozenset[str]
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
    no_places: frozenset[str]


@cache
def read_circumstance_words() -> CircumstanceWords:
    """Read the word lists."""
    path = files("loader.extract").joinpath("lexicon/circumstances.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return CircumstanceWords(
        buildings=tuple(data.pop("buildings")),
        plain=tuple(data.pop("plain")),
        spots=tuple(data.pop("spots")),
        adjectives=data.pop("adjectives"),
        calling=tuple(data.pop("calling")),
        travel=tuple(data.pop("travel")),
        press=tuple(data.pop("press")),
        discussing=tuple(data.pop("discussing")),
        **{name: frozenset(words) for name, words in data.items()},
    )
