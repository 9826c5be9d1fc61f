"""People of whom no article prints more than a family name."""

from collections.abc import Iterable, Sequence

from loader.resolve.names.blocks import read_representatives
from loader.resolve.names.candidates import FREQUENT, NOBODY, SEVERAL, Placement, choose
from loader.resolve.names.clusters import Cluster
from loader.resolve.names.links import may_be_transliterated
from loader.resolve.names.name import sort_key
from loader.resolve.names.spelling import fold_sound
from loader.resolve.names.surnames import Namesakes, list_namesakes
from loader.resolve.names.words import is_frequent

Key = tuple[object, ...]


def found_persons(left: Sequence[Cluster]) -> tuple[list[Cluster], list[Placement]]:
    """Make people of family names that no whole name explains; return them and the rest.

    One person for a family name and a country; for one without a country the only person of that
    name, else one of its own. Where many people bear the name, one for each office besides, and
    nobody where neither country nor office is known.
    """
    at_home = [cluster for cluster in left if cluster.countries]
    abroad = [cluster for cluster in left if not cluster.countries]
    persons, rest = gather(at_home)
    joining, lone = [], []
    known: Namesakes = {}
    for cluster in abroad:
        candidates = list_namesakes(cluster, persons, known)
        choice = choose(cluster, candidates, frequent=cluster.frequent)
        if choice.person is not None:
            joining.append((choice.person, cluster))
        elif choice is NOBODY or cluster.tied or choice is FREQUENT:
            lone.append(cluster)
        else:
            rest.append(Placement(cluster, choice))
    # Only when all have been judged: what one adds to a person must not decide about the next.
    for person, cluster in joining:
        if person.is_apart(cluster):
            lone.append(cluster)
        else:
            person.absorb(cluster)
    more, others = gather(lone)
    return [*persons, *more], [*rest, *others]


def make_key(cluster: Cluster) -> Key:
    """Return what family names share that mean one person, rulers apart."""
    parts, country = min(cluster.forms), min(cluster.countries, default="")
    exact = is_frequent(parts.family) or not may_be_transliterated(cluster.countries)
    name = parts.family if exact else fold_sound(parts.family)
    return ("family", name, parts.generation, country)


def make_regal_key(cluster: Cluster) -> Key:
    """Return what the names of one ruler share: "Papst Franziskus", "Franziskus"."""
    sound = fold_sound(min(cluster.forms).family)
    name = read_representatives().get(sound, sound)
    return ("ruler", name, min(cluster.countries, default=""))


def gather(clusters: Sequence[Cluster]) -> tuple[list[Cluster], list[Placement]]:
    """Join the clusters of each key, as far as nothing parts them."""
    rulers = {make_regal_key(cluster) for cluster in clusters if cluster.regal}
    groups: dict[Key, list[Cluster]] = {}
    for cluster in clusters:
        regal_key = make_regal_key(cluster)
        key = regal_key if regal_key in rulers else make_key(cluster)
        groups.setdefault(key, []).append(cluster)
    persons: list[Cluster] = []
    rest: list[Placement] = []
    for group in groups.values():
        if group[0].frequent and not any(cluster.regal for cluster in group):
            sets, unclear = split_by_office(group)
            rest += unclear
        else:
            sets = [group]
        for members in sets:
            persons += join(members)
    return persons, rest


def split_by_office(group: Sequence[Cluster]) -> tuple[list[list[Cluster]], list[Placement]]:
    """Return the clusters of a frequent family name by office, and those that could be several."""
    by_office: dict[str, list[Cluster]] = {}
    for cluster in group:
        same = [by_office[office] for office in sorted(cluster.offices) if office in by_office]
        together = [*{id(one): one for one in same}.values()]
        joined = [*(member for one in together for member in one), cluster]
        offices = {office for member in joined for office in member.offices}
        by_office.update(dict.fromkeys(offices, joined))
    sets = [*{id(one): one for one in by_office.values()}.values()]
    silent = [cluster for cluster in group if not cluster.offices]
    known = [cluster for cluster in silent if cluster.countries]
    if len(sets) > 1:
        unclear = [cluster for cluster in silent if not cluster.tied]
        sets += [[cluster] for cluster in silent if cluster.tied]
        return sets, [Placement(cluster, SEVERAL) for cluster in unclear]
    nameless = [cluster for cluster in silent if not cluster.countries]
    if known:
        sets = [[*(sets[0] if sets else ()), *known]]
    sets += [[cluster] for cluster in nameless if cluster.tied]
    return sets, [Placement(cluster, FREQUENT) for cluster in nameless if not cluster.tied]


def join(members: Iterable[Cluster]) -> list[Cluster]:
    """Return the fewest persons that the members make, the two people of one article apart."""
    persons: list[Cluster] = []
    for member in sorted(members, key=lambda cluster: sort_key(cluster.first)):
        for person in persons:
            if not person.is_apart(member):
                person.absorb(member)
                break
        else:
            persons.append(member)
    return persons
