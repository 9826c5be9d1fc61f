"""Constrained agglomerative clustering: the best links first, and none against what parts."""

from collections.abc import Iterable, Sequence

from loader.resolve.names.clusters import Cluster
from loader.resolve.names.comparison import compare_parts
from loader.resolve.names.links import Link, list_links
from loader.resolve.names.name import Name


def join_clusters(clusters: Sequence[Cluster]) -> tuple[list[Cluster], list[Link]]:
    """Join what is one person; return the clusters in fixed order, and the links between units.

    Every pair of forms in a cluster must be compatible, not only those that a link joins: "V.
    Putin" fits "Wiktor" and "Wladimir", and does not make them one.
    """
    units = [unit for cluster in clusters for unit in cluster.units if unit.parts.kind != "bare"]
    home = {unit.first: cluster for cluster in clusters for unit in cluster.units}
    links = list_links(units)
    for link in links:
        one, other = home[link.one.first], home[link.other.first]
        if one is other or not may_join(one, other, link):
            continue
        one.absorb(other)
        home.update((unit.first, one) for unit in other.units)
    kept = {id(cluster) for cluster in home.values()}
    return [cluster for cluster in clusters if id(cluster) in kept], links


def may_join(one: Cluster, other: Cluster, link: Link) -> bool:
    """Tell whether neither a bond nor countries nor forms part two clusters."""
    if one.is_apart(other):
        return False
    known = one.countries and other.countries
    if known and one.countries.isdisjoint(other.countries) and not link.across:
        return False
    return are_compatible(one, other)


def are_compatible(one: Cluster, other: Cluster) -> bool:
    """Tell whether the forms of two clusters can be one person's.

    People may decide that a person has two names ("Angela Kasner", "Angela Merkel"): what they tied
    needs but one form that fits.
    """
    for tied, free in ((one, other), (other, one)):
        if tied.tied:
            return all(
                any(compare_parts(left, right) for left in tied.forms) for right in free.forms
            )
    return all(compare_parts(left, right) for left in one.forms for right in other.forms)


def pick_links(links: Iterable[Link], clusters: Iterable[Cluster]) -> dict[Name, Link]:
    """Return for each unit, by its first name, the best link that lies within its cluster."""
    home = {unit.first: id(cluster) for cluster in clusters for unit in cluster.units}
    best: dict[Name, Link] = {}
    for link in links:  # the best first
        one, other = home.get(link.one.first), home.get(link.other.first)
        if one is not None and one == other:
            best.setdefault(link.one.first, link)
            best.setdefault(link.other.first, link)
    return best
