"""Words for a country's people, with the forms they take."""

from collections.abc import Iterator
from dataclasses import dataclass

from loader.extract.offices import Gender


@dataclass(frozen=True, slots=True)
class Demonym:
    """A word for a country's people: "der Ungar" (m), "die Ungarin" (f), "die Ungarn" (plural)."""

    country: str
    gender: Gender | None
    plural: bool


def demonym_forms(
    code: str, singular: str, plural: str, feminine: str, feminines: str
) -> Iterator[tuple[str, Demonym]]:
    """Yield the forms of a people's name; of two for one form the later counts."""
    if singular.endswith("er") and plural == singular[:-1]:  # "ein Deutscher, der Deutsche"
        yield singular, Demonym(code, "m", False)
        yield plural, Demonym(code, None, False)
        yield plural + "n", Demonym(code, None, True)
        return
    yield plural, Demonym(code, None, True)
    yield plural.removesuffix("n") + "n", Demonym(code, None, True)
    yield feminine, Demonym(code, "f", False)
    yield feminines, Demonym(code, "f", True)
    yield singular, Demonym(code, "m", False)
    if singular.endswith(("er", "ar", "i", "ese")) and plural == singular:
        yield singular + "s", Demonym(code, "m", False)
