"""Which stretches of a text are persons' names."""

import pytest

from tests.loader.extract.conftest import Extract


def mentions(extract: Extract, text: str) -> dict[str, list[str]]:
    return {
        person.name: [mention.surface for mention in person.mentions]
        for person in extract(text).persons
    }


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Orbáns Reise nach Wien überraschte viele. Viktor Orbán blieb zwei Tage.",
            {"Viktor Orbán": ["Orbáns", "Viktor Orbán"]},
        ),
        (
            "Die Reise Viktor Orbáns nach Wien überraschte viele.",
            {"Viktor Orbán": ["Viktor Orbáns"]},
        ),
        (
            "Friedrich Merz' Rede dauerte lange. Merz sprach frei.",
            {"Friedrich Merz": ["Friedrich Merz'", "Merz"]},
        ),
        (
            "Mario Draghi kam nach Rom. Draghis Wagen hielt vor dem Palast.",
            {"Mario Draghi": ["Mario Draghi", "Draghis"]},
        ),
        (
            "Mario Draghi kam nach Rom. Man gedachte Draghis.",
            {"Mario Draghi": ["Mario Draghi", "Draghis"]},
        ),
    ],
)
def test_a_genitive_is_a_mention_of_the_name_without_its_ending(
    extract: Extract, text: str, persons: dict[str, list[str]]
) -> None:
    assert mentions(extract, text) == persons


def test_a_name_that_ends_in_s_keeps_it(extract: Extract) -> None:
    text = "Heiko Maas sprach in Riga. Das Treffen Heiko Maas mit Petr Pavel war kurz."
    assert mentions(extract, text)["Heiko Maas"] == ["Heiko Maas", "Heiko Maas"]


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        ("Bundeskanzler Olaf Scholz reiste nach Warschau.", "Olaf Scholz", "Bundeskanzler", "DE"),
        ("Der frühere Außenminister Heiko Maas sprach.", "Heiko Maas", "Außenminister", None),
        ("Emmanuel Macron, der französische Präsident, kam.", "Emmanuel Macron", "Präsident", "FR"),
        ("Der Präsident der Türkei, Recep Tayyip Erdoğan, kam.", "Recep Tayyip Erdoğan",
         "Präsident", "TR"),
        ("Der Kenianer Wycliffe Oparanya reiste nach Genf.", "Wycliffe Oparanya", None, "KE"),
        ("Königin Silvia eröffnete die Ausstellung.", "Silvia", "König", None),
    ],
)  # fmt: skip
def test_a_title_is_told_of_the_person_and_is_no_part_of_the_name(
    extract: Extract, text: str, name: str, role: str | None, country: str | None
) -> None:
    assert [(p.name, p.role, p.country) for p in extract(text).persons] == [(name, role, country)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kronprinz Mohammed bin Salman empfing Gäste in Riad.", "Mohammed bin Salman"),
        ("Am Montag kam Lula da Silva nach Lissabon.", "Lula da Silva"),
        ("Anwar al-Sadat reiste nach Jerusalem.", "Anwar al-Sadat"),
        ("Minister Jean-Noël Barrot sprach in Brüssel.", "Jean-Noël Barrot"),
        ("Joe Biden junior sprach in Boston.", "Joe Biden junior"),
    ],
)
def test_particles_and_hyphens_are_inside_a_name(extract: Extract, text: str, name: str) -> None:
    assert list(mentions(extract, text)) == [name]


def test_a_surname_is_carried_through_the_text_with_its_particles(extract: Extract) -> None:
    text = "Ursula von der Leyen reiste nach Kiew. Am Abend sprach von der Leyen vor Studenten."
    assert mentions(extract, text) == {
        "Ursula von der Leyen": ["Ursula von der Leyen", "von der Leyen"]
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Papst Leo XIV. empfing am 3. Oktober Gäste im Vatikan.", "Leo XIV."),
        ("König Charles III. empfing Gäste in London.", "Charles III."),
    ],
)
def test_the_number_of_a_ruler_belongs_to_the_name(extract: Extract, text: str, name: str) -> None:
    assert list(mentions(extract, text)) == [name]


def test_each_name_of_a_list_is_a_person(extract: Extract) -> None:
    text = "In Wien sprachen Peter Pellegrini, Petr Pavel und Hagos Woldegebriel."
    assert list(mentions(extract, text)) == [
        "Peter Pellegrini",
        "Petr Pavel",
        "Hagos Woldegebriel",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Maschine landete am Flughafen Charles de Gaulle in Paris.",
        "Die Konrad-Adenauer-Stiftung lud nach Bonn ein.",
        "Die Delegation wohnt im Willy-Brandt-Haus.",
        "Das Treffen fand in der Friedrich-Ebert-Straße statt.",
        "Sie lag neben dem Schiff Gorch Fock.",
    ],
)
def test_a_thing_named_after_a_person_is_no_person(extract: Extract, text: str) -> None:
    assert mentions(extract, text) == {}


@pytest.mark.parametrize(
    "text", ["Seine Frau Melania kam mit nach Rom.", "Die Tochter Ivanka reiste mit nach Rom."]
)
def test_a_lone_first_name_of_family_is_no_public_person(extract: Extract, text: str) -> None:
    assert mentions(extract, text) == {}


def test_a_noun_behind_a_whole_name_is_no_part_of_it(extract: Extract) -> None:
    text = "Trotz der Abwesenheit von Wladimir Putin Fortschritte zu erzielen, gilt als schwer."
    assert [person.name for person in extract(text).persons] == ["Wladimir Putin"]
