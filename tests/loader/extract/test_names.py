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


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Minister Dong Jun kam nach Riga. Ein Telefonat mit Dong soll folgen.",
            {"Dong Jun": ["Dong Jun", "Dong"]},
        ),
        (
            "Saif al-Harthi kam nach Riga. Am Freitagabend hatte al-Harthi viel zu tun.",
            {"Saif al-Harthi": ["Saif al-Harthi", "al-Harthi"]},
        ),
        (
            "Ministerpräsident Irakli Kobachidse kam nach Riga. Kobachidse fliegt nach Peking.",
            {"Irakli Kobachidse": ["Irakli Kobachidse", "Kobachidse"]},
        ),
    ],
)
def test_a_known_name_is_found_again_where_the_reader_misses_it(
    extract: Extract, text: str, persons: dict[str, list[str]]
) -> None:
    assert mentions(extract, text) == persons


def test_a_surname_that_is_a_noun_of_the_text_begins_no_sentence_as_a_name(
    extract: Extract,
) -> None:
    text = "Peggy Winter sprach in Riga. Der Winter war lang. Winter in Riga kann kalt sein."
    assert mentions(extract, text) == {"Peggy Winter": ["Peggy Winter"]}


def test_a_word_written_small_is_no_surname(extract: Extract) -> None:
    text = "Anna Klein sprach in Riga. Der Saal war klein, und kleine Fenster gab es auch."
    assert mentions(extract, text) == {"Anna Klein": ["Anna Klein"]}


def test_a_lone_letter_is_no_surname(extract: Extract) -> None:
    text = "Bürgerrechtler Malcolm X sprach in Riga. Auf X schrieb Petr Pavel davon."
    assert mentions(extract, text)["Malcolm X"] == ["Malcolm X"]


def test_a_great_particle_goes_on_in_small_ones(extract: Extract) -> None:
    text = "Bundespräsident Alexander Van der Bellen sprach. Am Rande traf Van der Bellen viele."
    assert list(mentions(extract, text)) == ["Alexander Van der Bellen"]


def test_a_name_goes_on_behind_the_article_of_a_family(extract: Extract) -> None:
    text = "In Doha sprach Emir Tamim bin Hamad Al Thani. Dort blieb Al Thani lange."
    assert list(mentions(extract, text)) == ["Tamim bin Hamad Al Thani"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Präsident von Sierra Leone kam nach Riga.",
        "Costa Ricas Präsident kam nach Riga.",
        "Mit dem Emirati sprach er in Riga.",
    ],
)
def test_a_state_or_one_of_its_people_is_no_name(extract: Extract, text: str) -> None:
    assert mentions(extract, text) == {}


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


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Südkoreas Präsident Lee Jae Myung sagte zu.",
            {"Lee Jae Myung": ["Lee Jae Myung"]},
        ),
        (
            "Die Kanzlerin hat mit Erdoğan telefoniert. Selenskyj wartete.",
            {"Erdoğan": ["Erdoğan"], "Selenskyj": ["Selenskyj"]},
        ),
        (
            "Armeechef Abdelfattah al-Burhan blieb. Man hat Burhan in Zürich gesehen.",
            {"Abdelfattah al-Burhan": ["Abdelfattah al-Burhan", "Burhan"]},
        ),
        (
            "Ministerpräsident Abiy Ahmed kam. Danach unterzeichneten Abiy und Petr Pavel.",
            {"Abiy Ahmed": ["Abiy Ahmed", "Abiy"], "Petr Pavel": ["Petr Pavel"]},
        ),
    ],
)
def test_persons_go_by_short_names_too(
    extract: Extract, text: str, persons: dict[str, list[str]]
) -> None:
    assert mentions(extract, text) == persons


def test_who_did_it_is_no_noble_name(extract: Extract) -> None:
    text = "In Riga wurde Frank-Walter Steinmeier von Izchak Herzog begrüßt."
    assert mentions(extract, text).keys() == {"Frank-Walter Steinmeier", "Izchak Herzog"}
    for name in ("Ursula von der Leyen", "Anna Maria von Thurn", "Otto Graf von Spree"):
        assert mentions(extract, f"In Riga sprach am Montag {name}.").keys() == {name}


def test_a_lone_word_behind_in_is_a_town(extract: Extract) -> None:
    text = "Saarbrücken/Metz. Anke Rehlinger war am Freitag in Metz zu Gast."
    assert mentions(extract, text).keys() == {"Anke Rehlinger"}
    text = "In Putin sieht Anke Rehlinger keinen Partner. Putin schwieg am Freitag."
    assert mentions(extract, text).keys() == {"Anke Rehlinger", "Putin"}
