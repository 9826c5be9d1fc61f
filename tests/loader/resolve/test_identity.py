import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.identity import (
    fold_name,
    make_hash,
    make_organization_id,
    make_slug,
    normalize_name,
)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Wladimir Putin", "wladimir-putin"),
        ("Jan Müller", "jan-muller"),
        ("Karl-Theodor zu Guttenberg", "karl-theodor-zu-guttenberg"),
        ("Lech Wałęsa", "lech-walesa"),
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Weiß", "weiss"),
        ("WEISS", "weiss"),
    ],
)
def test_a_slug_can_be_read_and_typed(name: str, slug: str) -> None:
    assert make_slug(name) == slug


def test_ids_stay_what_they_are() -> None:
    """A changed id would make the next load write everything a second time."""
    assert make_organization_id("EU") == "eu-40f90af1a6"


def test_a_hash_keeps_the_borders_between_its_parts() -> None:
    assert make_hash("a b") != make_hash("a", "b")
    assert len(make_hash("a")) == 10


@given(st.text(min_size=1))
def test_a_normalized_name_stays_as_it_is_and_so_does_a_folded_one(name: str) -> None:
    assert normalize_name(normalize_name(name)) == normalize_name(name)
    assert fold_name(fold_name(name)) == fold_name(name)


def test_organizations_are_told_apart_by_their_canonical_name() -> None:
    assert make_organization_id("NATO") == make_organization_id(" NATO ")
    assert make_organization_id("NATO") != make_organization_id("Nato")
