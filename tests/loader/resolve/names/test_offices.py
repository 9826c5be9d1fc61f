import pytest

from loader.resolve.names.offices import read_offices


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Präsident", "Präsidentin"),
        ("Präsident", "Ex-Präsident"),
        ("Präsident", "Staatschef"),
        ("US-Präsident", "amerikanischer Präsident"),
        ("Palästinenserpräsident", "Präsident"),
        ("Außenminister", "Bundesaußenministerin"),
        ("Außenminister", "Chefdiplomat"),
        ("Premier", "Regierungschefin"),
        ("Altkanzler", "Bundeskanzler"),
        ("CDU-Chef", "CDU-Vorsitzende"),
        ("Staats- und Parteichef", "Staatschef"),
    ],
)
def test_these_are_the_same_office(one: str, other: str) -> None:
    assert read_offices(one) & read_offices(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Präsident", "Ministerpräsident"),
        ("Präsident", "Vizepräsident"),
        ("Präsident", "Bundestagspräsident"),
        ("Ministerpräsident", "Vize-Ministerpräsident"),
        ("CDU-Chef", "SPD-Chef"),
        ("Außenminister", "Finanzminister"),
        ("Kollege", "Kollege"),
        ("Chef", "Chef"),
        (None, None),
    ],
)
def test_these_are_not(one: str | None, other: str | None) -> None:
    assert not read_offices(one) & read_offices(other)
