"""How a sentence falls into clauses, and who acts in each."""

import pytest

from tests.loader.extract.conftest import Read


def clauses(read: Read, text: str) -> list[tuple[str, str, str | None]]:
    """Return kind, words without marks and subject of the clauses of a sentence."""
    document = read(text)
    (sentence,), (row,) = document.sentences, document.clauses
    return [
        (
            clause.kind,
            " ".join(sentence.tokens[p].text for p in clause.positions).removesuffix(" ."),
            clause.subject.surface if clause.subject else None,
        )
        for clause in row
    ]


def test_a_subordinate_clause_begins_with_its_conjunction(read: Read) -> None:
    assert clauses(read, "Nachdem Alar Karis angekommen war, sprach Petr Pavel.") == [
        ("subordinate", "Nachdem Alar Karis angekommen war", "Alar Karis"),
        ("main", "sprach Petr Pavel", "Petr Pavel"),
    ]


def test_a_clause_with_dass_ends_with_its_verb(read: Read) -> None:
    assert clauses(read, "Petr Pavel sagte, dass er Alar Karis in Riga treffen werde.") == [
        ("main", "Petr Pavel sagte", "Petr Pavel"),
        ("subordinate", "dass er Alar Karis in Riga treffen werde", "er"),
    ]


def test_a_relative_clause_in_the_middle_leaves_its_main_clause_one(read: Read) -> None:
    text = "Petr Pavel, der am Montag in Riga landete, sprach mit Alar Karis."
    assert clauses(read, text) == [
        ("main", "Petr Pavel sprach mit Alar Karis", "Petr Pavel"),
        ("relative", "der am Montag in Riga landete", "der"),
    ]


def test_a_und_without_anything_behind_it_begins_no_clause(read: Read) -> None:
    assert len(clauses(read, "Petr Pavel traf Alar Karis und")) == 1


def test_an_infinitive_has_the_subject_of_the_clause_above(read: Read) -> None:
    assert clauses(read, "Petr Pavel reiste nach Riga, um Alar Karis zu treffen.") == [
        ("main", "Petr Pavel reiste nach Riga", "Petr Pavel"),
        ("infinitive", "um Alar Karis zu treffen", "Petr Pavel"),
    ]
    assert clauses(read, "Petr Pavel versuchte, Alar Karis zu erreichen.") == [
        ("main", "Petr Pavel versuchte", "Petr Pavel"),
        ("infinitive", "Alar Karis zu erreichen", "Petr Pavel"),
    ]


def test_behind_a_verb_of_asking_the_infinitive_has_its_object_as_subject(read: Read) -> None:
    assert clauses(read, "Petr Pavel bat Alar Karis, nach Prag zu kommen.") == [
        ("main", "Petr Pavel bat Alar Karis", "Petr Pavel"),
        ("infinitive", "nach Prag zu kommen", "Alar Karis"),
    ]


def test_und_with_a_verb_behind_begins_a_clause_that_goes_on_with_the_subject(read: Read) -> None:
    assert clauses(read, "Petr Pavel flog nach Riga und traf dort Alar Karis.") == [
        ("main", "Petr Pavel flog nach Riga", "Petr Pavel"),
        ("main", "und traf dort Alar Karis", "Petr Pavel"),
    ]


def test_und_with_a_subject_of_its_own_behind_begins_a_clause_with_that(read: Read) -> None:
    assert clauses(read, "Petr Pavel kam und Alar Karis ging.") == [
        ("main", "Petr Pavel kam", "Petr Pavel"),
        ("main", "und Alar Karis ging", "Alar Karis"),
    ]


def test_a_list_is_not_split(read: Read) -> None:
    text = "Petr Pavel, Alar Karis und Gitanas Nausėda trafen sich in Riga und Wilna."
    words = "Petr Pavel Alar Karis und Gitanas Nausėda trafen sich in Riga und Wilna"
    assert clauses(read, text) == [("main", words, "Petr Pavel")]


def test_a_semicolon_parts_what_stands_on_both_sides(read: Read) -> None:
    (row,) = read("Petr Pavel lobte den Vorschlag; Alar Karis reiste ab.").clauses
    assert [(clause.parent, clause.part) for clause in row] == [(None, 0), (None, 1)]


def test_the_second_of_a_list_plays_the_part_of_the_first(read: Read) -> None:
    (row,) = read("Maia Sandu sprach mit Petr Pavel und Alar Karis.").phrases
    heads = {phrase.surface: phrase.list_head and phrase.list_head.surface for phrase in row}
    assert heads == {"Maia Sandu": None, "Petr Pavel": None, "Alar Karis": "Petr Pavel"}


def test_a_list_over_commas_stays_in_the_clause_that_its_participle_ends(read: Read) -> None:
    text = "Neben ihm werden Petr Pavel, der Este Alar Karis und die Lettin Evika Bite erwartet."
    (main,) = clauses(read, text)
    assert main == ("main", text.replace(",", "").removesuffix("."), "Petr Pavel")


def test_without_in_front_of_a_noun_begins_no_clause(read: Read) -> None:
    text = "Am Rande traf Petr Pavel, ohne Presse, die Anwältin Maia Sandu."
    assert clauses(read, text) == [
        ("main", "Am Rande traf Petr Pavel ohne Presse die Anwältin Maia Sandu", "Petr Pavel")
    ]


def test_who_is_added_behind_a_comma_is_not_the_subject_alone(read: Read) -> None:
    text = "Petr Pavel und Alar Karis sind da, dazu der Finne Alexander Stubb."
    assert [subject for _, _, subject in clauses(read, text)] == ["Petr Pavel"]


FAR = (
    "Am Montag sollen in der großen Halle des alten Rathauses der Stadt Riga alle Kandidaten "
    "miteinander reden, neben Maia Sandu und Edi Rama"
)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In Riga traf außerdem Petr Pavel den Esten Alar Karis.", "Petr Pavel"),
        ("Am Abend umarmte sie Alar Karis.", "sie"),
        ("Stunden später traf Petr Pavel den Esten Alar Karis.", "Petr Pavel"),
    ],
)
def test_the_first_who_can_act_is_the_subject(read: Read, text: str, subject: str) -> None:
    assert [found for _, _, found in clauses(read, text)] == [subject]


def test_who_says_it_between_is_not_the_subject_of_what_goes_on(read: Read) -> None:
    text = "Petr Pavel reiste nach Riga, sagte Maia Sandu, und traf Alar Karis."
    assert [subject for _, _, subject in clauses(read, text)][-1] == "Petr Pavel"


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Petr Pavel besuchte Riga, Alar Karis danach Graz.", "Alar"),
        ("Petr Pavel traf den Emir, Alar Karis in Rom den Minister.", "Alar"),
        ("Petr Pavel fuhr nach Rom und Alar Karis nach Riga.", "Alar"),
        ("Petr Pavel eröffnete eine Messe und Alar Karis eine Schule.", "Alar"),
        ("Petr Pavel fliegt nach Rom, Alar Karis ebenfalls.", None),
        ("Petr Pavel meldete sich aus Rom, Alar Karis aus Riga.", None),
        ("Petr Pavel wich von seinem Plan ab, Alar Karis im Gegenzug von dem anderen.", None),
        ("Petr Pavel traf in Rom den Minister und Alar Karis in der Botschaft.", None),
        ("Petr Pavel zeigte dem Minister und Alar Karis den Garten.", None),
        ("Petr Pavel traf den Emir, Alar Karis, in Rom.", None),
        ("Petr Pavel fuhr nach Rom und Alar Karis sprach in Riga.", None),
        ("In Rom sprach Petr Pavel vor Lehrern, in Riga Alar Karis vor Bauern.", "in"),
        ("In Riga traf Petr Pavel am Montag in der Burg Alar Karis.", None),
        ("Petr Pavel besuchte mit Freunden Alar Karis mit Blumen.", None),
        (f"{FAR} also auch Petr Pavel für die Linke und Alar Karis für die Mitte.", None),
        ("In Riga traf am Montag, von Reportern umringt, Petr Pavel in der Burg Maia Sandu.", None),
        ("Petr Pavel sprach über Öl, Gas über eine Stunde lang mit Alar Karis.", None),
        (
            "Petr Pavel sprach in Riga mit Maia Sandu und Alar Karis mit einem Glas in der Hand.",
            None,
        ),
    ],
    ids=lambda value: value[11:] if value and len(value) > len("Alar") else value,
)
def test_a_clause_can_go_on_without_its_verb_with_somebody_else(
    read: Read, text: str, behind: str | None
) -> None:
    document = read(text)
    (tokens,) = (sentence.tokens for sentence in document.sentences)
    gaps = [tokens[clause.gap].text for clause in document.clauses[0] if clause.gap is not None]
    assert gaps == ([behind] if behind else [])
