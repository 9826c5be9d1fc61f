"""Whom pronouns and descriptions stand for."""

import pytest

from tests.loader.extract.conftest import Extract, Read


def meant(read: Read, text: str) -> list[tuple[str, list[str]]]:
    """Return the pronouns and descriptions with the names of whom they stand for."""
    document = read(text)
    return [
        (phrase.surface, [document.chains[number].name for number in phrase.persons])
        for row in document.phrases
        for phrase in row
        if phrase.head != "name" and phrase.persons
    ]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Petr Pavel landete in Rom. Dort sprach er lange.", "er", "Petr Pavel"),
        ("Präsidentin Maia Sandu landete in Rom. Sie blieb lange.", "Sie", "Maia Sandu"),
        ("Petr Pavel kam nach Riga. Maia Sandu empfing ihn.", "ihn", "Petr Pavel"),
        ("Maia Sandu kam nach Riga. Petr Pavel empfing sie.", "sie", "Maia Sandu"),
        ("Petr Pavel und Maia Sandu kamen nach Riga. Er sprach zuerst.", "Er", "Petr Pavel"),
    ],
)
def test_a_pronoun_stands_for_the_last_person_of_its_gender(
    read: Read, text: str, pronoun: str, name: str
) -> None:
    assert meant(read, text) == [(pronoun, [name])]


def test_a_regions_word_stands_for_who_can_be_of_its_country(read: Read) -> None:
    text = (
        "Minister Ignazio Keller rief den ukrainischen Minister Andrij Bondar an. "
        "Der Tessiner war im Mai in Riga."
    )
    assert ("Der Tessiner", ["Ignazio Keller"]) in meant(read, text)


def test_a_regions_word_in_front_of_a_noun_stands_for_nobody(read: Read) -> None:
    text = "Minister Ignazio Keller flog nach Riga. Die Wiener Gespräche begannen."
    assert meant(read, text) == []


def test_a_relative_pronoun_stands_for_whom_an_office_before_it_tells_of(read: Read) -> None:
    text = "Petr Pavel, der Chef der Partei, den Maia Sandu begrüßte, sprach lange."
    assert ("den", ["Petr Pavel"]) in meant(read, text)


def test_a_pronoun_does_not_stand_for_who_acts_in_its_own_clause(read: Read) -> None:
    text = "Petr Pavel landete in Riga. Alar Karis begrüßte ihn."
    assert meant(read, text) == [("ihn", ["Petr Pavel"])]


@pytest.mark.parametrize(
    ("text", "description", "name"),
    [
        (
            "Außenministerin Annalena Baerbock sprach in Kiew. Die Ministerin blieb zwei Tage.",
            "Die Ministerin",
            "Annalena Baerbock",
        ),
        (
            "Der britische Premierminister Keir Starmer landete in Paris. Der Brite blieb.",
            "Der Brite",
            "Keir Starmer",
        ),
        (
            "Der ungarische Regierungschef Viktor Orbán kam nach Wien. Der Ungar blieb.",
            "Der Ungar",
            "Viktor Orbán",
        ),
    ],
)
def test_a_description_stands_for_whom_it_fits(
    read: Read, text: str, description: str, name: str
) -> None:
    assert meant(read, text) == [(description, [name])]


@pytest.mark.parametrize(
    "text",
    [
        "Präsident Petr Pavel kam nach Riga. Die Präsidentin blieb zu Hause.",
        "Der tschechische Präsident Petr Pavel kam nach Riga. Der Ungar blieb zu Hause.",
        "Präsident Petr Pavel kam nach Riga. Ein Präsident hat viel zu tun.",
        "Präsident Petr Pavel kam nach Riga. Der Kanzler blieb zu Hause.",
    ],
)
def test_a_description_that_fits_nobody_stands_for_nobody(read: Read, text: str) -> None:
    assert meant(read, text) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Beide sprachen am Abend.", "Beide"),
        ("Sie sprachen am Abend.", "Sie"),
    ],
)
def test_both_are_the_last_two(read: Read, sentence: str, words: str) -> None:
    text = f"Präsident Petr Pavel und Präsidentin Maia Sandu kamen nach Riga. {sentence}"
    assert meant(read, text) == [(words, ["Petr Pavel", "Maia Sandu"])]


def test_the_three_are_the_last_three(read: Read) -> None:
    text = "Petr Pavel, Alar Karis und Gitanas Nausėda kamen nach Riga. Die drei sprachen lange."
    assert meant(read, text) == [("Die drei", ["Petr Pavel", "Alar Karis", "Gitanas Nausėda"])]


def test_an_office_in_the_plural_stands_for_two_who_hold_it(read: Read) -> None:
    text = (
        "Präsident Petr Pavel, Präsident Alar Karis und Kanzler Friedrich Merz kamen nach Riga. "
        "Die beiden Präsidenten sprachen lange."
    )
    assert meant(read, text) == [("beiden Präsidenten", ["Petr Pavel", "Alar Karis"])]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Alar Karis, der am Montag in Riga landete, sprach lange.", "der", "Alar Karis"),
        ("Maia Sandu, die am Montag in Riga landete, sprach lange.", "die", "Maia Sandu"),
    ],
)
def test_a_relative_pronoun_stands_for_who_is_before_the_comma(
    read: Read, text: str, pronoun: str, name: str
) -> None:
    assert meant(read, text) == [(pronoun, [name])]


def test_in_an_interview_i_and_the_polite_you_are_who_is_asked(read: Read) -> None:
    text = (
        "Frau Özdemir, wann haben Sie Petr Pavel getroffen?\n"
        "Ich habe ihn im Mai gesehen.\n"
        "Was haben Sie ihm gesagt?"
    )
    assert meant(read, text) == [
        ("Sie", ["Özdemir"]),
        ("Ich", ["Özdemir"]),
        ("ihn", ["Petr Pavel"]),
        ("Sie", ["Özdemir"]),
        ("ihm", ["Petr Pavel"]),
    ]


def test_one_polite_word_makes_no_interview(read: Read) -> None:
    assert meant(read, "Frau Özdemir, haben Sie das gesehen?\nIch gehe jetzt.") == []


def test_the_polite_you_can_begin_behind_the_name_that_is_addressed(read: Read) -> None:
    text = (
        "Frau Özdemir, Sie haben Petr Pavel getroffen.\n"
        "Ich habe ihn im Mai gesehen.\n"
        "Was haben Sie ihm gesagt?"
    )
    assert dict(meant(read, text))["Ich"] == ["Özdemir"]


def test_who_is_only_told_of_is_not_who_is_asked(read: Read) -> None:
    text = (
        "Am Montag kam Frau Özdemir, die Ministerin, nach Riga.\n"
        "Ich habe Petr Pavel getroffen. Was haben Sie ihm gesagt? Wen haben Sie gesehen?"
    )
    assert "Ich" not in dict(meant(read, text))


def test_outside_an_interview_i_is_nobody(read: Read) -> None:
    text = "Frau Sandu, kommen Sie? Ich traf Petr Pavel. (Sie lachte.)"
    assert "Ich" not in dict(meant(read, text))
    assert meant(read, "Petr Pavel kam nach Riga. „Ich bin müde“, sagte er.") == [
        ("er", ["Petr Pavel"])
    ]


@pytest.mark.parametrize(
    ("text", "description", "name"),
    [
        (
            "Der UN-Sondergesandte Hans Grundberg dankte allen. Der Schwede blieb in Riga.",
            "Der Schwede",
            "Hans Grundberg",
        ),
        (
            "Friedrich Merz kam nach Riga. Dort blieb der CDU-Chef.",
            "der CDU-Chef",
            "Friedrich Merz",
        ),
    ],
)
def test_what_is_told_newly_means_whom_it_can_mean_of_the_sentence_before(
    read: Read, text: str, description: str, name: str
) -> None:
    assert meant(read, text) == [(description, [name])]


def test_what_is_told_newly_means_nobody_of_another_country(read: Read) -> None:
    text = "Der französische Präsident Emmanuel Macron kam nach Riga. Der Schwede blieb."
    assert meant(read, text) == []


def test_an_office_told_behind_the_verb_is_the_subjects(read: Read) -> None:
    text = (
        "Bojko Borissow sagte nichts. Aus Berlin war Manuel Sarrazin angereist, der Beauftragte "
        "der Regierung. Ihn empfing der Gastgeber."
    )
    told = dict(meant(read, text))
    assert told["der Beauftragte"] == ["Manuel Sarrazin"]
    assert told["Ihn"] == ["Manuel Sarrazin"]


THREE = "Petr Pavel, Alar Karis und Maia Sandu kamen nach Riga."
ALL = ["Alar Karis", "Maia Sandu", "Petr Pavel"]


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        (f"{THREE} Dort sprachen sie lange.", "sie"),
        (f"{THREE} Die drei sprachen lange.", "Die drei"),
    ],
)
def test_a_plural_stands_for_all_who_were_listed(read: Read, text: str, plural: str) -> None:
    assert [(surface, sorted(names)) for surface, names in meant(read, text)] == [(plural, ALL)]


def test_a_plural_office_stands_for_as_many_as_it_counts(read: Read) -> None:
    text = (
        "Minister Petr Pavel, Ministerin Maia Sandu und Minister Alar Karis kamen nach Riga. "
        "Die drei Minister sprachen lange."
    )
    assert sorted(dict(meant(read, text))["Die drei Minister"]) == ALL


def test_both_are_not_who_acts_beside_them(read: Read) -> None:
    text = "Petr Pavel und Alar Karis kamen nach Riga. Danach hat Maia Sandu mit beiden gesprochen."
    assert dict(meant(read, text))["beiden"] == ["Petr Pavel", "Alar Karis"]


def test_who_wrote_the_text_is_not_spoken_of(read: Read) -> None:
    text = "Zum Tod von Petr Pavel\nVon unserem Redakteur Thies Kröger\nEr mochte keine Anzüge."
    assert dict(meant(read, text)) == {"Er": ["Petr Pavel"]}


def test_a_peoples_word_in_front_of_a_thing_stands_for_nobody(read: Read) -> None:
    text = "Der Schweizer Minister Ignazio Keller kam nach Riga. Die Schweizer Idee gefiel allen."
    assert meant(read, text) == []


def test_a_party_of_one_state_means_nobody_of_another(read: Read) -> None:
    text = "Chinas Ministerpräsident Li Qiang kam nach Riga. Dort blieb der CDU-Politiker."
    assert meant(read, text) == []


def test_a_deputy_is_not_meant_by_the_office(read: Read) -> None:
    text = "Kanzler Olaf Scholz kam nach Riga. Dort sprach Vizekanzler Robert Habeck. Es regnete. "
    assert dict(meant(read, text + "Der Kanzler blieb."))["Der Kanzler"] == ["Olaf Scholz"]


def test_an_interview_can_address_its_speaker_by_the_office(read: Read) -> None:
    text = (
        "Herr General, haben Sie Fragen?\nIch sah Petr Pavel. Was wollen Sie wissen?\n"
        "Brigadegeneral Alar Karis leitet den Stab."
    )
    assert dict(meant(read, text))["Ich"] == ["Alar Karis"]


def test_a_label_at_the_head_of_a_line_tells_who_speaks(read: Read) -> None:
    text = (
        "Frage: Ministerin Maia Sandu war in Riga. Was hat sie gewollt?\n"
        "Petr Pavel: Sie war bei Alar Karis. Mit ihm habe ich gesprochen."
    )
    found = meant(read, text)
    assert ("Sie", ["Maia Sandu"]) in found
    assert ("ich", ["Petr Pavel"]) in found
    later = meant(read, "Heute Petr Pavel: Ich habe mit Alar Karis gesprochen.")
    assert "Ich" not in dict(later)


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Petr Pavel traf Alar Karis. Dieser kam aus Tallinn.", "Dieser", "Alar Karis"),
        ("Petr Pavel traf Alar Karis. Mit diesem aß er zu Abend.", "diesem", "Alar Karis"),
        ("Petr Pavel besuchte Alar Karis. Der zeigte ihm die Stadt.", "Der", "Alar Karis"),
        ("Petr Pavel kannte Alar Karis. Als der ihn traf, regnete es.", "der", "Alar Karis"),
        ("Petr Pavel traf Maia Sandu. Diese kam aus Kischinau.", "Diese", "Maia Sandu"),
        (
            "Petr Pavel sprach mit Alar Karis über den Brief Jan Novaks. Dieser lachte dann.",
            "Dieser",
            "Alar Karis",
        ),
        (
            "Petr Pavel sprach mit Alar Karis, wie Sprecher Jan Novak sagte. Dieser lachte dann.",
            "Dieser",
            "Alar Karis",
        ),
    ],
)
def test_a_demonstrative_stands_for_who_was_named_last(
    read: Read, text: str, word: str, name: str
) -> None:
    assert (word, [name]) in meant(read, text)


def test_a_demonstrative_in_front_of_its_noun_does_not_stand_alone(read: Read) -> None:
    text = "Petr Pavel sprach mit Alar Karis. Dieser Minister lachte."
    assert "Dieser" not in dict(meant(read, text))


def test_an_age_stands_for_whom_the_text_tells_of(read: Read) -> None:
    text = "Petr Pavel sprach in Riga mit Maia Sandu. Der 63-Jährige lachte."
    assert ("Der 63-Jährige", ["Petr Pavel"]) in meant(read, text)


def test_a_party_in_a_word_for_a_politician_tells_who_is_meant(read: Read) -> None:
    text = (
        "Emma Krauß und Jonas Frei kamen nach Riga. Die SPD-Chefin Emma Krauß lachte. "
        "Dort sprach die SPD-Politikerin lange."
    )
    assert ("die SPD-Politikerin", ["Emma Krauß"]) in meant(read, text)


def test_an_article_tells_that_one_german_is_meant(read: Read) -> None:
    text = "Petr Pavel kam mit Maia Sandu nach Riga. Dort sprach Alar Karis mit dem Deutschen."
    assert ("dem Deutschen", ["Petr Pavel"]) in meant(read, text)


def test_a_demonstrative_behind_a_thing_may_mean_the_thing(read: Read) -> None:
    document = read("Petr Pavel traf Alar Karis. Danach las Karis den Vertrag. Dieser ist lang.")
    (phrase,) = (p for row in document.phrases for p in row if p.surface == "Dieser")
    assert phrase.unsure


def test_who_acts_behind_a_clause_is_meant_by_the_pronoun_in_it(read: Read) -> None:
    text = "Alar Karis blieb in Riga. Nachdem er gelandet war, sprach Petr Pavel lange."
    assert ("er", ["Petr Pavel"]) in meant(read, text)


def test_who_receives_behind_a_clause_is_not_meant_by_the_pronoun_in_it(read: Read) -> None:
    text = "Alar Karis flog nach Riga. Nachdem er gelandet war, empfing ihn Petr Pavel."
    assert ("er", ["Alar Karis"]) in meant(read, text)


def test_a_womans_office_tells_more_than_a_first_name(read: Read) -> None:
    text = "Die Ministerin Morgan Silva kam nach Riga. Dort sprach sie lange."
    assert ("sie", ["Morgan Silva"]) in meant(read, text)


def test_a_name_behind_a_bare_thing_acts(read: Read) -> None:
    text = "Petr Pavel war bei Alar Karis. Hilfe suchte Karis in Wien, dort sprach er lange."
    assert ("er", ["Alar Karis"]) in meant(read, text)


def test_a_politician_of_a_party_is_rather_of_its_state(read: Read) -> None:
    text = (
        "Bundeskanzler Friedrich Merz kam nach Peking. Minister Li Qiang sprach mit ihm. "
        "Der CDU-Politiker blieb lange."
    )
    assert ("Der CDU-Politiker", ["Friedrich Merz"]) in meant(read, text)


def test_whom_a_verb_leads_to_act_is_not_in_mind_as_one_who_acts(read: Read) -> None:
    text = "Petr Pavel bat Alar Karis, in Riga zu bleiben. Er sprach lange."
    assert ("Er", ["Petr Pavel"]) in meant(read, text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Petr Pavel sprach in Riga. Unter den Gästen war Alar Karis. Ihn lobte er.", "Ihn"),
        ("Petr Pavel sprach in Riga vor Alar Karis. Mit ihm aß er zu Abend.", "ihm"),
    ],
)
def test_a_pronoun_that_leads_without_acting_means_who_was_named_last(
    read: Read, text: str, word: str
) -> None:
    assert (word, ["Alar Karis"]) in meant(read, text)


def test_a_womans_pronoun_that_leads_means_the_woman_named_last(read: Read) -> None:
    text = "Petr Pavel traf Ministerin Anna Kiss und Alar Karis. Mit ihr hatte er gesprochen."
    assert ("ihr", ["Anna Kiss"]) in meant(read, text)


def test_a_spokesman_is_hardly_meant(read: Read) -> None:
    text = "Petr Pavel kommt nach Riga, sagte Regierungssprecher Alar Karis. Er bleibe zwei Tage."
    assert ("Er", ["Petr Pavel"]) in meant(read, text)


def test_whose_thing_is_told_of_is_in_mind_and_whose_man_is_not(read: Read) -> None:
    text = "In Riga regnete es auf {} und Jan Nováks Wagen. Er blieb lange."
    assert ("Er", ["Jan Novák"]) in meant(read, text.format("Alar Karis' Berater"))


def test_who_is_received_is_meant_behind_it(read: Read) -> None:
    text = (
        "Petr Pavel blieb in Prag. Den Gast Alar Karis empfing in Riga Präsidentin Maia Sandu; "
        "in ihrem Beisein sprach er lange."
    )
    assert ("er", ["Alar Karis"]) in meant(read, text)


def test_whom_a_clause_tells_of_is_meant_by_the_object_behind_und(read: Read) -> None:
    text = (
        "Minister Jan Novák blieb in Riga. Petr Pavel hatte Alar Karis am Montag empfangen und ihm "
        "Hilfe zugesagt."
    )
    assert ("ihm", ["Alar Karis"]) in meant(read, text)


def test_both_are_the_two_of_the_clause_before_not_those_listed_earlier(read: Read) -> None:
    text = (
        "Jan Novák und Maia Sandu kamen nach Riga. Petr Pavel traf Alar Karis; die beiden sprachen "
        "lange."
    )
    assert dict(meant(read, text))["die beiden"] == ["Petr Pavel", "Alar Karis"]


@pytest.mark.parametrize("text", ["In Riga kamen am Montag alle", "In Riga kamen am Montag beide"])
def test_a_text_can_break_off_at_a_word_of_several(read: Read, text: str) -> None:
    assert not any(phrase.persons for phrase in read(text).phrases[0])


def test_several_are_not_the_woman_named_before(extract: Extract) -> None:
    text = "Anna Berg warnte die Taliban. Diese empfingen am Dienstag Alar Karis in Kabul."
    assert extract(text).encounters == ()
