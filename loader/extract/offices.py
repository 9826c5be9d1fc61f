"""Offices, titles and roles, with the forms their nouns take."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

Gender = Literal["m", "f"]
Plural = Literal["no", "can", "yes"]


@dataclass(frozen=True, slots=True)
class Office:
    """An office, title or role: its dictionary form, what it ranks as, and whose it is."""

    noun: str
    rank: str
    gender: Gender | None
    plural: Plural = "no"
    country: str | None = None


def office_forms(office: dict[str, Any]) -> Iterator[tuple[str, Gender | None, Plural]]:
    """Yield the forms of an office with gender and number."""
    if masculine := office.get("masculine"):
        weak = office.get("oblique")
        yield masculine, "m", "can" if masculine.endswith("er") else "no"
        yield masculine + "s", "m", "no"
        if not weak:
            endings = ("n",) if masculine.endswith("er") else ("e", "en")
            yield from ((masculine + ending, "m", "yes") for ending in endings)
        else:
            yield weak, "m", "can"
    if feminine := office.get("feminine"):
        yield feminine, "f", "no"
        if feminine.endswith("in"):
            yield feminine + "nen", "f", "yes"
    for form in office.get("forms", ()):
        yield form, None, "can" if form.endswith("n") else "no"
    for form in office.get("plurals", ()):
        yield form, None, "yes"
