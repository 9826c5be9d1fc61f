"""Whether two printed names can be the same person, and how text is folded for a comparison."""

import unicodedata

# A hyphen parts words; apostrophes are nothing.
_MARKS = {ord("-"): " ", ord("’"): None, ord("'"): None}


def fold(text: str) -> list[str]:
    """Return the words of a text without case, accents and apostrophes; hyphens part words."""
    plain = text.casefold().translate(_MARKS)
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).split()


_PARTICLES = frozenset(fold("al bin da de del den der di dos du el la le van von zu zum zur"))


def is_same_person(one: str, other: str) -> bool:
    """Tell whether all parts of the shorter name are in the longer one: "Merkel", "Angela Merkel".

    Particles ("von", "al") do not count, and a name of particles alone is nobody's.
    """
    parts, others = set(fold(one)) - _PARTICLES, set(fold(other)) - _PARTICLES
    return bool(parts and others) and (parts <= others or others <= parts)
