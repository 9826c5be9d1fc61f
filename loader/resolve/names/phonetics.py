"""Kölner Phonetik: how German hears a word."""

from functools import lru_cache

import cologne_phonetics  # type: ignore[import-untyped]  # publishes no types


@lru_cache(maxsize=1 << 16)
def hear(word: str) -> str:
    """Return the code of a word of small ASCII letters, or the word where it has none."""
    return "".join(code for _, code in cologne_phonetics.encode(word)) or word
