"""Which units can be one person by their words, country and office: the links of a cluster."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

from loader.resolve.names.clusters import Unit
from loader.resolve.names.comparison import compare_parts
from loader.resolve.names.given import list_rows
from loader.resolve.names.name import sort_key
from loader.resolve.names.parts import Parts
from loader.resolve.names.phonetics import hear
from loader.resolve.names.spelling import is_transliterated
from loader.resolve.names.words import is_frequent

# What lowers the score: a country that is not known on both sides, or that is another.
_UNKNOWN_COUNTRY = 0.02
_OTHER_COUNTRY = 0.25
_SAME_OFFICE = 0.02
# Said of names of which one part is missing or another: the rest must be backed by more.
_WEAK = frozenset({"initials", "middle_name", "given_name_variant", "later_given_name"})
_ALL_THE_SAME = frozenset({"same_name", "regnal_name", "mononym"})


class Link(NamedTuple):
    """Two units that can be one person."""

    one: Unit
    other: Unit
    rule: str
    score: float

    @property
    def same_country(self) -> bool:
        return self.one.country is not None and self.one.country == self.other.country

    @property
    def same_office(self) -> bool:
        return not self.one.offices.isdisjoint(self.other.offices)

    @property
    def across(self) -> bool:
        """Whether their countries differ."""
        return self.rule == "same_name_other_country"


def list_links(units: Sequence[Unit]) -> list[Link]:
    """Return all links between units, the best first; ties in the order of the names."""
    by_parts: dict[Parts, list[Unit]] = {}
    for unit in units:
        by_parts.setdefault(unit.parts, []).append(unit)
    links = []
    for same in by_parts.values():
        several = is_borne_by_several(same)
        for one, other in combinations(same, 2):
            link = make_link(one, other)
            if link and not (several and not link.same_country and not link.same_office):
                links.append(link)
    for forms in list_candidates(by_parts):
        if compare_parts(*forms) is None:
            continue
        for one, other in product(*(by_parts[parts] for parts in forms)):
            if link := make_link(one, other):
                links.append(link)
    links.sort(key=lambda link: (-link.score, sort_key(link.one.first), sort_key(link.other.first)))
    return links


def is_borne_by_several(same: Iterable[Unit]) -> bool:
    """Tell whether units of one form are of several countries, and the family name is frequent."""
    units = list(same)
    countries = {unit.country for unit in units if unit.country}
    parts = units[0].parts
    return len(countries) > 1 and is_frequent(parts.family) and not parts.eastern


def make_link(one: Unit, other: Unit) -> Link | None:
    """Return the link between two units, None where they cannot be one person by rule."""
    if sort_key(other.first) < sort_key(one.first):
        one, other = other, one
    likeness = compare_parts(one.parts, other.parts)
    if likeness is None:
        return None
    countries = {one.country, other.country} - {None}
    spelt_alike = one.parts.family == other.parts.family or one.parts.kind == "regnal"
    if not spelt_alike and not may_be_transliterated(countries):
        return None
    same_country = one.country == other.country and one.country is not None
    same_office = not one.offices.isdisjoint(other.offices)
    frequent = is_frequent(one.parts.family) and not one.parts.eastern
    rule, score = likeness
    if len(countries) > 1:
        # Extraction takes a country from beside the name and sometimes the wrong one. A whole name
        # of a family that few bear is better evidence than that; with a variant, an initial or a
        # frequent family name there would be two doubts, and it is two people.
        # A number says little more: two countries may each have an Albert II.
        shared = frequent or one.parts.kind == "regnal"
        if rule not in _ALL_THE_SAME or (shared and not same_office):
            return None
        return Link(one, other, "same_name_other_country", score - _OTHER_COUNTRY)
    doubtful = rule == "later_given_name" or (frequent and rule in _WEAK)
    if doubtful and not (same_country or same_office):
        return None
    score -= 0 if same_country else _UNKNOWN_COUNTRY
    score += _SAME_OFFICE if same_office else 0
    return Link(one, other, rule, round(min(score, 1.0), 2))


def may_be_transliterated(countries: Iterable[str | None]) -> bool:
    """Tell whether none of these countries writes its own names in Latin letters."""
    return all(country is None or is_transliterated(country) for country in countries)


def list_candidates(forms: Iterable[Parts]) -> Iterator[tuple[Parts, Parts]]:
    """Yield each pair of forms once whose given names may be alike."""
    all_forms = list(forms)
    buckets: dict[object, list[int]] = {}
    for number, parts in enumerate(all_forms):
        for key in list_keys(parts):
            buckets.setdefault(key, []).append(number)
    for number, parts in enumerate(all_forms):
        near = {other for key in list_keys(parts) for other in buckets[key]}
        for other in near:
            if other > number:
                yield parts, all_forms[other]


@lru_cache(maxsize=1 << 16)
def list_keys(parts: Parts) -> frozenset[object]:
    """Return what forms share whose given names may be alike."""
    if not parts.given:
        return frozenset((parts.kind, parts.numeral))
    if parts.given[0].endswith("."):
        return frozenset((("initial", parts.given[0][0]),))
    keys: set[object] = {hear("".join(parts.given).replace("-", "").replace(".", ""))}
    for name in parts.given:
        if not name.endswith("."):
            keys.update((hear(name.replace("-", "")), *list_rows(name)))
            keys.add(hear(name.partition("-")[0]))
    return frozenset(keys)
