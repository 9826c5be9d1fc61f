"""Units that comparison works on, and the clusters that become persons."""

from collections.abc import Iterable
from typing import NamedTuple

from loader.resolve.names.bonds import Bonds
from loader.resolve.names.comparison import is_abbreviated
from loader.resolve.names.name import Name, sort_key
from loader.resolve.names.offices import read_offices
from loader.resolve.names.parts import Parts, parse_form
from loader.resolve.names.words import is_frequent, is_regal


class Unit(NamedTuple):
    """Names that nothing but the office tells apart: same parts, same country, no bonds."""

    names: tuple[Name, ...]
    parts: Parts
    country: str | None
    offices: frozenset[str]
    regal: bool

    @property
    def first(self) -> Name:
        return self.names[0]


class Cluster:
    """Units that are one person.

    `tied`: people decided that they are. `regal`: the names are a ruler's ("Papst Franziskus").
    `frequent`: the family name says next to nothing of who is meant.
    """

    def __init__(self, units: Iterable[Unit], bonds: Bonds) -> None:
        self.units = list(units)
        self.tied = len(self.units) > 1
        self.regal = any(unit.regal for unit in self.units)
        self.frequent = all(is_frequent(unit.parts.family) for unit in self.units)
        self.forms = {unit.parts for unit in self.units}
        self.families = {unit.parts.family for unit in self.units}
        self.countries = {unit.country for unit in self.units if unit.country}
        self.offices = {office for unit in self.units for office in unit.offices}
        self.names = {name for unit in self.units for name in unit.names}
        self.apart = {other for name in self.names for other in bonds.list_apart(name)}

    def absorb(self, other: "Cluster") -> None:
        self.units += other.units
        self.tied |= other.tied
        self.regal |= other.regal
        self.frequent &= other.frequent
        self.forms |= other.forms
        self.families |= other.families
        self.countries |= other.countries
        self.offices |= other.offices
        self.names |= other.names
        self.apart |= other.apart

    def is_apart(self, other: "Cluster") -> bool:
        """Tell whether a decision or an article parts the two."""
        return not self.apart.isdisjoint(other.names)

    @property
    def first(self) -> Name:
        return min(self.names, key=sort_key)

    @property
    def rank(self) -> int:
        """0: some given name is written out; 1: initials alone; 2: a family name alone."""
        return min(rank_parts(parts) for parts in self.forms)


def rank_parts(parts: Parts) -> int:
    if parts.kind == "bare":
        return 2
    return 1 if is_abbreviated(parts) else 0


def make_clusters(names: Iterable[Name], bonds: Bonds) -> list[Cluster]:
    """Return the smallest clusters, in fixed order: units, or what decisions have tied of them."""
    units = make_units(names, bonds)
    by_name = {name: unit for unit in units for name in unit.names}
    clusters, taken = [], set[Name]()
    for unit in units:
        if unit.first in taken:
            continue
        tied = sorted(bonds.list_together(unit.first), key=sort_key)
        taken.update(tied)
        # Whoever is bound has a unit of its own, so no unit is met twice.
        members = [unit] if len(tied) == 1 else map(by_name.__getitem__, tied)
        clusters.append(Cluster(members, bonds))
    return clusters


def make_units(names: Iterable[Name], bonds: Bonds) -> list[Unit]:
    groups: dict[tuple[object, ...], list[Name]] = {}
    for name in sorted(names, key=sort_key):
        parts = parse_form(name.form)
        alone = name if bonds.is_bound(name) else None
        regal = parts.kind == "bare" and is_ruler(name, parts)
        # A family name alone, or one that many bear, may mean another person in every office.
        vague = parts.kind == "bare" or is_frequent(parts.family)
        office = read_offices(name.office) if vague else None
        groups.setdefault((parts, name.country, regal, office, alone), []).append(name)
    return [
        Unit(
            tuple(group),
            parse_form(group[0].form),
            group[0].country,
            frozenset().union(*(read_offices(name.office) for name in group)),
            bool(key[2]),
        )
        for key, group in groups.items()
    ]


def is_ruler(name: Name, parts: Parts) -> bool:
    """Tell whether one word is the name of a ruler, who has no family name: "Papst Franziskus"."""
    if parts.regal:
        return True
    lone = len(name.form.split()) == 1
    return lone and any(is_regal(word) for word in (name.office or "").split())
