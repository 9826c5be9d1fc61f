"""Who met, told by a list behind a colon."""

import pytest

from tests.loader.extract.conftest import Extract

PAVEL, KARIS, SANDU = "Petr Pavel", "Alar Karis", "Maia Sandu"
LIST = f"der Tscheche {PAVEL}, die Ministerin {SANDU} und der General {KARIS}."


def met(extract: Extract, text: str) -> set[frozenset[str]]:
    return {frozenset(told.persons) for told in extract(text).encounters}


@pytest.mark.parametrize(
    "lead",
    [
        "Hinter verschlossenen Türen verhandelten in Genf drei Leute über die Zukunft:",
        "Am Sonntagabend kam in Riga der Krisenstab zusammen:",
        "Am Sonntagabend tagte in Riga das Nahost-Quartett:",
    ],
)
def test_a_list_behind_a_colon_tells_who_met(extract: Extract, lead: str) -> None:
    assert met(extract, f"{lead} {LIST}") == {frozenset((PAVEL, SANDU, KARIS))}


@pytest.mark.parametrize(
    "lead",
    [
        "Die Minister berieten in Riga über drei Namen:",
        "Die Minister berieten in Riga über die Kandidaten:",
        "Auf dem Gipfel in Riga fehlten drei Minister:",
        "An der Sitzung in Riga nahmen drei Minister nicht teil:",
        "In Riga verhandelte kein Minister:",
        "Über die Sitzung in Riga stritten drei Minister:",
        "Die Partei hat in Riga drei Bewerber:",
    ],
)
def test_a_list_of_others_does_not(extract: Extract, lead: str) -> None:
    assert met(extract, f"{lead} {LIST}") == set()


@pytest.mark.parametrize("behind", ["fehlten", "hatten abgesagt", "waren verreist"])
def test_what_goes_on_behind_a_colon_is_no_list(extract: Extract, behind: str) -> None:
    text = f"Am Montag tagte in Riga der Krisenstab: {PAVEL} und {KARIS} {behind}."
    assert met(extract, text) == set()
