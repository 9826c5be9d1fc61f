import pytest

from loader.resolve.names import Name, PersonSummary, describe_persons, resolve_block
from tests.loader.resolve.names.people import resolve

BIDEN = Name("Joe Biden", "US", "Präsident")


def find_id(*names: Name) -> str:
    (person,) = {identity.person for identity in resolve(*names).values()}
    assert person is not None
    return person


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        (Name("Wladimir Putin"), "wladimir-putin"),
        (Name("Xi Jinping"), "xi-jinping"),
        (Name("J. D. Vance"), "jd-vance"),
        (Name("Donald Trump Jr."), "donald-trump-junior"),
        (Name("Leo XIV."), "leo-xiv"),
        (Name("Ursula von der Leyen"), "ursula-leyen"),
        (Name("Selenskyj", "UA"), "selenskyj"),
        (Name("?", "UA"), "person"),
    ],
)
def test_an_id_is_a_readable_slug_with_a_hash(name: Name, slug: str) -> None:
    assert find_id(name).rpartition("-")[0] == slug


@pytest.mark.parametrize(
    "other",
    [
        Name("Joe Biden"),
        Name("Joseph Biden", "US"),
        Name("Joe R. Biden", "US"),
        Name("J. Biden", "US"),
        Name("Biden", "US"),
        Name("Joe Biden", "CA"),
        Name("Hunter Biden", "US"),
    ],
)
def test_a_person_keeps_the_id_when_another_form_or_namesake_comes(other: Name) -> None:
    assert resolve(BIDEN, other)[BIDEN].person == find_id(BIDEN)


def test_an_english_spelling_changes_no_id() -> None:
    name = Name("Wolodymyr Selenskyj", "UA")
    assert find_id(name, Name("Volodymyr Zelenskyy")) == find_id(name)


def test_ids_stay_what_they_are() -> None:
    assert find_id(BIDEN) == "joe-biden-2e4c1c02c4"


def test_namesakes_have_different_ids_and_the_plainest_name_keeps_its_own() -> None:
    father, son = Name("George Bush", "US"), Name("George W. Bush", "US")
    identities = resolve(father, son, distinct=[frozenset((father, son))])
    assert identities[father].person == find_id(father)
    assert identities[son].person != identities[father].person


def test_no_namesake_takes_over_the_id_of_another() -> None:
    german, swiss = Name("Michael Müller", "DE"), Name("Michael Müller", "CH")
    identities = resolve(german, swiss)
    assert len({find_id(german), identities[german].person, identities[swiss].person}) == 3


def test_a_person_is_called_by_the_fullest_form_that_most_articles_print() -> None:
    names = {
        Name("Wolodymyr Selenskyj", "UA"): 7,
        Name("Wolodymyr Selenskyj"): 2,
        Name("Volodymyr Zelenskyy", "UA"): 3,
        Name("Selenskyj", "UA"): 20,
        Name("Selenski", "UA"): 20,
    }
    identities = resolve_block(names)
    (summary,) = describe_persons(identities, names).values()
    assert summary == PersonSummary(
        summary.id,
        "Wolodymyr Selenskyj",
        ("Volodymyr Zelenskyy", "Selenskyj", "Selenski"),
    )


@pytest.mark.parametrize("articles", [1, 2, 3])
def test_how_often_an_alias_is_printed_has_no_part_in_the_order_of_the_aliases(
    articles: int,
) -> None:
    names = {Name("Hélène Lemaître"): 2, Name("Lemaitre"): 2, Name("Lemaître"): articles}
    (summary,) = describe_persons(resolve_block(names), names).values()
    assert summary.aliases == ("Lemaitre", "Lemaître")


def test_a_name_without_a_person_describes_nobody() -> None:
    names = {Name("Müller"): 3}
    assert describe_persons(resolve_block(names), names) == {}
