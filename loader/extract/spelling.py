"""How printed names vary: genitive endings, capitals, accents, particles."""

import re
import unicodedata
from functools import lru_cache

from loader.extract.word_lists import KEPT_WORDS

# Words inside a surname that are written small ("von der Leyen", "bin Salman", "al-Scharaa").
PARTICLES = frozenset(
    (
        *("von", "vom", "zu", "zum", "zur", "und", "der", "den"),
        *("van", "ter", "ten", "af", "av"),
        *("de", "da", "do", "dos", "das", "du", "la", "le", "lo", "del", "della", "di", "e", "y"),
        *("bin", "ibn", "ben", "al", "el", "el-"),
    )
)
_APOSTROPHES = re.compile(r"['’‘`]")


@lru_cache(KEPT_WORDS)
def fold(name: str) -> str:
    """Return the name without case, accents and apostrophes; "ß" as "ss", for comparison only."""
    decomposed = unicodedata.normalize("NFKD", _APOSTROPHES.sub("", name).casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(KEPT_WORDS)
def name_words(name: str) -> tuple[str, ...]:
    """Return the folded words of a name that tell it from others: no particles."""
    words = tuple(fold(name).split())
    return tuple(word for word in words if word not in PARTICLES) or words


def strip_genitive(name: str) -> str:
    """Return the name without a German genitive ending: "Putins", "Merz'" -> "Putin", "Merz"."""
    if name and name[-1] in "'’‘":
        return name[:-1]
    if name.endswith("s") and len(name) > 3 and name[-2] not in "sxzß":
        return name[:-1]
    return name
