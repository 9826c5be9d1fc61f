"""Whether two reports can tell of one place, though one names the building and one the town."""

import re
from typing import NamedTuple

from loader.resolve.countries import name_country
from loader.resolve.identity import fold_name
from loader.resolve.reports.report import Report

_IN = " in "  # of a building and its town: "Kreml in Moskau"


class Place(NamedTuple):
    """The words of a place's name, its country, and the words of the town in it.

    A name that is the country's own has no words. A place without a building is its own town.
    """

    words: frozenset[str]
    country: str | None
    town: frozenset[str] = frozenset()


def read_place(report: Report) -> Place | None:
    """Return where a report says it was; None where it does not say.

    Where a telephone stands does not tell one call from another.
    """
    if report.kind == "call" or not (report.place or report.place_country):
        return None
    words = _split(report.place or "")
    if report.place_country and words == _split(name_country(report.place_country, "de")):
        words = frozenset()
    return Place(words, report.place_country, _split(name_town(report.place or "")))


def name_town(place: str) -> str:
    """Return the town in a place's name, or the whole name: "Moskau" of "Kreml in Moskau"."""
    return place.rpartition(_IN)[2]


def _split(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold_name(name)))


def is_same_place(one: Place | None, other: Place | None) -> bool:
    """Tell whether one name holds the other, or the town is one: "Kreml in Moskau", "Moskau".

    Papers name the building of a meeting differently: "Hotel in Genf", "Villa in Genf".
    """
    if one is None or other is None or not (one.words and other.words):
        return False
    if one.words <= other.words or other.words <= one.words:
        return True
    return bool(one.town) and one.town == other.town


def agree_on_place(one: Place | None, other: Place | None) -> bool:
    """Tell whether nothing speaks against one place: the names, or the country if one lacks."""
    if one is None or other is None or is_same_place(one, other):
        return True
    return not (one.words and other.words) and agree_on_country(one, other)


def agree_on_country(one: Place | None, other: Place | None) -> bool:
    """Tell whether nothing speaks against one country; two names need to be known of the same.

    Papers write "Washington" and "Weißes Haus", "Anchorage" and "Alaska".
    """
    if one is None or other is None or is_same_place(one, other):
        return True
    if one.words and other.words:
        return one.country is not None and one.country == other.country
    return one.country is None or other.country is None or one.country == other.country
