"""Offices as told, by the words that name them: which of them are the same."""

import re
from functools import cache, lru_cache

from loader.resolve.identity import fold_name
from loader.resolve.names.tables import read_table

_NO_OFFICE: frozenset[str] = frozenset()


@lru_cache(maxsize=1 << 14)
def read_offices(office: str | None) -> frozenset[str]:
    """Return the offices that a printed one names, without country, stage and gender.

    "Ex-Präsidentin" and "Staatschef" both are {"präsident"}; "CDU-Chef" is {"cdu chef"}.
    """
    if not office:
        return _NO_OFFICE
    # "Staats- und Parteichef" names two; adjectives ("russischer") are written small.
    office = re.sub(r"(\w+)- und (\w*)(chef|minister)", r"\1\3 \2\3", office)
    words = re.sub(r"[^\w\s-]", " ", office).split()
    found = {_read_word(word) for word in words if word[0].isupper() and not word.endswith("-")}
    return frozenset(found - {""})


@cache
def _read_entries() -> dict[str, str]:
    """Return the entry that stands for each listed office."""
    rows: list[list[str]] = read_table("offices")["same"]
    return {_fold(word): _fold(row[0]) for row in rows for word in row}


@cache
def _read_list(name: str) -> frozenset[str]:
    return frozenset(map(_fold, read_table("offices")[name]))


def _fold(word: str) -> str:
    """Return a word folded, without the feminine ending."""
    folded = fold_name(word)
    return re.sub(r"(?<=.{4})in(nen)?$", "", folded)


def _read_word(word: str) -> str:
    *before, head = word.split("-")
    stages = {fold_name(stage) for stage in read_table("offices")["stages"]}
    before = [part for part in before if fold_name(part) not in stages]
    if not head:
        return ""
    folded = _fold(head)
    if any(fold_name(part) == "vize" for part in before):
        return f"vize {_find_entry(folded)}"
    if folded in _read_list("empty"):
        return ""
    entry = _find_entry(folded)
    if entry in _read_list("partial"):
        return f"{fold_name(before[-1])} {entry}" if before else ""
    return entry


def _find_entry(folded: str) -> str:
    """Return what stands for the longest listed office that ends the word, or the word itself."""
    entries = _read_entries()
    for start in range(len(folded)):
        if entry := entries.get(folded[start:]):
            return entry
    return folded
