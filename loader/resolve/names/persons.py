"""Ids and names of persons.

An id is a slug and a hash of the person's key: the first given name, the family name, generation
and regnal number. Of several spellings the key takes the one that `rank_given` and `rank_family`
put first: German transliterations before others, short and national forms of a given name before
the long ones. So middle names, initials, countries, offices and the spellings of other languages
change no id; a German spelling that joins English ones later does, once. Where two persons of a
block have one key, what tells them apart is added: middle names, countries, at last a name's id.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from loader.resolve.identity import make_hash, make_slug
from loader.resolve.names.clusters import Cluster
from loader.resolve.names.given import find_place
from loader.resolve.names.name import Identity, Name, PersonSummary, identify_name
from loader.resolve.names.parts import parse_form, show_form
from loader.resolve.names.spelling import fold_spelling

Key = tuple[str, ...]
_KINDS = ("full", "regnal", "bare")
# How German writes what others write otherwise, and how these do.
_GERMAN = ("sch", "ch", "w", "j")
_FOREIGN = ("sh", "kh", "zh", "v", "y", "ou", "oo")


def identify_persons(clusters: Sequence[Cluster]) -> list[str]:
    """Return the ids of the persons of one block, in the clusters' order."""
    found: list[tuple[Key, Key]] = [
        (make_key(cluster.names, cluster.countries), ()) for cluster in clusters
    ]
    for depth in range(1, _MARKS + 1):
        counts = Counter(found)
        if len(counts) == len(found):
            break
        # A missing mark is none: the plainest of namesakes keeps the id.
        found = [
            (one[0], list_marks(cluster, depth)) if counts[one] > 1 else one
            for one, cluster in zip(found, clusters, strict=True)
        ]
    return [make_id(key, marks) for key, marks in found]


def make_id(key: Key, marks: Key) -> str:
    generation, numeral, given, family, *_ = key
    slug = "-".join(filter(None, (given, family, numeral.lower(), generation)))
    return f"{slug or 'person'}-{make_hash('person', *key, *marks)}"


def make_key(names: Collection[Name], countries: Iterable[str]) -> Key:
    """Return what the id of a person with these names and countries is made of."""
    read = [(parse_form(name.form), show_form(name.form)) for name in names]
    kind = min((parts.kind for parts, _ in read), key=_KINDS.index)
    read = [(parts, shown) for parts, shown in read if parts.kind == kind]
    key = (
        max(parts.generation for parts, _ in read),
        max(parts.numeral for parts, _ in read),
        make_slug(pick({given for _, (given, _) in read}, rank_given)),
        make_slug(pick({family for _, (_, family) in read}, rank_family)),
    )
    return (*key, min(countries, default="")) if kind == "bare" else key


def pick(spellings: set[str], rank: Callable[[str], tuple[object, ...]]) -> str:
    """Return the first of some spellings; most people have one."""
    return spellings.pop() if len(spellings) == 1 else min(spellings, key=rank)


def rank_given(given: str) -> tuple[bool, int, int, int, str]:
    """Return the place of a given name among those of one person: the first goes into the key."""
    initials = given.isupper()
    spelling = fold_spelling(given)
    return (initials, -len(given) if initials else 0, find_place(spelling), *rank_family(given))


def rank_family(family: str) -> tuple[int, str]:
    """Return the place of a family name's spelling: the most German one goes into the key."""
    low = family.lower()
    return (
        sum(map(low.count, _FOREIGN)) - sum(map(low.count, _GERMAN)),
        make_slug(family),
    )


# Middle names, country, office, a name's own id.
_MARKS = 4


def list_marks(cluster: Cluster, depth: int) -> Key:
    """Return what tells a person from namesakes, as much of it as is needed."""
    middles = (" ".join(parts.given[1:]) for parts in cluster.forms)
    marks = (
        max(middles, key=lambda middle: (len(middle), middle)),
        min(cluster.countries, default=""),
        min(cluster.offices, default=""),
        min(map(identify_name, cluster.names)),
    )[:depth]
    while marks and not marks[-1]:
        marks = marks[:-1]
    return marks


def describe_persons(
    identities: Iterable[Identity], names: Mapping[Name, int]
) -> dict[str, PersonSummary]:
    """Return each person's fullest name and the other printed forms, by id.

    The fullest name has the most words; then the one that most articles print, the longest, the
    first by its characters. The others follow in the same order, but for how many articles print
    them: an article more that prints one of them changes nothing about the person.
    """
    counts: dict[str, Counter[str]] = {}
    for identity in identities:
        if identity.person is not None:
            form = identity.name.form
            counts.setdefault(identity.person, Counter())[form] += names.get(identity.name, 0)
    summaries = {}
    for person in sorted(counts):
        printed = counts[person]
        first = min(
            printed, key=lambda form: (-len(form.split()), -printed[form], -len(form), form)
        )
        others = sorted(
            printed.keys() - {first}, key=lambda form: (-len(form.split()), -len(form), form)
        )
        summaries[person] = PersonSummary(person, first, tuple(others))
    return summaries
