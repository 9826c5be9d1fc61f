"""Family names alone: of which person they are, or of one of their own, or nobody's."""

from collections.abc import Sequence

from loader.resolve.names.candidates import NOBODY, Choice, Placement, choose, place
from loader.resolve.names.clusters import Cluster
from loader.resolve.names.comparison import match_family
from loader.resolve.names.given import list_rows
from loader.resolve.names.links import may_be_transliterated
from loader.resolve.names.parts import Parts

Namesakes = dict[object, list[Cluster]]


def place_surnames(
    bare: Sequence[Cluster], persons: Sequence[Cluster]
) -> tuple[list[Placement], list[Cluster]]:
    """Return whom each family name alone means, and those that mean none of these persons.

    Each is judged by what whole names say of the persons, never by family names placed before it.
    """
    known: Namesakes = {}
    return place([Placement(cluster, choose_person(cluster, persons, known)) for cluster in bare])


def choose_person(cluster: Cluster, persons: Sequence[Cluster], known: Namesakes) -> Choice:
    """Return whom among all persons a family name means."""
    candidates = list_namesakes(cluster, persons, known)
    # "Trump" is the father, unless only "Trump junior" is known.
    elders = [one for one in candidates if any(not parts.generation for parts in one.forms)]
    if elders and not any(parts.generation for parts in cluster.forms):
        candidates = elders
    choice = choose(cluster, candidates, frequent=cluster.frequent)
    if cluster.tied and choice.person is None:
        return NOBODY  # people decided that these are one person, so they are somebody
    return choice


def list_namesakes(cluster: Cluster, persons: Sequence[Cluster], known: Namesakes) -> list[Cluster]:
    """Return the persons who bear the family name; `known` keeps those found before."""
    key = (frozenset(cluster.forms), frozenset(cluster.countries), cluster.regal)
    if key not in known:
        known[key] = [person for person in persons if has_name(person, cluster)]
    return known[key]


def has_name(person: Cluster, cluster: Cluster) -> bool:
    """Tell whether some form of a person bears the family name, as one form of the cluster does."""
    countries = person.countries | cluster.countries
    return any(
        is_called(short, form, countries, regal=cluster.regal)
        for short in cluster.forms
        for form in person.forms
    )


def is_called(short: Parts, form: Parts, countries: set[str], *, regal: bool) -> bool:
    if short.generation and short.generation != form.generation:
        return False
    if form.kind == "regnal" or (regal and form.kind == "bare"):
        return short.family == form.family or bool(list_rows(short.family) & list_rows(form.family))
    # "König Salman" and "Salman" are not "Mohammed bin Salman", who is "bin Salman".
    if regal or (form.patronymic and not short.patronymic):
        return False
    return is_family(short.family, form.family, countries)


def is_family(one: str, other: str, countries: set[str]) -> bool:
    """Tell whether two family names are one, letters of other scripts allowed for."""
    if one == other:
        return True
    if not may_be_transliterated(countries):
        return False
    likeness = match_family(one, other)
    # Without a given name beside it, a family name that is merely alike needs a country.
    return likeness is not None and (likeness.score > 0.9 or bool(countries))
