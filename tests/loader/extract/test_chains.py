"""Which names are one person."""

import pytest

from tests.loader.extract.conftest import Read


def names(read: Read, text: str) -> set[tuple[str, tuple[str, ...]]]:
    chains = read(text).chains
    return {(chain.name, tuple(span.surface for span in chain.spans)) for chain in chains}


def test_a_surname_joins_the_full_name(read: Read) -> None:
    text = "Armin Laschet sprach mit Malu Dreyer. Laschet lobte Dreyer."
    assert names(read, text) == {
        ("Armin Laschet", ("Armin Laschet", "Laschet")),
        ("Malu Dreyer", ("Malu Dreyer", "Dreyer")),
    }


def test_a_surname_in_front_of_the_full_name_joins_it(read: Read) -> None:
    text = "Die Rede von Kanzler Adenauer blieb bekannt. Konrad Adenauer sprach lange."
    assert names(read, text) == {("Konrad Adenauer", ("Adenauer", "Konrad Adenauer"))}


def test_initials_join_the_name_that_they_shorten(read: Read) -> None:
    text = "Wladimir Putin flog nach Peking. W. Putin reiste am Freitag ab."
    assert names(read, text) == {("Wladimir Putin", ("Wladimir Putin", "W. Putin"))}


def test_two_of_one_surname_stay_two(read: Read) -> None:
    text = "Alexander Lukaschenko sprach in Minsk. Swetlana Lukaschenko sprach in Wilna."
    assert names(read, text) == {
        ("Alexander Lukaschenko", ("Alexander Lukaschenko",)),
        ("Swetlana Lukaschenko", ("Swetlana Lukaschenko",)),
    }


def test_a_title_tells_which_of_two_with_one_surname_is_meant(read: Read) -> None:
    text = (
        "Finanzminister Markus Müller und Innenministerin Anna Müller kamen. "
        "Ministerin Müller ging früh."
    )
    assert names(read, text) == {
        ("Markus Müller", ("Markus Müller",)),
        ("Anna Müller", ("Anna Müller", "Müller")),
    }


def test_the_first_part_of_a_name_joins_it_where_no_surname_fits(read: Read) -> None:
    text = "Kim Jong Un reiste nach Moskau. Kim blieb eine Woche."
    assert names(read, text) == {("Kim Jong Un", ("Kim Jong Un", "Kim"))}


def test_what_the_text_says_anywhere_is_told_of_the_person(read: Read) -> None:
    text = "Petr Pavel landete in Riga. Tschechiens Präsident Pavel blieb zwei Tage."
    (chain,) = read(text).chains
    assert (chain.role, chain.country, chain.gender) == ("Präsident", "CZ", "m")


def test_a_party_behind_a_name_tells_the_country(read: Read) -> None:
    (chain,) = read("Friedrich Merz (CDU) landete in Riga.").chains
    assert (chain.organization, chain.country) == ("CDU", "DE")


def test_a_country_that_is_told_outweighs_the_office_s_usual_one(read: Read) -> None:
    document = read("Österreichs Bundeskanzler Christian Stocker sprach. Kanzler Merz schwieg.")
    assert [(chain.name, chain.country) for chain in document.chains] == [
        ("Christian Stocker", "AT"),
        ("Merz", "DE"),
    ]


def test_a_mere_title_is_no_role(read: Read) -> None:
    (chain,) = read("Petra kam. Am Abend sprach Frau Özdemir in Riga.").chains[-1:]
    assert (chain.name, chain.role, chain.gender) == ("Özdemir", None, "f")


def test_a_title_that_fits_nobody_of_the_surname_tells_of_somebody_new(read: Read) -> None:
    text = (
        "Finanzminister Markus Müller und Innenminister Stefan Müller kamen. "
        "Ministerin Müller blieb zu Hause."
    )
    assert {name for name, _ in names(read, text)} == {"Markus Müller", "Stefan Müller", "Müller"}


def test_a_first_name_of_two_halves_joins_the_full_name(read: Read) -> None:
    text = "Jean-Luc Mélenchon kam nach Riga. Am Abend sprach Jean-Luc vor Studenten."
    assert names(read, text) == {("Jean-Luc Mélenchon", ("Jean-Luc Mélenchon", "Jean-Luc"))}


def test_a_surname_that_is_also_a_first_name_tells_no_gender(read: Read) -> None:
    (chain,) = read("Xhenis Otto landete in Riga.").chains
    assert chain.gender is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Außenminister Barrot und Lammy aus Frankreich und Kanada kamen nach Riga.", None),
        ("Außenminister Barrot aus Frankreich und Lammy kamen nach Riga.", "FR"),
    ],
)
def test_a_country_behind_two_names_is_not_both_ones(
    read: Read, text: str, country: str | None
) -> None:
    told = {chain.name: chain.country for chain in read(text).chains}
    assert (told["Barrot"] or told["Lammy"]) == country


@pytest.mark.parametrize(
    ("text", "organization", "country"),
    [
        ("Der CSU-Abgeordnete Max Huber (EVP) kam nach Riga.", "CSU", None),
        ("Die Österreicherin Anna Huber (EVP) kam nach Riga.", "EVP", "AT"),
    ],
)
def test_a_party_behind_a_name_leaves_what_was_told_before(
    read: Read, text: str, organization: str, country: str
) -> None:
    (chain,) = read(text).chains
    assert (chain.organization, chain.country) == (organization, country)
