"""Whether two printed names, by their words alone, can be one person's."""

from functools import lru_cache

from loader.resolve.names.given import (
    SAME,
    TRANSLITERATION,
    Likeness,
    list_rows,
    match_given,
)
from loader.resolve.names.parts import Parts
from loader.resolve.names.spelling import fold_sound, is_alike
from loader.resolve.names.words import is_frequent, read_words

MONONYM = Likeness("mononym", 0.95)
REGNAL = Likeness("regnal_name", 0.95)
_ALIKE = Likeness("transliteration", 0.9)


@lru_cache(maxsize=1 << 16)
def match_family(one: str, other: str) -> Likeness | None:
    """Return by which rule two folded family names are one, if both may be transliterated."""
    if one == other:
        return SAME
    if is_frequent(one) and is_frequent(other):  # "Meier" and "Meyer" are known to be two
        return None
    sounds = fold_sound(one), fold_sound(other)
    if sounds[0] == sounds[1]:
        return TRANSLITERATION
    return _ALIKE if is_alike(*sounds) else None


@lru_cache(maxsize=1 << 16)
def compare_parts(one: Parts, other: Parts) -> Likeness | None:
    """Return by which rule two names with given names or numbers can be one, or None.

    Neither country nor office is asked here, and the names may be transliterated.
    """
    if one.kind != other.kind or one.generation != other.generation:
        return None
    if one.kind == "regnal":
        if one.numeral != other.numeral:
            return None
        if one.family == other.family:
            return SAME
        return REGNAL if list_rows(one.family) & list_rows(other.family) else None
    if one.numeral and other.numeral and one.numeral != other.numeral:
        return None
    family = match_family(one.family, other.family)
    if family is None:
        return None
    if not one.given or not other.given:
        return MONONYM if one.given != other.given else family
    given = _match_given(one, other)
    if given is None:
        return None
    return min(given, family, key=lambda likeness: likeness.score)


def _match_given(one: Parts, other: Parts) -> Likeness | None:
    if not (one.eastern or other.eastern):
        return match_given(one.given, other.given)
    # Nothing is left out of an East Asian given name, and no other stands for it.
    names = ["".join(parts.given).replace("-", "") for parts in (one, other)]
    if names[0] == names[1]:
        return SAME
    if one.family in read_words().korean or other.family in read_words().korean:
        names = [_hear_korean(name) for name in names]
    return TRANSLITERATION if names[0] == names[1] else None


def _hear_korean(name: str) -> str:
    """Return a romanised Korean name with one letter for eo, eu, o, oo, u and ou."""
    for letters in ("yeo", "you", "yu", "yo"):
        name = name.replace(letters, "yo")
    for letters in ("eo", "eu", "oo", "ou", "u"):
        name = name.replace(letters, "o")
    return name


def is_abbreviated(parts: Parts) -> bool:
    """Tell whether no given name of a full name is written out: "J. D. Vance"."""
    return bool(parts.given) and all(name.endswith(".") for name in parts.given)
