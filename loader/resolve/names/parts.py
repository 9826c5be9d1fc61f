"""The parts of a printed name: given names, family name, generation, regnal number."""

import re
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from loader.resolve.names.spelling import fold_spelling
from loader.resolve.names.tokens import (
    drop_titles,
    split_generation,
    split_numeral,
    split_tokens,
)
from loader.resolve.names.words import is_particle, read_words

Kind = Literal["full", "regnal", "bare"]

_CAPITALS = re.compile(r"[A-Z]{2,3}")
# What a Chinese or Korean given name is made of, romanised; a part of it has one or two syllables.
_SYLLABLES = re.compile(
    r"(?:(?:[zcsg]h|ts|hs|[gkmhbpr]y|[a-z])?(?<![aeiou])[aeiou]{1,3}(?:ng|[nklmpth](?![aeiou]))?){1,2}"
)
# An abbreviated given name is no longer: "J.", "Th.", "Chr.".
_ABBREVIATION = 4


class Parts(NamedTuple):
    """A printed name's parts, folded; abbreviations in `given` end with a full stop.

    `kind`: "full" has a given name (or is a mononym), "regnal" is one word with a number, "bare" a
    family name alone. `patronymic` tells "bin Salman" from "Salman", `regal` that a ruler's title
    stands before the name.
    """

    kind: Kind
    given: tuple[str, ...]
    family: str
    generation: str = ""
    numeral: str = ""
    eastern: bool = False
    patronymic: bool = False
    regal: bool = False


def parse_form(form: str) -> Parts:
    """Return the parts of a name as printed."""
    return _read_form(form)[0]


def show_form(form: str) -> tuple[str, str]:
    """Return what ids show of a name as printed: given and family name, as a rule in this order."""
    return _read_form(form)[1]


@lru_cache(maxsize=1 << 16)
def _read_form(form: str) -> tuple[Parts, tuple[str, str]]:
    words = read_words()
    tokens = [token for token in split_tokens(form) if token.strip("'’.-")] or [form]
    tokens, generation = split_generation(tokens)
    tokens, regal = drop_titles(tokens)
    tokens, numeral = split_numeral(tokens)
    for token in tokens:
        if (family := fold_spelling(token)) in words.mononyms:
            return Parts("full", (), family, generation, numeral), ("", token)
    if _is_eastern(tokens):
        given, family = fold_spelling("".join(tokens[1:])), fold_spelling(tokens[0])
        parts = Parts("full", (given,), family, generation, numeral, eastern=True)
        return parts, (tokens[0], "-".join(tokens[1:]))
    names, family, shown, patronymic = _split_family(tokens)
    names_given = _read_given(names, capitals=shown.isupper())
    kind: Kind = "full" if names_given else "regnal" if numeral else "bare"
    parts = Parts(
        kind, names_given, family, generation, numeral, patronymic=patronymic, regal=regal
    )
    return parts, (_show_given(names, names_given), shown)


def _show_given(names: list[str], given: tuple[str, ...]) -> str:
    """Return the first given name as printed, or all initials in its stead: "J. D." is "JD"."""
    if not given or not given[0].endswith("."):
        return names[0] if given else ""
    initials = takewhile(lambda name: name.endswith("."), given)
    return "".join(initials).replace(".", "").upper()


def _is_eastern(tokens: list[str]) -> bool:
    """Tell whether the family name stands first: "Xi Jinping", "Kim Jong Un"."""
    if len(tokens) not in (2, 3):
        return False
    words = read_words()
    rest = [part.lower() for token in tokens[1:] for part in token.split("-")]
    family = tokens[0].lower()
    known = family in words.eastern or (family in words.eastern_before_two and len(rest) == 2)
    return known and len(rest) <= 2 and all(map(_SYLLABLES.fullmatch, rest))


def _split_family(tokens: list[str]) -> tuple[list[str], str, str, bool]:
    """Return the given names, the family name folded and as printed, and if it is a father's."""
    words = read_words()
    bare = [words.prefix.sub("", token, count=1) or token for token in tokens]
    lows = [token.lower() for token in tokens]
    end = len(tokens)
    # "Haitham bin Tarik Al Said" is of the house of Said, "Qabus bin Said" a Said's son.
    father = next((i + 1 for i in range(1, end) if lows[i] in words.patronymic), end)
    named = any(not is_particle(token) for token in tokens[father:-1])
    if named and fold_spelling(bare[-1]) in words.houses:
        end -= 1
        while end > 1 and is_particle(tokens[end - 1]):
            end -= 1
    names = [bare[i] for i in range(end - 1) if not is_particle(tokens[i])]
    family = bare[end - 1]
    patronymic = lows[end - 1].startswith("bin-") or (end > 1 and lows[end - 2] in words.patronymic)
    if names and (both := fold_spelling(names[-1] + family)) in words.compound:
        return names[:-1], both, f"{names[-1]} {family}", patronymic
    return names, fold_spelling(family) or family.lower(), family, patronymic


def _read_given(names: list[str], *, capitals: bool) -> tuple[str, ...]:
    """Return the given names, folded: "J.", "JD" and "J.-C." are initials, each by itself."""
    given: list[str] = []
    for name in names:
        parts = [part for part in name.split("-") if part]
        if all(part.endswith(".") and len(part) <= _ABBREVIATION for part in parts):
            given += (f"{fold_spelling(part)}." for part in parts)
        elif len(name) == 1 or (_CAPITALS.fullmatch(name) and not capitals):
            given += (f"{fold_spelling(letter)}." for letter in name)
        else:
            given.append("-".join(map(fold_spelling, parts)))
    return tuple(word for word in given if word.strip("-."))
