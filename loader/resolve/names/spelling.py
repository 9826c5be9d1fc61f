"""Spellings of one word: diacritics, umlauts, and transliterations from other scripts.

Two keys. `fold_spelling` drops what any newspaper may drop ("Erdoğan", "Müller", "Mueller",
"Wałęsa"). `fold_sound` also joins the ways in which other scripts are transliterated ("Selenskyj",
"Zelensky"); it must not decide about names that were written in Latin letters from the start,
since there "Meier" and "Meyer" are two families.
"""

import re
from functools import cache, lru_cache

from anyascii import anyascii
from babel.core import get_global
from rapidfuzz.distance import Levenshtein

from loader.resolve.identity import fold_name
from loader.resolve.names.tables import read_table

# "ae", "oe", "ue" may be an umlaut written out, but not in "Bauer", "Meuer", "Quelle", "Baerbock"
# and "Bärbock" fall together, which harms nobody.
_UMLAUT = re.compile(r"(?<![aeiouq])([aou])e")
_ENDINGS = (
    (re.compile(r"i{2,}"), "i"),
    (re.compile(r"(?<=.)ie(?!$)|^ie"), "e"),  # "Umjerow" and "Umerow", "Jermak" and "Ermak"
    (re.compile(r"(?<=[eo])f+$"), "v"),  # "Smirnoff"
    (re.compile(r"(?<=..)[ae]h?$"), "a"),  # "Hanija" and "Haniyeh"
    (re.compile(r"enka$"), "enko"),  # "Lukaschenka" is the Belarusian form
    # One Cyrillic letter is h in Kyiv and g in Moscow, another h, ch or kh: "Schmyhal", "Schmygal",
    # "Rahmon", "Rachmon".
    (re.compile(r"(?<=[aeiou])[gh]+(?=[a-z])"), "x"),
    (re.compile(r"(?<=[^aeiou])h|(?<!^)h$"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
# A word this short has neighbours at every letter.
_FUZZY_LENGTH = 6
_FUZZY = 0.85


@lru_cache(maxsize=1 << 16)
def fold_spelling(word: str) -> str:
    """Return a word's ASCII letters without case, diacritics, umlauts, hyphens and apostrophes."""
    letters = re.sub(r"[^a-z0-9]", "", anyascii(fold_name(word)).lower())
    return _UMLAUT.sub(r"\1", letters)


@cache
def _read_letters() -> tuple[re.Pattern[str], dict[str, str]]:
    table: dict[str, str] = read_table("spellings")["letters"]
    return re.compile("|".join(sorted(table, key=len, reverse=True))), table


@lru_cache(maxsize=1 << 16)
def fold_letters(spelling: str) -> str:
    """Return the key that all transliterations of a folded word share."""
    pattern, table = _read_letters()
    key = pattern.sub(lambda match: table[match[0]], spelling)
    for ending, instead in _ENDINGS:
        key = ending.sub(instead, key)
    return key


@cache
def _read_variants() -> dict[str, str]:
    rows: list[list[str]] = read_table("family_names")["variants"]
    return {fold_letters(fold_spelling(name)): row[0] for row in rows for name in row}


@lru_cache(maxsize=1 << 16)
def fold_sound(spelling: str) -> str:
    """Return the key that all transliterations and national forms of a family name share."""
    key = fold_letters(spelling)
    other = _read_variants().get(key)
    return fold_letters(fold_spelling(other)) if other else key


def is_alike(one: str, other: str) -> bool:
    """Tell whether two keys of transliterated words differ by no more than an ear may miss."""
    if min(len(one), len(other)) < _FUZZY_LENGTH:
        return False
    if (one[-1] == "a") != (other[-1] == "a"):  # "Selenskyj" and "Selenska" are man and wife
        return False
    return Levenshtein.normalized_similarity(one, other) >= _FUZZY


@cache
def is_transliterated(country: str) -> bool:
    """Tell whether a country's names reach German news by transliteration."""
    if country in read_table("spellings")["countries"]["transliterated"]:
        return True
    # CLDR knows the script of a country's main language: "und_UA" is "uk_Cyrl_UA".
    tag = get_global("likely_subtags").get(f"und_{country}", "")
    return "_" in tag and tag.split("_")[1] != "Latn"
