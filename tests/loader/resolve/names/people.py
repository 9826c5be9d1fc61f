"""Strategies and shorthands for tests of identity."""

from collections.abc import Collection, Mapping

from hypothesis import strategies as st

from loader.resolve.names import Decision, Identity, Name, find_block, identify_name, resolve_block

# Many ways to be alike or not, within few blocks: what random text would never hit.
GIVEN = (
    "Wladimir",
    "Wolodymyr",
    "W.",
    "Wladimir W.",
    "Wladimir Pawlowitsch",
    "Pawlowitsch",
    "Viktor",
    "V. P.",
    "Olena",
    "Jean-Claude",
    "J.-C.",
    "Papst",
    "Kim",
)
FAMILY = ("Selenskyj", "Zelensky", "Selenska", "Müller", "Mueller", "Muller", "Charles", "Karl")
BEHIND = ("", "", "", " junior", " III.")
FORMS = st.builds(
    lambda given, family, behind: f"{given} {family}{behind}".strip(),
    st.sampled_from(("",) * 6 + GIVEN),
    st.sampled_from(FAMILY),
    st.sampled_from(BEHIND),
)
NAMES = st.builds(
    Name,
    FORMS,
    st.sampled_from((None, None, "UA", "RU", "DE", "US")),
    st.sampled_from((None, None, "Präsident", "Staatschef", "Außenministerin", "König")),
)


@st.composite
def worlds(
    draw: st.DrawFn, size: int = 14
) -> tuple[dict[Name, int], set[frozenset[Name]], list[Decision]]:
    """Draw names with counts, pairs printed as two people, and decisions."""
    names = draw(st.lists(NAMES, min_size=1, max_size=size, unique=True))
    some = st.sampled_from(names)
    pair = st.frozensets(some, min_size=2, max_size=2)
    pairs = draw(st.lists(pair, max_size=4)) if len(names) > 1 else []
    ids = st.frozensets(some.map(identify_name), min_size=1, max_size=2)
    decisions = draw(
        st.lists(st.builds(Decision, st.sampled_from(("merge", "split")), ids, ids), max_size=3)
    )
    counts = {name: draw(st.integers(1, 5)) for name in names}
    return counts, set(pairs), decisions


def resolve(
    *names: Name,
    distinct: Collection[frozenset[Name]] = (),
    decisions: Collection[Decision] = (),
) -> dict[Name, Identity]:
    """Resolve names of one block and return their identities."""
    assert len({find_block(name) for name in names}) == 1, "the names are of several blocks"
    return index(resolve_block(dict.fromkeys(names, 1), distinct, decisions))


def index(identities: Collection[Identity]) -> dict[Name, Identity]:
    return {identity.name: identity for identity in identities}


def group(identities: Mapping[Name, Identity]) -> set[frozenset[str]]:
    """Return the printed forms of each person; a name without a person is left out."""
    persons: dict[str, set[str]] = {}
    for name, identity in identities.items():
        if identity.person is not None:
            persons.setdefault(identity.person, set()).add(name.form)
    return {frozenset(forms) for forms in persons.values()}


def are_one(identities: Mapping[Name, Identity]) -> bool:
    people = {identity.person for identity in identities.values()}
    return len(people) == 1 and None not in people
