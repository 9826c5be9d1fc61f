"""The pairs of parties that an encounter brings together: the answer to "who met whom"."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from newsgraph.evaluation.document import Encounter
from newsgraph.evaluation.names import is_same_person


class Person(NamedTuple):
    """A party that is a person."""

    name: str


class Country(NamedTuple):
    """A party that is a country's delegation."""

    name: str


Party = Person | Country


class Pair(NamedTuple):
    """Two parties of one encounter, in no order."""

    one: Party
    other: Party
    encounter: Encounter


def list_pairs(
    encounters: Iterable[Encounter], *, held: bool = False, countries: bool = False
) -> list[Pair]:
    """Return the pairs of one document; a pair that is told twice with one status counts once.

    Args:
        encounters: the document's encounters.
        held: only of encounters that took place.
        countries: also those in which a country's delegation is a party.
    """
    kept: list[Pair] = []
    for encounter in encounters:
        if held and encounter.status != "held":
            continue
        parties: list[Party] = [Person(name) for name in encounter.persons]
        if countries:
            parties += map(Country, encounter.countries)
        for one, other in combinations(parties, 2):
            pair = Pair(one, other, encounter)
            if not any(_repeats(pair, before) for before in kept):
                kept.append(pair)
    return kept


def is_same_pair(pair: Pair, other: Pair) -> bool:
    """Tell whether two pairs are of the same two parties."""
    return (_is_same(pair.one, other.one) and _is_same(pair.other, other.other)) or (
        _is_same(pair.one, other.other) and _is_same(pair.other, other.one)
    )


def _repeats(pair: Pair, before: Pair) -> bool:
    return pair.encounter.status == before.encounter.status and is_same_pair(pair, before)


def _is_same(party: Party, other: Party) -> bool:
    if isinstance(party, Person) and isinstance(other, Person):
        return is_same_person(party.name, other.name)
    return type(party) is type(other) and party.name == other.name
