"""The word lists know the hard forms of German news: cases, compounds, exonyms, look-alikes."""

from collections.abc import Callable

import pytest

from loader.extract.lexicon import Lexicon, read_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


def _read(look_up: Callable[[str], str | None], expected: str) -> None:
    """Check lines of "ANSWER: word, word …"; "–" is no answer."""
    for line in expected.strip().splitlines():
        answer, _, words = line.strip().partition(": ")
        for word in words.split(", "):
            assert (word, look_up(word)) == (word, None if answer == "–" else answer)


def test_names_are_found_in_every_case(lexicon: Lexicon) -> None:
    _read(
        lexicon.country_of_name,
        """
        US: Vereinigten Staaten, USA
        AE: Vereinigten Arabischen Emiraten, VAE
        NL: Niederlanden, Hollands
        PH: Philippinen
        FR: Frankreichs
        GB: Grossbritanniens, Vereinigten Königreich
        BY: Weissrussland, Belarus
        MM: Birma
        CI: Côte d’Ivoire, Elfenbeinküste
        CD: Demokratischen Republik Kongo, Kongo-Kinshasa
        CG: Kongo-Brazzaville
        SS: Südsudan
        SD: Sudans
        VA: Heiligen Stuhl
        –: England, Korea, Jordan, Südamerika, Jugoslawien
        """,
    )


def test_adjectives_are_found_with_their_endings(lexicon: Lexicon) -> None:
    _read(
        lexicon.country_of_adjective,
        """
        US: US-amerikanischen, amerikanische
        BY: belarusischer, weißrussisches
        SA: Saudi-arabische, saudischem
        AE: emiratischen
        NE: nigrische
        NG: nigerianische
        DO: dominikanischen
        DM: dominicanischen
        CH: Schweizer
        RU: prorussischen
        –: englische, koreanischen, sowjetische, süddeutsche
        """,
    )


def test_a_country_is_the_first_part_of_a_compound(lexicon: Lexicon) -> None:
    _read(
        lexicon.country_of_compound,
        """
        BE: Belgien-Gipfel
        US: US-Delegation
        –: Belgien, Gipfel-Belgien
        """,
    )


def test_organisations_are_found_under_every_printed_form(lexicon: Lexicon) -> None:
    _read(
        lexicon.organization,
        """
        NATO: Nato, Natos, Nordatlantikpakts
        UN: Vereinten Nationen, Uno
        UN-Sicherheitsrat: Weltsicherheitsrats
        Huthi: Huthi-Rebellen
        Afrikanische Union: Afrikanischen Union
        IWF: Internationalen Währungsfonds
        –: Wagner, Union
        """,
    )


def test_places_tell_their_country(lexicon: Lexicon) -> None:
    _read(
        lexicon.country_of_place,
        """
        UA: Kyjiw, Donbass
        IN: Neu-Delhi
        US: Mar-a-Lago, Texas
        DE: Schloss Meseberg
        AT: Hofburg
        EG: Scharm el-Scheich
        RU: Tschetschenien
        DK: Grönland
        CH: Bürgenstock
        –: Essen, Halle, Bergen, Sitten, Austin, Mary, Kanton
        """,
    )


def test_first_names_tell_gender(lexicon: Lexicon) -> None:
    _read(
        lexicon.gender_of_first_name,
        """
        m: Wolodymyr, Recep, Keir, Karl-Heinz, Mindaugas
        f: Ursula, Giorgia, Marie-Agnes, Eglė
        –: Andrea, Kim, Xi, Nino
        """,
    )


@pytest.mark.parametrize(
    ("word", "code", "gender", "plural"),
    [
        ("Ungar", "HU", "m", False),
        ("Französin", "FR", "f", False),
        ("Britinnen", "GB", "f", True),
        ("Deutscher", "DE", "m", False),
        ("Deutschen", "DE", None, True),
        ("Iren", "IE", None, True),
        ("Israeli", "IL", "m", False),
        ("Türken", "TR", None, True),
        ("Slowakin", "SK", "f", False),
    ],
)
def test_demonyms_tell_country_gender_and_number(
    lexicon: Lexicon, word: str, code: str, gender: str | None, plural: bool
) -> None:
    demonym = lexicon.demonym(word)
    assert demonym is not None
    assert (demonym.country, demonym.gender, demonym.plural) == (code, gender, plural)


@pytest.mark.parametrize(
    ("word", "rank", "gender", "country"),
    [
        ("Kremlchef", "head_of_state", "m", "RU"),
        ("US-Präsidenten", "head_of_state", "m", "US"),
        ("Bundesaußenministerin", "foreign_minister", "f", "DE"),
        ("Vize-Außenminister", "deputy_minister", "m", None),
        ("Vizepremier", "deputy_head_of_government", "m", None),
        ("Sondergesandte", "envoy", None, None),
        ("Landeshauptfrau", "governor", "f", "AT"),
        ("Verfassungsrichterin", "judge", "f", None),
        ("Zentralbankchefin", "central_banker", "f", None),
        ("Parlamentspräsidentin", "parliament_president", "f", None),
        ("Stiftungspräsident", "chief", "m", None),
        ("Amtskollegin", "colleague", "f", None),
        ("Herrn", "title", "m", None),
        ("Talibanchefs", "militant", "m", "AF"),
        ("Papstes", "cleric", None, "VA"),
        ("Tánaiste", "role", None, "IE"),
    ],
)
def test_offices_tell_rank_gender_and_country(
    lexicon: Lexicon, word: str, rank: str, gender: str | None, country: str | None
) -> None:
    office = lexicon.office(word)
    assert office is not None
    assert (office.rank, office.gender, office.country) == (rank, gender, country)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "vorsitzende",
        "Halbleiter",
        "Johnson",
        "Mendelssohn",
        "Wolfsburg",
        "Lawrow",
        "Parlament",
        "Vertrag",
    ],
)
def test_other_words_are_no_offices(lexicon: Lexicon, word: str) -> None:
    assert lexicon.office(word) is None


def test_a_people_in_the_plural_is_no_single_man(lexicon: Lexicon) -> None:
    people = lexicon.demonym("Israelis")
    assert people is not None
    assert (people.plural, people.gender) == (True, None)
