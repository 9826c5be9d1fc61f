"""Countries are found by the names that people give them."""

import tomllib
from importlib.resources import files

import pytest
from babel import Locale

from api.terms import alpha2

NAMES: dict[str, list[str]] = tomllib.loads(
    files("api").joinpath("country_names.toml").read_text(encoding="utf-8")
)
CANONICAL = {
    str(name).casefold(): code
    for language in ("de", "en")
    for code, name in Locale.parse(language).territories.items()
    if len(code) == 2
}


@pytest.mark.parametrize(
    ("term", "code"),
    [
        ("Großbritannien", "GB"),
        ("UK", "GB"),
        ("turkey", "TR"),
        ("die Elfenbeinküste", "CI"),
        ("the United States of America", "US"),
        ("USA", "US"),
        ("die USA", "US"),
        ("Putin", "Putin"),
        ("die Grünen", "die Grünen"),
    ],
)
def test_a_name_that_the_graph_does_not_keep_becomes_the_countrys_code(
    term: str, code: str
) -> None:
    assert alpha2(term) == code


def test_no_name_is_listed_twice_or_is_what_another_country_is_called_in_the_graph() -> None:
    listed = [(name.casefold(), code) for code, names in NAMES.items() for name in names]
    assert len(dict(listed)) == len(listed)
    assert [(name, code) for name, code in listed if CANONICAL.get(name, code) != code] == []
    assert NAMES.keys() <= set(CANONICAL.values())
