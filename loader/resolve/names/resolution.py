"""From a block of printed names to the persons they are."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from loader.resolve.names.blocks import find_block
from loader.resolve.names.bonds import Bonds, make_bonds, read_decisions
from loader.resolve.names.candidates import FREQUENT, SEVERAL, Placement
from loader.resolve.names.clustering import join_clusters, pick_links
from loader.resolve.names.clusters import Cluster, is_ruler, make_clusters
from loader.resolve.names.identities import OWN_NAME, OWN_SURNAME, tell_identities
from loader.resolve.names.initials import place_initials
from loader.resolve.names.name import Decision, Identity, Name, identify_name, sort_key
from loader.resolve.names.offices import read_offices
from loader.resolve.names.own import found_persons
from loader.resolve.names.parts import parse_form
from loader.resolve.names.persons import make_id, make_key
from loader.resolve.names.surnames import place_surnames
from loader.resolve.names.words import is_frequent


def resolve_block(
    names: Mapping[Name, int],
    distinct: Collection[frozenset[Name]] = (),
    decisions: Collection[Decision] = (),
) -> list[Identity]:
    """Return who each name is, in the names' order by form, country and office.

    The result is a function of the sets alone. Names of different blocks are one person only by a
    decision; else what one block holds changes nothing in another.

    Args:
        names: printed names, with the number of articles that print each (which decides nothing
            here: whether two names are one person must not depend on how often they are printed).
        distinct: pairs of names that some article prints as two people.
        decisions: what people have decided; of names that are not here they only lead from one
            to another.
    """
    if len(names) == 1:
        return [resolve_alone(next(iter(names)))]
    identities: list[Identity] = []
    for component in split_components(names, decisions):
        if len(component) == 1:
            identities.append(resolve_alone(component[0]))
        else:
            bonds = make_bonds(component, distinct, decisions)
            identities += resolve_component(component, bonds)
    return sorted(identities, key=lambda identity: sort_key(identity.name))


@lru_cache(maxsize=1 << 15)
def resolve_alone(name: Name) -> Identity:
    """Return who a name is that no other is compared with: most are alone in their block."""
    parts = parse_form(name.form)
    bare = parts.kind == "bare"
    unsaid = not name.country and not read_offices(name.office) and not is_ruler(name, parts)
    if bare and unsaid and is_frequent(parts.family):
        return Identity(name, None, FREQUENT.rule, FREQUENT.score, None)
    person = make_id(make_key((name,), (name.country,) if name.country else ()), ())
    return Identity(name, person, *(OWN_SURNAME if bare else OWN_NAME))


def split_components(names: Collection[Name], decisions: Collection[Decision]) -> list[list[Name]]:
    """Return the names by block, blocks that a merge joins together."""
    blocks: dict[str, list[Name]] = {}
    for name in sorted(names, key=sort_key):
        blocks.setdefault(find_block(name), []).append(name)
    joined = {block: [block] for block in blocks}
    groups, _ = read_decisions(decisions)
    if groups:
        by_id = {identify_name(name): find_block(name) for name in names}
        for group in groups.values():
            met = sorted({by_id[one] for one in group if one in by_id})
            for other in met[1:]:
                if (left := joined[met[0]]) is not (right := joined[other]):
                    left += right
                    joined.update(dict.fromkeys(right, left))
    components = {id(together): together for together in joined.values()}
    return [
        [name for block in together for name in blocks[block]] for together in components.values()
    ]


def resolve_component(names: Collection[Name], bonds: Bonds) -> list[Identity]:
    """Return who the names are: whole names first, then initials, then family names alone."""
    by_rank: tuple[list[Cluster], ...] = ([], [], [])
    for cluster in make_clusters(names, bonds):
        by_rank[cluster.rank].append(cluster)
    persons, links = join_clusters(by_rank[0])
    short, more_links = join_clusters(by_rank[1])
    placements, own = place_initials(short, persons)
    unclear = find_unclear(persons)
    persons = [person for person in persons if person not in unclear] + own
    by_surname, left = place_surnames(by_rank[2], persons)
    known_by_surname, rest = found_persons(left)
    persons += known_by_surname
    placements += [*by_surname, *rest, *(Placement(one, SEVERAL) for one in unclear)]
    return tell_identities(persons, placements, pick_links([*links, *more_links], persons), bonds)


def find_unclear(persons: Sequence[Cluster]) -> list[Cluster]:
    """Return whole names without a country that fit namesakes of several countries alike."""
    unclear = []
    for person in persons:
        if person.countries or person.tied or not person.frequent:
            continue
        namesakes = [one for one in persons if one.countries and one.forms & person.forms]
        if len(namesakes) > 1:
            unclear.append(person)
    return unclear
