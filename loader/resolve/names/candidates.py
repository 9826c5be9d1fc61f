"""Whom a name means that does not say it all: a family name alone, or initials."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from loader.resolve.names.clusters import Cluster
from loader.resolve.names.name import Name, sort_key

# How sure it is when the name fits one person, and what country and office add to it.
_ONLY = 0.7
_COUNTRY = 0.2
_OFFICE = 0.08
# Somebody else fits by the name alone, and country or office rule him out.
_OTHERS = 0.05


class Choice(NamedTuple):
    """The person that a name means, or None, and what decided it."""

    person: Cluster | None
    rule: str
    score: float


NOBODY = Choice(None, "no_candidate", 0.0)
SEVERAL = Choice(None, "several_people", 0.0)
FREQUENT = Choice(None, "frequent_surname", 0.0)


class Placement(NamedTuple):
    """A name that does not say it all, and whom it means."""

    cluster: Cluster
    choice: Choice


def place(placements: Sequence[Placement]) -> tuple[list[Placement], list[Cluster]]:
    """Return the placements that hold, and the clusters that mean none of the persons, in order.

    What one article prints as two people does not become one: the surer of them is placed.
    """
    kept: list[Placement] = []
    left: list[Cluster] = []
    there: dict[int, list[Cluster]] = {}
    for placement in sorted(placements, key=lambda one: -one.choice.score):
        cluster, choice = placement
        others = there.setdefault(id(choice.person), [])
        parted = choice.person is not None and any(map(cluster.is_apart, others))
        if choice is NOBODY or parted:
            left.append(cluster)
        else:
            others.append(cluster)
            kept.append(placement)
    return kept, sorted(left, key=lambda cluster: sort_key(cluster.first))


def choose(cluster: Cluster, candidates: Collection[Cluster], *, frequent: bool) -> Choice:
    """Return whom among the people of that name a cluster means.

    Country decides before office, and either only if it leaves one person. A frequent family name
    needs one of them even if there is but one candidate.
    """
    fitting = [one for one in candidates if not cluster.is_apart(one) and fits(cluster, one)]
    if frequent:
        fitting = [one for one in fitting if not have_other_offices(cluster, one)]
    if not fitting:
        return NOBODY
    found = narrow(cluster, fitting)
    if len(found) > 1:
        return SEVERAL
    (person,) = found
    country = not cluster.countries.isdisjoint(person.countries)
    office = not cluster.offices.isdisjoint(person.offices)
    if frequent and not (country or office):
        return FREQUENT
    score = _ONLY + country * _COUNTRY + office * _OFFICE - (len(fitting) > 1) * _OTHERS
    by_office = office and (not country or len(narrow_country(cluster, fitting)) > 1)
    evidence = "_and_office" if by_office else "_and_country" if country else ""
    return Choice(person, evidence, round(score, 2))


def fits(cluster: Cluster, person: Cluster) -> bool:
    """Tell whether the countries, where both are known, are not others."""
    known = cluster.countries and person.countries
    return not known or not cluster.countries.isdisjoint(person.countries)


def have_other_offices(cluster: Cluster, person: Cluster) -> bool:
    known = cluster.offices and person.offices
    return bool(known) and cluster.offices.isdisjoint(person.offices)


def narrow(cluster: Cluster, fitting: Sequence[Cluster]) -> Sequence[Cluster]:
    """Return those whom country, then office, leave; all where these say nothing."""
    left = narrow_country(cluster, fitting)
    if len(left) > 1:
        same = [one for one in left if not cluster.offices.isdisjoint(one.offices)]
        left = same or left
    return left


def narrow_country(cluster: Cluster, fitting: Sequence[Cluster]) -> Sequence[Cluster]:
    same = [one for one in fitting if not cluster.countries.isdisjoint(one.countries)]
    return same or fitting


def pick_name(person: Cluster, cluster: Cluster) -> Name:
    """Return the name of a person that a short one is shown against: the fullest of its country."""

    def rank(name: Name) -> tuple[bool, int, tuple[str, str, str]]:
        return (name.country not in cluster.countries, -len(name.form.split()), sort_key(name))

    return min(person.names, key=rank)
