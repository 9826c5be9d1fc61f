"""The words inside and around names, from `name_words.toml` and `family_names.toml`."""

import re
from functools import cache
from typing import NamedTuple

from loader.resolve.names.spelling import fold_spelling
from loader.resolve.names.tables import read_table


class Words(NamedTuple):
    """The word lists, folded."""

    particles: frozenset[str]
    only_small: frozenset[str]
    prefix: re.Pattern[str]
    patronymic: frozenset[str]
    generations: dict[str, str]
    titles: frozenset[str]
    regal: frozenset[str]
    regal_before_one: frozenset[str]
    compound: frozenset[str]
    houses: frozenset[str]
    mononyms: frozenset[str]
    eastern: frozenset[str]
    eastern_before_two: frozenset[str]
    korean: frozenset[str]
    frequent: frozenset[str]


@cache
def read_words() -> Words:
    """Read the lists."""
    words, families = read_table("name_words"), read_table("family_names")

    def fold(rows: list[str]) -> frozenset[str]:
        return frozenset(map(fold_spelling, rows))

    return Words(
        frozenset(words["particles"]),
        frozenset(words["only_small"]),
        re.compile(rf"^(?:(?:{'|'.join(words['prefixes'])})[-‑]|[dl][’'])", re.IGNORECASE),
        frozenset(words["patronymic"]),
        {word: kind for kind in ("junior", "senior") for word in words[kind]},
        fold(words["titles"]),
        fold(words["regal"]),
        fold(words["regal_before_one"]),
        fold(families["compound"]),
        fold(families["houses"]),
        fold(families["mononyms"]),
        frozenset(map(str.lower, families["eastern"])),
        frozenset(map(str.lower, families["eastern_before_two"])),
        frozenset(map(str.lower, families["korean"])),
        fold(families["frequent"]),
    )


def is_particle(token: str) -> bool:
    """Tell whether a token is "von", "bin", "Al"; "Ben" with a capital is a given name."""
    words = read_words()
    low = token.lower()
    return low in words.particles and (token == low or low not in words.only_small)


def is_regal(word: str) -> bool:
    """Tell whether a word is the title of a ruler, who goes by one name: "Papst", "Emir"."""
    words = read_words()
    folded = fold_spelling(word)
    return folded in words.regal or folded in words.regal_before_one


def is_frequent(family: str) -> bool:
    """Tell whether so many people bear a family name that it says little of who is meant."""
    return family in read_words().frequent
