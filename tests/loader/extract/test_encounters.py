"""Who met whom, by what the sentence says."""

from itertools import combinations

import pytest

from tests.loader.extract.conftest import Extract

PAVEL, KARIS, SANDU = "Petr Pavel", "Alar Karis", "Maia Sandu"


def met(extract: Extract, text: str) -> list[tuple[set[str], str]]:
    return [(set(told.persons), told.status) for told in extract(text).encounters]


@pytest.mark.parametrize(
    "text",
    [
        f"Präsident {PAVEL} hat am Montag in Riga Präsident {KARIS} getroffen.",
        f"Präsident {PAVEL} wurde am Montag in Tallinn von Präsident {KARIS} empfangen.",
        f"Den tschechischen Präsidenten {PAVEL} empfing am Dienstag Präsident {KARIS}.",
        f"Das Treffen des Präsidenten {PAVEL} mit Präsident {KARIS} dauerte zwei Stunden.",
        f"Das Gespräch zwischen {PAVEL} und {KARIS} dauerte eine Stunde.",
        f"{PAVEL}s Treffen mit {KARIS} dauerte eine Stunde.",
        f"{PAVEL} reiste nach Tallinn. Sein Treffen mit {KARIS} dauerte eine Stunde.",
        f"Nach einem Gespräch mit {KARIS} reiste {PAVEL} ab.",
        f"{PAVEL} flog am Montag nach Tallinn und traf dort {KARIS}.",
        f"{PAVEL} telefonierte am Dienstag mit {KARIS}.",
        f"{PAVEL} und {KARIS} berieten in Riga über Zölle.",
        f"{PAVEL} kam in Riga mit {KARIS} zusammen.",
        f"{PAVEL}, der am Montag in Riga landete, sprach mit {KARIS}.",
        f"{PAVEL} landete in Riga. Dort sprach er mit {KARIS}.",
        f"Ein Sprecher sagte, {PAVEL} habe {KARIS} in Riga getroffen.",
    ],
)
def test_two_meet_whichever_way_the_sentence_says_it(extract: Extract, text: str) -> None:
    assert met(extract, text) == [({PAVEL, KARIS}, "held")]


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} ist {KARIS} nie begegnet.",
        f"{PAVEL} und {KARIS} haben seit 2019 nicht mehr miteinander geredet.",
        f"{PAVEL} hat mit {KARIS} seit Jahren kein Wort mehr gesprochen.",
        f"{PAVEL} ist {KARIS} bislang nicht persönlich begegnet.",
        f"Mit {KARIS} redet {PAVEL} nicht.",
        f"{PAVEL} war am Montag in Tallinn. Ein Treffen mit {KARIS} war nicht vorgesehen.",
        f"{PAVEL} ist in Tallinn. Kein Termin bei {KARIS}.",
        f"{PAVEL} und {KARIS} saßen im selben Saal. Gesprochen haben sie nicht.",
        f"{PAVEL} und {KARIS} standen im selben Saal und begrüßten sich nicht.",
        f"{PAVEL} suchte vergeblich das Gespräch mit {KARIS}.",
        f"Am Montag rief {PAVEL} vergebens bei {KARIS} an.",
    ],
)
def test_what_never_was_is_no_encounter(extract: Extract, text: str) -> None:
    assert met(extract, text) == []


def test_a_purpose_still_to_come_is_a_planned_encounter(extract: Extract) -> None:
    text = f"{PAVEL} reist am Freitag nach Tallinn, um {KARIS} zu treffen."
    assert met(extract, text) == [({PAVEL, KARIS}, "planned")]


def test_three_who_meet_are_one_encounter(extract: Extract) -> None:
    text = f"{PAVEL}, {KARIS} und {SANDU} trafen sich am Montag in Riga."
    assert met(extract, text) == [({PAVEL, KARIS, SANDU}, "held")]


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} traf am Montag eine Entscheidung über {KARIS}.",
        f"{PAVEL} sprach von {KARIS} als einem Freund.",
        f"{PAVEL} kritisierte {KARIS} scharf.",
        f"{PAVEL} schrieb {KARIS} einen Brief.",
        f"Laut {PAVEL} ist {KARIS} müde.",
    ],
)
def test_who_only_speaks_or_decides_about_another_does_not_meet_them(
    extract: Extract, text: str
) -> None:
    assert met(extract, text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{SANDU} nahm an dem Gespräch mit {PAVEL} teil, nicht jedoch {KARIS}.",
        f"{PAVEL} warf {KARIS} vor, mit leeren Händen zu reisen.",
        f"{PAVEL} sprach sich für den Plan von {KARIS} aus.",
        f"Beim Begräbnis von {KARIS} traf {PAVEL} viele Freunde.",
    ],
)
def test_who_is_accused_backed_remembered_or_left_out_is_not_met(
    extract: Extract, text: str
) -> None:
    assert all(KARIS not in persons for persons, _ in met(extract, text))


@pytest.mark.parametrize(
    "text",
    [
        f"Am Montag traf {PAVEL} in Gramsh {KARIS}.",
        f"{PAVEL} traf im Herbst {KARIS}.",
        f"{PAVEL}, mit dem {KARIS} am Montag sprach, reiste ab.",
    ],
)
def test_a_name_behind_a_place_a_time_or_a_relative_pronoun_stands_for_itself(
    extract: Extract, text: str
) -> None:
    assert met(extract, text) == [({PAVEL, KARIS}, "held")]


@pytest.mark.parametrize(
    "text",
    [
        f"Bei dem Treffen von {PAVEL} mit {KARIS} fehlte {SANDU}.",
        f"{SANDU} sagte, {PAVEL} habe {KARIS} in Riga getroffen.",
        f"Nicht {SANDU}, sondern {PAVEL} traf am Montag {KARIS}.",
    ],
)
def test_who_is_absent_denied_or_only_reports_does_not_take_part(
    extract: Extract, text: str
) -> None:
    assert all(SANDU not in persons for persons, _ in met(extract, text))


def test_what_is_told_again_is_one_encounter(extract: Extract) -> None:
    text = (
        f"{PAVEL} hat am Montag in Riga {KARIS} getroffen. "
        "Das Treffen zwischen Pavel und Karis dauerte zwei Stunden."
    )
    assert met(extract, text) == [({PAVEL, KARIS}, "held")]


def test_who_met_whom_twice_with_others_are_two_encounters(extract: Extract) -> None:
    text = f"{PAVEL} hat am Montag {KARIS} getroffen. Am Abend traf {PAVEL} noch {SANDU}."
    assert met(extract, text) == [({PAVEL, KARIS}, "held"), ({PAVEL, SANDU}, "held")]


def test_a_finding_shows_its_sentence_its_trigger_and_its_rule(extract: Extract) -> None:
    text = f"Es regnete. {PAVEL} telefonierte am Dienstag mit {KARIS}. Dann schien die Sonne."
    (told,) = extract(text).encounters
    evidence = told.evidence
    assert evidence.sentence == f"{PAVEL} telefonierte am Dienstag mit {KARIS}."
    assert text[evidence.start : evidence.end] == evidence.sentence
    assert evidence.trigger == "telefonierte"
    assert evidence.rule == "telefoniert: mit+subject"
    assert 0.7 <= evidence.confidence <= 1


def test_an_encounter_that_is_not_settled_is_taken_up_by_an_article(extract: Extract) -> None:
    told = "Petr Pavel könnte Alar Karis treffen."
    again = "Treffen von Petr Pavel mit Alar Karis soll in Riga sein."
    assert len(extract(f"{told} Das {again}").encounters) == 1
    assert len(extract(f"{told} Ein {again}").encounters) == 2


def test_two_meetings_of_the_same_people_on_other_days_stay_two(extract: Extract) -> None:
    text = (
        f"Im Juni traf {PAVEL} in Riga {KARIS}. Danach reiste er ab. "
        f"Im Mai hatte {PAVEL} mit {KARIS} in Prag gesprochen."
    )
    assert met(extract, text) == [({PAVEL, KARIS}, "held")] * 2


def test_a_month_told_of_the_past_is_not_a_weekday_of_now(extract: Extract) -> None:
    text = (
        f"{PAVEL} hat am Dienstag in Riga {KARIS} getroffen. "
        f"{PAVEL} war bereits im Mai von {KARIS} in Tallinn empfangen worden."
    )
    assert met(extract, text) == [({PAVEL, KARIS}, "held"), ({PAVEL, KARIS}, "held")]


def test_whom_somebody_met_one_after_the_other_are_all_told_of(extract: Extract) -> None:
    text = f"{PAVEL} sprach am Montag in Riga mit {KARIS}, {SANDU} und Gitanas Nausėda."
    told = met(extract, text)
    assert [persons for persons, _ in told] == [{PAVEL, KARIS, SANDU, "Gitanas Nausėda"}]


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} und {KARIS} verabredeten bei ihrem Treffen, dass {PAVEL} im Mai kommen soll.",
        f"Nach dem Gespräch mit {KARIS} kündigte {PAVEL} an, dass er ihn im Mai besuchen wird.",
    ],
    ids=["their", "with"],
)
def test_what_they_agree_on_when_they_meet_is_another_encounter(
    extract: Extract, text: str
) -> None:
    assert met(extract, text) == [({PAVEL, KARIS}, "held"), ({PAVEL, KARIS}, "planned")]


def test_what_they_will_speak_of_when_they_meet_is_one_encounter(extract: Extract) -> None:
    text = f"{PAVEL} und {KARIS} wollen bei ihrem Treffen am Freitag über Fisch sprechen."
    assert met(extract, text) == [({PAVEL, KARIS}, "planned")]


def test_a_purpose_with_um_leaves_um_to_the_infinitive(extract: Extract) -> None:
    text = f"{PAVEL} flog nach Tallinn, um {KARIS} zu treffen."
    assert [persons for persons, _ in met(extract, text)] == [{PAVEL, KARIS}]


@pytest.mark.parametrize(
    "joining",
    [
        f"An dem Gespräch nahm auch Außenministerin {SANDU} teil.",
        f"Außenministerin {SANDU} war bei dem Treffen ebenfalls dabei.",
        f"{SANDU} schaltete sich per Video zu.",
        f"Später stieß Außenministerin {SANDU} hinzu.",
        f"Gastgeberin war Außenministerin {SANDU}.",
    ],
)
def test_who_joins_met_all_of_the_encounter_told_before(extract: Extract, joining: str) -> None:
    text = f"Präsident {PAVEL} hat am Montag in Riga Präsident {KARIS} getroffen. {joining}"
    assert met(extract, text) == [({PAVEL, KARIS, SANDU}, "held")]


@pytest.mark.parametrize(
    "absence",
    [
        f"An dem Gespräch nahm Außenministerin {SANDU} nicht teil.",
        f"An einer Übung nahm Außenministerin {SANDU} teil.",
    ],
)
def test_who_was_not_there_or_elsewhere_does_not_join(extract: Extract, absence: str) -> None:
    text = f"Präsident {PAVEL} hat am Montag in Riga Präsident {KARIS} getroffen. {absence}"
    assert met(extract, text) == [({PAVEL, KARIS}, "held")]


def test_the_evidence_reaches_to_the_sentence_that_says_who_joined(extract: Extract) -> None:
    text = (
        f"Präsident {PAVEL} hat am Montag in Riga Präsident {KARIS} getroffen. "
        f"Außenministerin {SANDU} nahm an dem Gespräch teil. Danach gab es Tee."
    )
    (encounter,) = extract(text).encounters
    assert encounter.evidence.sentence == text.removesuffix(" Danach gab es Tee.")


@pytest.mark.parametrize(
    "text",
    [
        f"Aussenminister {KARIS} wurde von Präsident {PAVEL} in Bern empfangen.",
        f"Präsident {PAVEL} begrüsste in Bern Aussenminister {KARIS}.",
    ],
)
def test_swiss_spelling_is_read_as_well(extract: Extract, text: str) -> None:
    findings = extract(text)
    assert [(set(e.persons), e.status) for e in findings.encounters] == [({PAVEL, KARIS}, "held")]
    assert {p.name: p.role for p in findings.persons}[KARIS] == "Außenminister"


def test_two_surnames_side_by_side_are_two_also_if_the_first_ends_like_a_genitive(
    extract: Extract,
) -> None:
    text = "Friedrich Merz landete in Riga. Donald Trump schwieg. Von dort rief Merz Trump an."
    assert met(extract, text) == [({"Friedrich Merz", "Donald Trump"}, "held")]


@pytest.mark.parametrize(
    "text",
    [
        # The tagger takes the verb for an adjective, and the object could be the subject.
        f"Ein entsprechendes Abkommen unterzeichneten Präsident {PAVEL} und Präsident {KARIS}.",
        f"{PAVEL} blieb in Riga; auch ein Abendessen mit Präsident {KARIS} fand statt.",
        f"Es gab viele Termine: Präsident {PAVEL} wurde von Präsident {KARIS} empfangen.",
    ],
)
def test_two_meet_also_where_the_sentence_is_hard_to_take_apart(
    extract: Extract, text: str
) -> None:
    assert met(extract, text) == [({PAVEL, KARIS}, "held")]


def test_a_town_of_two_words_is_nobody(extract: Extract) -> None:
    text = "Petr Pavel und Alar Karis kamen zu einem Abendessen in Abu Dhabi zusammen."
    assert {person.name for person in extract(text).persons} == {"Petr Pavel", "Alar Karis"}


def pairs(extract: Extract, text: str) -> set[frozenset[str]]:
    return {
        frozenset(pair) for e in extract(text).encounters for pair in combinations(e.persons, 2)
    }


@pytest.mark.parametrize(
    ("met", "text"),
    [
        (
            {"Petr Pavel", "Alar Karis"},
            "Petr Pavel könnte im Mai reisen, sagte Jan Lipavský, und dabei mit Alar Karis reden.",
        ),
        (
            {"Petr Pavel", "Alar Karis"},
            "Jan Lipavský reist ab. Petr Pavel empfing Alar Karis und dankte ihm bei dem Treffen.",
        ),
    ],
)
def test_what_goes_on_over_und_is_of_who_acted_and_of_whom_it_was_done_to(
    extract: Extract, met: set[str], text: str
) -> None:
    assert pairs(extract, text) == {frozenset(met)}


@pytest.mark.parametrize(
    "text",
    [
        "Petr Pavel traf am Montag Alar Karis. Für Jan Lipavský nahm Jiří Šedivý teil.",
        (
            "Petr Pavel traf am Montag Alar Karis zu einem Gespräch, an dem Minister Jan Lipavský "
            "nicht teilnahm."
        ),
    ],
)
def test_who_is_stood_in_for_or_stays_away_meets_nobody(extract: Extract, text: str) -> None:
    assert "Jan Lipavský" not in {name for pair in pairs(extract, text) for name in pair}


def test_who_asked_the_questions_above_met_nobody_by_the_byline(extract: Extract) -> None:
    text = "Petr Pavel reist am Montag nach Riga.\nDas Gespräch führte Jan Lipavský."
    assert pairs(extract, text) == set()


@pytest.mark.parametrize(
    "text",
    [
        f"Präsident {PAVEL} empfing am Montag in Prag Präsident {KARIS}, ohne Kameras.",
        f"Präsident {PAVEL} und Präsident {KARIS} verhandelten drei Stunden lang, ohne Ergebnis.",
    ],
)
def test_what_went_on_without_something_went_on(extract: Extract, text: str) -> None:
    assert [(set(e.persons), e.status) for e in extract(text).encounters] == [
        ({PAVEL, KARIS}, "held")
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Präsident {PAVEL} hat Präsident {KARIS} am Rande des Gipfels in Riga kennengelernt.",
        f"Präsident {PAVEL} wechselte in Riga ein paar Worte mit Präsident {KARIS}.",
        f"Präsident {KARIS} landete in Prag. Dort hieß ihn Präsident {PAVEL} willkommen.",
        f"Präsident {PAVEL} spazierte mit Präsident {KARIS} durch den Park.",
    ],
)
def test_people_meet_by_many_words(extract: Extract, text: str) -> None:
    assert [set(e.persons) for e in extract(text).encounters] == [{PAVEL, KARIS}]
