"""Whether given names can be one person's: variants, initials, missing middle names."""

from functools import cache, lru_cache
from typing import NamedTuple

from loader.resolve.names.spelling import fold_letters, fold_spelling, is_alike
from loader.resolve.names.tables import read_table

Given = tuple[str, ...]


class Likeness(NamedTuple):
    """By which rule two names can be one person's, and how sure that is (0 to 1)."""

    rule: str
    score: float


SAME = Likeness("same_name", 1.0)
TRANSLITERATION = Likeness("transliteration", 0.96)
VARIANT = Likeness("given_name_variant", 0.93)
MIDDLE = Likeness("middle_name", 0.92)
INITIALS = Likeness("initials", 0.9)
LATER = Likeness("later_given_name", 0.8)


@cache
def _read_rows() -> tuple[dict[str, frozenset[int]], dict[str, int]]:
    """Return the rows in which each given name stands, by sound, and its place in its first."""
    rows: dict[str, set[int]] = {}
    places: dict[str, int] = {}
    for number, row in enumerate(read_table("given_names")["variants"]):
        for place, name in enumerate(row):
            spelling = fold_spelling(name)
            rows.setdefault(fold_letters(spelling), set()).add(number)
            places.setdefault(spelling, place)
    return {sound: frozenset(found) for sound, found in rows.items()}, places


@lru_cache(maxsize=1 << 14)
def list_rows(word: str) -> frozenset[int]:
    """Return the rows of variants in which a folded given name stands."""
    return _read_rows()[0].get(fold_letters(word), frozenset())


def find_place(spelling: str) -> int:
    """Return a given name's place in the order of preference among its variants."""
    return _read_rows()[1].get(spelling, 99)


@lru_cache(maxsize=1 << 14)
def list_initials(word: str) -> frozenset[str]:
    """Return the letters that may abbreviate a given name: "Wladimir" is also "V.", "Volodymyr"."""
    if word.endswith("."):
        return frozenset(word[0])
    rows = read_table("given_names")["variants"]
    sound = fold_letters(word)[:1]
    spellings = {word[:1], sound, *(letter for letter in "yj" if sound == "i")}
    variants = {fold_spelling(name)[0] for row in list_rows(word) for name in rows[row]}
    return frozenset(spellings | variants)


@lru_cache(maxsize=1 << 16)
def match_word(one: str, other: str) -> Likeness | None:
    """Return by which rule two folded given names are one, None where they are not."""
    if one == other:
        return SAME
    if one.endswith(".") or other.endswith("."):
        short, long = (one, other) if one.endswith(".") else (other, one)
        stem = short.removesuffix(".")
        fits = long.startswith(stem) or (len(stem) == 1 and stem in list_initials(long))
        return INITIALS if fits else None
    if fold_letters(one) == fold_letters(other):
        return TRANSLITERATION
    if list_rows(one) & list_rows(other):
        return VARIANT
    return TRANSLITERATION if is_alike(fold_letters(one), fold_letters(other)) else None


@lru_cache(maxsize=1 << 16)
def match_given(one: Given, other: Given) -> Likeness | None:
    """Return by which rule two lists of given names are one person's, None where they are not."""
    if one == other or _join(one) == _join(other):
        return SAME
    short, long = sorted((_part(one, other), _part(other, one)), key=lambda names: len(names))
    first = match_word(short[0], long[0])
    if first is None:
        return _match_later(short, long)
    if len(short) == 1:
        return _weaker(first, MIDDLE) if len(long) > 1 else first
    # Middle names follow each other; if both have one, the first of them is the same.
    second = match_word(short[1], long[1])
    if second is None:
        return None
    found = _weaker(first, second, MIDDLE if len(long) > len(short) else SAME)
    rest = iter(long[2:])
    for name in short[2:]:
        match = next((match for word in rest if (match := match_word(name, word))), None)
        if match is None:
            return None
        found = _weaker(found, match)
    return found


def _match_later(short: Given, long: Given) -> Likeness | None:
    """Allow for people called by a later given name: "Tayyip Erdoğan"."""
    if any(name.endswith(".") for name in short) or len(long) == len(short):
        return None
    starts = range(1, len(long) - len(short) + 1)
    runs = (zip(short, long[start:], strict=False) for start in starts)
    alike = (SAME, TRANSLITERATION)
    fits = any(all(match_word(one, other) in alike for one, other in run) for run in runs)
    return LATER if fits else None


def _part(names: Given, other: Given) -> Given:
    """Part "Jean-Claude" where the other name writes its parts by themselves: "J.-C."."""
    if len(other) < 2 or not any("-" in name for name in names):
        return tuple(name.replace("-", "") for name in names)
    return tuple(part for name in names for part in name.split("-"))


def _join(names: Given) -> str:
    return "".join(names).replace("-", "")


def _weaker(*found: Likeness) -> Likeness:
    return min(found, key=lambda likeness: likeness.score)
