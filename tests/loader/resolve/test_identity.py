import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.identity import (
    make_organization_id,
    make_person_id,
    make_person_key,
    normalize_name,
)


@pytest.mark.parametrize(
    ("name", "country", "slug"),
    [
        ("Wladimir Putin", "RU", "wladimir-putin"),
        ("Jan Müller", None, "jan-muller"),
        ("Karl-Theodor zu Guttenberg", "DE", "karl-theodor-zu-guttenberg"),
        ("Lech Wałęsa", "PL", "lech-walesa"),
        ("Recep Tayyip Erdoğan", "TR", "recep-tayyip-erdogan"),
        ("Weiß", "DE", "weiss"),
    ],
)
def test_an_id_is_a_readable_slug_with_a_hash(name: str, country: str | None, slug: str) -> None:
    head, _, digits = make_person_id(name, country, "a").rpartition("-")
    assert head == slug
    assert len(digits) == 10


def test_ids_stay_what_they_are() -> None:
    """A changed id would make the next load write everybody a second time."""
    assert make_person_id("Wladimir Putin", "RU", "a") == "wladimir-putin-c4ade243ac"
    assert make_organization_id("EU") == "eu-40f90af1a6"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Wladimir Putin", "RU", "a"), ("Wladimir Putin", None, "b")),
        (("Wladimir Putin", "RU", "a"), ("WLADIMIR  PUTIN", "RU", "b")),
        (("Jan Mu\u0308ller", None, "a"), ("Jan Müller", None, "b")),
        (("Putin", "RU", "a"), ("Putin", "RU", "b")),
        (("Schulze", None, "a"), ("Schulze", None, "a")),
    ],
)
def test_these_are_one_person(
    one: tuple[str, str | None, str], other: tuple[str, str | None, str]
) -> None:
    assert make_person_id(*one) == make_person_id(*other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Jan Müller", "DE", "a"), ("Jan Muller", "DE", "a")),
        (("Jan Müller", "DE", "a"), ("Jan Mueller", "DE", "a")),
        (("George Bush", "US", "a"), ("George W. Bush", "US", "a")),
        (("Müller", "DE", "a"), ("Müller", "AT", "a")),
        (("Schulze", None, "a"), ("Schulze", None, "b")),
        (("Schulze", None, "a"), ("Schulze", "DE", "a")),
        (("Putin", "RU", "a"), ("Wladimir Putin", "RU", "a")),
        (("Anna Lena", "DE", "a"), ("Annalena", "DE", "a")),
    ],
)
def test_these_are_two_people(
    one: tuple[str, str | None, str], other: tuple[str, str | None, str]
) -> None:
    assert make_person_id(*one) != make_person_id(*other)


def test_a_surname_that_is_a_country_code_of_another_key_is_no_clash() -> None:
    """The kinds of key are marked, so "Li CN" by name is not the surname "Li" with China."""
    assert make_person_key("Li CN", None, "a") != make_person_key("Li", "CN", "a")


@given(st.text(min_size=1))
def test_a_normalized_name_stays_as_it_is_and_its_id_too(name: str) -> None:
    assert normalize_name(normalize_name(name)) == normalize_name(name)
    assert make_person_id(name, "DE", "a") == make_person_id(normalize_name(name), "DE", "a")


def test_organizations_are_told_apart_by_their_canonical_name() -> None:
    assert make_organization_id("NATO") == make_organization_id(" NATO ")
    assert make_organization_id("NATO") != make_organization_id("Nato")
