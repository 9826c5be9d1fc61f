"""Names whose given names are initials: whose they are among the people written out."""

from collections.abc import Sequence

from loader.resolve.names.candidates import NOBODY, Placement, choose, place
from loader.resolve.names.clustering import are_compatible
from loader.resolve.names.clusters import Cluster
from loader.resolve.names.given import list_initials
from loader.resolve.names.surnames import is_family


def place_initials(
    short: Sequence[Cluster], persons: Sequence[Cluster]
) -> tuple[list[Placement], list[Cluster]]:
    """Return whom names like "J. D. Vance" mean, and those that are people of their own."""
    by_initial: dict[str, list[Cluster]] = {}
    for person in persons:
        given = {parts.given[0] for parts in person.forms if parts.given}
        for initial in {letter for name in given for letter in list_initials(name)}:
            by_initial.setdefault(initial, []).append(person)
    placements = []
    for cluster in short:
        initial = min(parts.given[0][0] for parts in cluster.forms if parts.given)
        candidates = [one for one in by_initial.get(initial, ()) if may_mean(cluster, one)]
        choice = choose(cluster, candidates, frequent=cluster.frequent)
        if cluster.tied and choice.person is None:
            choice = NOBODY
        placements.append(Placement(cluster, choice))
    return place(placements)


def may_mean(cluster: Cluster, person: Cluster) -> bool:
    countries = cluster.countries | person.countries
    called = any(is_family(a, b, countries) for a in cluster.families for b in person.families)
    return called and are_compatible(cluster, person)
