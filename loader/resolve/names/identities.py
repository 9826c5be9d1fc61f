"""What is told of each name: who it is, by which rule, how surely, and against which name."""

from collections.abc import Iterable, Mapping, Sequence

from loader.resolve.names.bonds import Bonds
from loader.resolve.names.candidates import Placement, pick_name
from loader.resolve.names.clusters import Cluster, Unit
from loader.resolve.names.links import Link
from loader.resolve.names.name import Identity, Name, sort_key
from loader.resolve.names.persons import identify_persons

Reason = tuple[str, float, Name | None]

OWN_NAME: Reason = ("own_name", 1.0, None)
OWN_SURNAME: Reason = ("surname_of_its_own", 0.6, None)


def tell_identities(
    persons: Sequence[Cluster],
    placements: Iterable[Placement],
    links: Mapping[Name, Link],
    bonds: Bonds,
) -> list[Identity]:
    """Return the identities of all names of the persons and of the names placed among them."""
    ids = dict(zip(map(id, persons), identify_persons(persons), strict=True))
    found = []
    for person in persons:
        for unit in person.units:
            for name in unit.names:
                reason = tell_decision(name, bonds) or tell_reason(name, unit, person, links)
                found.append(Identity(name, ids[id(person)], *reason))
    for placement in placements:
        who = placement.choice.person
        for name in sorted(placement.cluster.names, key=sort_key):
            reason = tell_decision(name, bonds) or tell_placement(placement)
            found.append(Identity(name, ids[id(who)] if who else None, *reason))
    return found


def tell_decision(name: Name, bonds: Bonds) -> Reason | None:
    others = bonds.list_together(name) - {name}
    return ("decision", 1.0, min(others, key=sort_key)) if others else None


def tell_reason(name: Name, unit: Unit, person: Cluster, links: Mapping[Name, Link]) -> Reason:
    """Return why a name is this person: its best link, else another context of the same form."""
    link = links.get(unit.first)
    if link is not None and name == unit.first:
        other = link.other if link.one is unit else link.one
        return link.rule, link.score, other.first
    same = [one for one in unit.names if one != name]
    if unit.parts.kind == "bare":
        others = same or [one.first for one in person.units if one is not unit]
        return (*OWN_SURNAME[:2], min(others, key=sort_key, default=None))
    if same:
        return "same_name", 1.0 if unit.country else 0.98, same[0]
    return OWN_NAME


def tell_placement(placement: Placement) -> Reason:
    cluster, (person, rule, score) = placement
    if person is None:
        return rule, score, None
    kind = "surname" if cluster.rank == 2 else "initials"
    return f"{kind}{rule}", score, pick_name(person, cluster)
