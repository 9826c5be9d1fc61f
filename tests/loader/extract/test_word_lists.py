"""The word lists load, are complete, and contradict each other nowhere."""

import tomllib
from collections import defaultdict
from importlib.resources import files
from typing import Any

import pytest
from babel import Locale

from loader.extract.lexicon import Lexicon, read_lexicon

# "kongolesisch" is taken for CD; German has no adjective in use for KN; SC's capital, Victoria,
# is mostly a first name.
_WITHOUT_ADJECTIVE = {"CG", "KN"}
_WITHOUT_CAPITAL = {"SC"}
_ENDINGS = ("", "e", "en", "er", "em", "es")


def _table(name: str) -> dict[str, Any]:
    path = files("loader.extract").joinpath(f"lexicon/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def countries() -> dict[str, dict[str, Any]]:
    return _table("countries")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


def _twice(pairs: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Return the words that stand for more than one thing."""
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for word, meaning in pairs:
        meanings[word].add(meaning)
    return {word: found for word, found in meanings.items() if len(found) > 1}


def test_all_sovereign_states_are_listed_with_their_usual_name(
    countries: dict[str, dict[str, Any]],
) -> None:
    assert len(countries) == 197  # 193 members of the UN, VA, PS, TW and XK
    names = Locale("de").territories
    unlisted = {code for code, entry in countries.items() if names[code] not in entry["names"]}
    assert unlisted <= {"PS"}  # CLDR: "Palästinensische Autonomiegebiete"


def test_every_country_has_names_adjectives_people_and_capital(
    countries: dict[str, dict[str, Any]],
) -> None:
    assert all(entry["names"] for entry in countries.values())
    for key in ("adjectives", "demonyms"):
        lacking = {code for code, entry in countries.items() if not entry.get(key)}
        assert lacking == _WITHOUT_ADJECTIVE
    assert {code for code, e in countries.items() if not e.get("capital")} == _WITHOUT_CAPITAL


@pytest.mark.parametrize("key", ["names", "abbreviations", "seats", "bodies", "heads"])
def test_no_word_stands_for_two_countries(countries: dict[str, dict[str, Any]], key: str) -> None:
    pairs = [(word, code) for code, entry in countries.items() for word in entry.get(key, ())]
    assert _twice(pairs) == {}


def test_no_adjective_demonym_or_capital_stands_for_two_countries(
    countries: dict[str, dict[str, Any]],
) -> None:
    adjectives = [
        (stem + ending, code)
        for code, entry in countries.items()
        for stem in entry.get("adjectives", ())
        for ending in _ENDINGS
    ]
    people = [
        (word, code)
        for code, entry in countries.items()
        for forms in entry.get("demonyms", ())
        for word in forms
    ]
    capitals = [
        (word, code)
        for code, entry in countries.items()
        for word in (entry.get("capital"), *entry.get("other_capital_forms", ()))
        if word
    ]
    assert _twice(adjectives) == _twice(people) == _twice(capitals) == {}


def test_every_demonym_has_its_four_forms(countries: dict[str, dict[str, Any]]) -> None:
    forms = [forms for entry in countries.values() for forms in entry.get("demonyms", ())]
    assert {len(row) for row in forms} == {4}


def test_no_form_names_two_organisations() -> None:
    entries = _table("organizations")["organization"]
    pairs = [
        (form, entry["name"])
        for entry in entries
        for form in (entry["name"], *entry.get("aliases", ()))
    ]
    assert _twice(pairs) == {}


def test_places_and_organisations_lie_in_listed_countries(
    countries: dict[str, dict[str, Any]],
) -> None:
    places = _table("places")
    codes = {code for table in ("cities", "venues", "substates") for code in places[table].values()}
    codes |= {
        entry["country"] for entry in _table("organizations")["organization"] if "country" in entry
    }
    assert codes <= set(countries)


def test_capitals_and_states_are_not_among_the_towns(
    countries: dict[str, dict[str, Any]],
) -> None:
    capitals = {
        word
        for entry in countries.values()
        for word in (entry.get("capital"), *entry.get("other_capital_forms", ()), *entry["names"])
    }
    assert not capitals & set(_table("places")["cities"])


def test_a_first_name_is_a_mans_or_a_womans_and_no_office_or_people(lexicon: Lexicon) -> None:
    names = _table("first_names")
    male, female = set(names["male"]), set(names["female"])
    assert len(male) > 2500
    assert len(female) > 2000
    assert not male & female
    everyone = male | female
    assert not {name for name in everyone if lexicon.is_demonym(name) or name in lexicon.names}
    nouns = {
        office.get(key)
        for office in _table("offices")["office"]
        for key in ("masculine", "feminine")
    }
    assert not everyone & nouns


def test_every_office_has_a_rank_and_a_noun() -> None:
    for office in _table("offices")["office"]:
        assert office["rank"]
        assert office.get("masculine") or office.get("feminine") or office["forms"]
