"""Whether an encounter took place."""

import pytest

from tests.loader.extract.conftest import Extract

PAVEL, KARIS, SANDU = "Petr Pavel", "Alar Karis", "Maia Sandu"
RUMOUR = (
    f"Das Portal »Welle« schrieb, {PAVEL} habe {KARIS} in einem Hotel getroffen. "
    "„Das ist frei erfunden“, sagte sein Sprecher."
)


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("held", f"{PAVEL} hat am Montag in Riga {KARIS} getroffen."),
        ("held", f"{PAVEL} hat mit {KARIS} über die geplante Fabrik und kommende Hilfen beraten."),
        ("held", f"{PAVEL} und {KARIS} unterzeichneten eine Absichtserklärung."),
        ("held", f"Nach einem Gespräch mit {PAVEL} reiste {KARIS} ab."),
        ("held", f"{PAVEL} und {KARIS} haben am Sonntag miteinander telefoniert."),
        ("held", f"Mit {PAVEL} habe {KARIS} am Morgen telefoniert, hieß es."),
        ("held", f"{PAVEL} und {KARIS} haben sich auf Einladung der Stadt in Riga getroffen."),
        ("held", f"Mit {PAVEL}, der das Abkommen ablehnt, hatte {KARIS} sich am Montag getroffen."),
        ("planned", f"{PAVEL} wird am Freitag {KARIS} in Riga treffen."),
        ("planned", f"Am Donnerstag soll {PAVEL} in Riga mit {KARIS} zusammenkommen."),
        ("planned", f"Für nächste Woche ist ein Treffen zwischen {PAVEL} und {KARIS} geplant."),
        ("possible", f"{PAVEL} könnte {KARIS} im Herbst in Riga treffen."),
        ("possible", f"{PAVEL} hat {KARIS} ein Treffen in Prag vorgeschlagen."),
        ("possible", f"Ob es zu einem Treffen zwischen {PAVEL} und {KARIS} kommt, ist offen."),
        ("cancelled", f"Das für Montag geplante Treffen von {PAVEL} mit {KARIS} wurde abgesagt."),
        ("cancelled", f"{PAVEL} sagte sein Treffen mit {KARIS} kurzfristig ab."),
        ("cancelled", f"Das Gespräch zwischen {PAVEL} und {KARIS} fiel aus."),
        ("cancelled", f"Der Händedruck zwischen {PAVEL} und {KARIS} blieb aus."),
        ("held", f"Beim Treffen zwischen {PAVEL} und {KARIS} blieb eine Einigung aus."),
        ("refused", f"{PAVEL} lehnte ein Treffen mit {KARIS} ab."),
        ("refused", f"{PAVEL} weigerte sich, {KARIS} zu empfangen."),
        ("refused", f"{PAVEL} schloss ein Gespräch mit {KARIS} aus."),
        ("denied", f"{PAVEL} bestritt, {KARIS} in Riga getroffen zu haben."),
        ("denied", f"{PAVEL} dementierte ein Treffen mit {KARIS}."),
        ("denied", f"Fast wären sich {PAVEL} und {KARIS} in Riga begegnet."),
        ("denied", f"Die Präsidenten {PAVEL} und {KARIS} wären sich in Riga fast begegnet."),
        ("denied", f"Um ein Haar wären sich {PAVEL} und {KARIS} in Riga begegnet."),
        ("denied", f"Zu der Begegnung von {PAVEL} mit {KARIS} ist es nie gekommen."),
        (
            "held",
            f"Nach einem Mittagessen mit {KARIS} in Riga dementierte {PAVEL}, dass er zurücktritt.",
        ),
        ("held", f"{PAVEL} und {KARIS} kamen in Riga zum Essen zusammen. {SANDU} hatte abgesagt."),
        ("held", f"Während {PAVEL} am Montag in Riga mit {KARIS} sprach, tagte der Rat."),
        ("denied", f"Ein Gespräch zwischen {PAVEL} und {KARIS} habe nie stattgefunden, hieß es."),
        ("planned", f"Der Gipfel, bei dem {PAVEL} auch {KARIS} treffen wird, beginnt am Montag."),
        ("planned", f"Nächste Woche reist {PAVEL} nach Riga, wo er mit {KARIS} zusammentrifft."),
        ("planned", f"Am Donnerstag wird {KARIS} in Riga {PAVEL} empfangen."),
        ("possible", f"{PAVEL} schloss ein Treffen mit {KARIS} nicht aus."),
        ("possible", f"{PAVEL} lud {KARIS} zu einem Gespräch nach Prag ein."),
        ("held", f"Beim Abendessen mit {KARIS} lehnte {PAVEL} den Plan ab."),
        ("held", f"Bei einem Treffen mit {KARIS} hat {PAVEL} die Vorwürfe zurückgewiesen."),
        ("held", f"{PAVEL} sprach mit {KARIS} darüber, ob die Brücke gebaut werden könnte."),
        ("held", f"Erst vor zwei Wochen waren {PAVEL} und {KARIS} in Riga zusammengetroffen."),
        ("refused", f"{PAVEL} wird {KARIS} nicht empfangen."),
        ("cancelled", f"{PAVEL} hätte am Montag {KARIS} treffen sollen."),
        (
            "cancelled",
            f"{PAVEL} sollte am Montag {KARIS} treffen. Der Termin wurde kurzfristig abgesagt.",
        ),
        ("denied", RUMOUR),
    ],
)
def test_the_status_is_what_tense_mood_and_cues_say(
    extract: Extract, status: str, text: str
) -> None:
    told = [(set(each.persons), each.status) for each in extract(text).encounters]
    assert told == [({PAVEL, KARIS}, status)]


def statuses(extract: Extract, text: str) -> set[str]:
    return {e.status for e in extract(text).encounters if {PAVEL, KARIS} <= set(e.persons)}


@pytest.mark.parametrize(
    "text",
    [
        f"Als {PAVEL} und {KARIS} in Riga zusammenkamen, lehnten sie den Plan ab.",
        f"Nachdem {KARIS} mit {PAVEL} gesprochen hatte, sagte er seine Reise nach Wien ab.",
        f"Minister {PAVEL}, mit dem {KARIS} zwei Stunden beriet, verweigerte eine Zusage.",
        f"{PAVEL} hatte {KARIS} im Mai empfangen, bevor das nächste Treffen abgesagt wurde.",
        f"{PAVEL} traf am Montag {KARIS} und sagte danach ein Interview ab.",
        f"{PAVEL} sprach mit {KARIS}, obwohl dieser das Abkommen ablehnt.",
        f"In einem Telefonat mit {KARIS} versicherte {PAVEL}, die Konferenz werde nicht vertagt.",
    ],
)
def test_a_clause_that_tells_something_else_does_not_take_an_encounter_back(
    extract: Extract, text: str
) -> None:
    assert statuses(extract, text) == {"held"}


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("held", f"{PAVEL} sprach mit {KARIS} über das abgesagte Spiel und die geplatzte Fusion."),
        ("planned", f"{PAVEL} will am Montag mit {KARIS} über die gestrichenen Flüge sprechen."),
    ],
)
def test_what_describes_another_thing_says_nothing_of_the_encounter(
    extract: Extract, status: str, text: str
) -> None:
    assert statuses(extract, text) == {status}


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("cancelled", f"{PAVEL} wollte am Montag {KARIS} treffen, doch daraus wurde nichts."),
        ("cancelled", f"{PAVEL} wollte am Montag {KARIS} treffen, sagte das Gespräch aber ab."),
        ("refused", f"{PAVEL} hatte {KARIS} um ein Gespräch gebeten; dazu kam es nicht."),
        ("refused", f"{PAVEL} hatte in Riga {KARIS} treffen wollen. Der Este lehnte ab."),
        ("cancelled", f"{PAVEL} sollte am Montag {KARIS} empfangen. Zu dem Treffen kam es nicht."),
        (
            "refused",
            f"{PAVEL} hatte am Montag {KARIS} treffen wollen. Tallinn schlug die Bitte aus.",
        ),
        ("cancelled", f"{PAVEL} wollte am Montag {KARIS} treffen. Es wurde jedoch abgesagt."),
        ("cancelled", f"{PAVEL} wollte am Montag {KARIS} treffen. Doch es wurde abgesagt."),
    ],
)
def test_what_refers_back_takes_a_plan_back(extract: Extract, status: str, text: str) -> None:
    assert statuses(extract, text) == {status}


@pytest.mark.parametrize(
    "behind",
    [
        f"Das Treffen mit {SANDU} wurde abgesagt.",
        "Wegen der Gespräche wurde eine Messe abgesagt.",
        "Ein Gespräch im Radio sagte er ab.",
    ],
)
def test_what_else_is_called_off_takes_no_plan_back(extract: Extract, behind: str) -> None:
    assert statuses(extract, f"{PAVEL} wird am Montag {KARIS} treffen. {behind}") == {"planned"}


def test_a_report_of_other_things_that_is_denied_denies_no_encounter(extract: Extract) -> None:
    denied = "Das Amt hat einen Bericht über neue Steuern dementiert."
    assert statuses(extract, f"{denied} {PAVEL} traf am Montag {KARIS}.") == {"held"}


@pytest.mark.parametrize(
    "text",
    [
        (
            f"Zwischen {PAVEL} und {KARIS} war für Freitag ein Gespräch über den Bau von Straßen "
            "verabredet, das der Este wegen einer Erkrankung absagte."
        ),
        (
            f"Für Montag war ein Treffen von {PAVEL} mit {KARIS} in Wien angesetzt, das aber nicht "
            "zustande kam."
        ),
    ],
)
def test_a_relative_clause_behind_the_verb_tells_of_the_noun_it_agrees_with(
    extract: Extract, text: str
) -> None:
    assert statuses(extract, text) == {"cancelled"}


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("planned", f"Das Essen von {PAVEL} mit {KARIS} wurde auf Januar verschoben."),
        ("cancelled", f"Das Essen von {PAVEL} mit {KARIS} wurde auf unbestimmte Zeit verschoben."),
    ],
)
def test_what_is_put_off_to_another_day_is_planned(
    extract: Extract, status: str, text: str
) -> None:
    assert statuses(extract, text) == {status}


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} soll sich im Mai heimlich mit {KARIS} getroffen haben.",
        f"{PAVEL} soll nach Informationen der Zeitung in Wien mit {KARIS} verhandelt haben.",
        f"{PAVEL} hat im Mai angeblich mit {KARIS} telefoniert.",
        f"Eine Einladung von {PAVEL} hat {KARIS} bisher nicht beantwortet.",
        f"Ein Treffen zwischen {PAVEL} und {KARIS} wollte der Sprecher nicht bestätigen.",
    ],
)
def test_what_is_rumoured_unanswered_or_unconfirmed_is_possible(
    extract: Extract, text: str
) -> None:
    assert statuses(extract, text) == {"possible"}


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} habe sich in Riga nicht mit {KARIS} getroffen, sagte sein Sprecher.",
        f"{PAVEL} und {KARIS} seien sich in Riga nicht begegnet, hieß es in Prag.",
        (
            "Das Amt hat Berichte über ein Geheimtreffen dementiert. Die Zeitung »Welle« hatte "
            f"geschrieben, {PAVEL} sei in Riga mit {KARIS} zusammengekommen."
        ),
        f"Berichte, {PAVEL} habe am Montag {KARIS} empfangen, wies sein Sprecher zurück.",
        (
            f"Ein Gespräch von {PAVEL} mit {KARIS}, von dem Medien berichtet hatten, habe es nicht "
            "gegeben, sagte er."
        ),
        f"Ein Treffen von {PAVEL} und {KARIS} stehe nicht auf der Agenda, sagte der Sprecher.",
    ],
)
def test_what_somebody_says_was_not_is_denied(extract: Extract, text: str) -> None:
    assert statuses(extract, text) == {"denied"}


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} und {KARIS} haben sich am Montag in Riga nicht gesehen.",
        f"{PAVEL} hat {KARIS} am Montag nie gesehen.",
        f"{PAVEL} sah {KARIS} am Montag in Riga nicht.",
    ],
    ids=lambda text: text[-24:],
)
def test_a_verb_that_is_negated_itself_tells_of_no_encounter(extract: Extract, text: str) -> None:
    assert extract(text).encounters == ()


def test_what_a_verb_denies_of_the_past_is_not_ahead(extract: Extract) -> None:
    (encounter,) = extract(f"{PAVEL} und {KARIS} haben sich nicht getroffen.").encounters
    assert encounter.status == "denied"


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} und {KARIS} haben sich lange nicht gesehen; am Montag umarmten sie sich in Riga.",
        f"{PAVEL} und {KARIS} telefonierten, weil sie sich nicht sahen.",
        f"{PAVEL} wechselte am Montag in Riga ein paar Worte mit {KARIS}, mehr nicht.",
    ],
    ids=lambda text: text[-24:],
)
def test_a_negation_of_something_else_denies_no_encounter(extract: Extract, text: str) -> None:
    assert "held" in [one.status for one in extract(text).encounters]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("possible", f"{PAVEL} habe {KARIS} ohne Dolmetscher getroffen, sagte sein Sprecher."),
        ("held", f"Bei dem Treffen mit {KARIS} habe {PAVEL} nicht gelacht, sagte er."),
    ],
)
def test_what_somebody_says_was_wanting_there_denies_no_encounter(
    extract: Extract, status: str, text: str
) -> None:
    assert statuses(extract, text) == {status}


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("refused", f"{PAVEL} hatte {KARIS} vergeblich um ein Gespräch gebeten."),
        ("refused", f"Die Einladung von {PAVEL} nach Prag nahm {KARIS} nicht an."),
        ("cancelled", f"Das Essen von {PAVEL} mit {KARIS} fiel dem Streik zum Opfer."),
        ("planned", f"Das Treffen von {PAVEL} mit {KARIS} am Freitag ist nicht abgesagt."),
    ],
)
def test_idioms_of_asking_in_vain_and_calling_off_are_known(
    extract: Extract, status: str, text: str
) -> None:
    assert statuses(extract, text) == {status}


@pytest.mark.parametrize(
    "text",
    [
        f"Nächste Woche reist {PAVEL} nach Tallinn. Dort berät er mit {KARIS} über Gas.",
        (
            "Am Wochenende soll in Riga verhandelt werden. "
            f"Für Tschechien nimmt {PAVEL} teil, für Estland {KARIS}."
        ),
        f"Am Montag fährt {PAVEL} nach Riga und trifft {KARIS}.",
    ],
)
def test_a_bare_present_goes_on_in_the_time_told_before(extract: Extract, text: str) -> None:
    assert statuses(extract, text) == {"planned"}


def test_a_bare_present_of_a_new_paragraph_has_a_time_of_its_own(extract: Extract) -> None:
    text = f"Nächste Woche reist {PAVEL} nach Tallinn.\n\nIn Riga berät er mit {KARIS} über Gas."
    assert statuses(extract, text) == {"held"}


def test_what_somebody_wishes_and_has_in_hand_is_planned(extract: Extract) -> None:
    assert statuses(extract, f"{PAVEL} möchte {KARIS} im Mai besuchen.") == {"planned"}


def test_what_goes_on_every_day_is_held(extract: Extract) -> None:
    assert statuses(extract, f"{PAVEL} spricht derzeit täglich mit {KARIS}.") == {"held"}
    assert statuses(extract, f"Seit Montag ringen {PAVEL} und {KARIS} um einen Vertrag.") == {
        "held"
    }


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("cancelled", f"{PAVEL} wollte eigentlich mit {KARIS} sprechen, flog aber nach Hause."),
        ("held", f"{PAVEL} und {KARIS} berieten über den Gipfel, den die Türkei abgesagt hatte."),
        ("refused", f"Beim Gipfel hatte {PAVEL} mit {KARIS} sprechen wollen. Der Este lehnte ab."),
    ],
)
def test_the_verb_says_more_than_a_noun_that_only_says_where_or_about_what(
    extract: Extract, expected: str, text: str
) -> None:
    assert statuses(extract, text) == {expected}


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (
            "held cancelled",
            f"{PAVEL} hat {KARIS} empfangen; ein Treffen mit ihm am Freitag sagte er ab.",
        ),
        (
            "held planned",
            f"{PAVEL} und {KARIS} sprachen am Montag; im Mai wollen sie sich treffen.",
        ),
        (
            "held refused",
            f"Ein Treffen mit {KARIS} hatte {PAVEL} abgelehnt, am Montag telefonierten beide aber.",
        ),
    ],
)
def test_two_encounters_of_the_same_people_in_a_sentence_keep_their_own_statuses(
    extract: Extract, expected: str, text: str
) -> None:
    assert statuses(extract, text) == set(expected.split())


HEADLINE = f"{PAVEL} trifft {KARIS} in Riga\n"


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("held", f"{HEADLINE}{PAVEL} hat am Montag in Riga mit {KARIS} beraten."),
        ("planned", f"{HEADLINE}{PAVEL} wird am Montag in Riga mit {KARIS} beraten."),
    ],
)
def test_the_text_tells_whether_what_its_headline_says_has_been(
    extract: Extract, expected: str, text: str
) -> None:
    assert statuses(extract, text) == {expected}


def test_a_headline_does_not_speak_of_what_was_long_before(extract: Extract) -> None:
    text = f"{HEADLINE}{PAVEL} und {KARIS} hatten sich zuletzt im Mai in Prag getroffen."
    assert len(extract(text).encounters) == 2


def test_who_came_by_invitation_was_there(extract: Extract) -> None:
    text = (
        f"Auf Einladung von {PAVEL} kamen am Abend in der Vertretung der Wirtschaft der Lette "
        f"Edgars Rinkēvičs, der Este {KARIS} und Prinz Faisal bin Farhan aus Riad zusammen."
    )
    assert [told.status for told in extract(text).encounters] == ["held"]


def test_who_was_bidden_welcome_was_there(extract: Extract) -> None:
    text = f"Zum ersten Mal hieß {PAVEL} am Freitag in Riga {KARIS} willkommen."
    assert [told.status for told in extract(text).encounters] == ["held"]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("cancelled", f"Den Besuch bei {KARIS} in Tallinn legte {PAVEL} auf Eis."),
        ("cancelled", f"Das Frühstück von {PAVEL} mit {KARIS} ist ins Wasser gefallen."),
        ("cancelled", f"Die Begegnung von {PAVEL} mit {KARIS} fand nicht statt."),
        ("cancelled", f"Das Gespräch von {PAVEL} mit {KARIS} ist nach dem Beben hinfällig."),
        ("refused", f"{PAVEL} sträubt sich gegen ein Gespräch mit {KARIS}."),
        ("refused", f"{PAVEL} ließ {KARIS} abblitzen, der ihn um ein Treffen gebeten hatte."),
        ("denied", f"{PAVEL} verneinte, {KARIS} in Riga getroffen zu haben."),
        ("denied", f"Ein Treffen mit {KARIS} stellte {PAVEL} in Abrede."),
        ("denied", f"Von einem Treffen mit {KARIS} will {PAVEL} nichts wissen."),
    ],
)
def test_verbs_and_idioms_tell_that_nothing_came_of_it(
    extract: Extract, status: str, text: str
) -> None:
    assert statuses(extract, text) == {status}


def test_what_something_prevents_is_called_off_and_not_refused(extract: Extract) -> None:
    assert statuses(
        extract, f"Anders als geplant wird {PAVEL} am Freitag {KARIS} nicht empfangen."
    ) == {"cancelled"}
    assert statuses(extract, f"{PAVEL} wird am Freitag {KARIS} nicht empfangen.") == {"refused"}
    text = f"Wegen eines Sturms kann {PAVEL} am Freitag in Riga nicht mit {KARIS} zusammenkommen."
    assert statuses(extract, text) == {"cancelled"}


def test_a_noun_above_an_encounter_says_what_became_of_it(extract: Extract) -> None:
    assert statuses(extract, f"{PAVEL} bedauerte die Absage des Treffens mit {KARIS}.") == {
        "cancelled"
    }
    assert "held" not in statuses(extract, f"{PAVEL} fragte bei {KARIS} um ein Treffen an.")


def test_an_infinitive_at_the_end_goes_on_with_the_modal_before(extract: Extract) -> None:
    text = f"{PAVEL} will im Mai nach Tallinn reisen und dort mit {KARIS} über Gas reden."
    assert statuses(extract, text) == {"planned"}


def test_the_morning_is_not_tomorrow(extract: Extract) -> None:
    text = f"Seit dem frühen Morgen verhandeln {PAVEL} und {KARIS} in Riga über Gas."
    assert statuses(extract, text) == {"held"}


def test_what_somebody_would_have_liked_is_not_held(extract: Extract) -> None:
    text = f"{PAVEL} hätte gern mit {KARIS} gesprochen."
    assert "held" not in statuses(extract, text)


@pytest.mark.parametrize(
    ("held", "text"),
    [
        (False, f"Haben {PAVEL} und {KARIS} miteinander gesprochen?"),
        (True, f"Warum haben {PAVEL} und {KARIS} miteinander gesprochen?"),
        (False, f"Ein Treffen von {PAVEL} mit {KARIS} bestätigte der Palast nicht."),
        (False, f"Ein Anruf von {PAVEL}, den {KARIS} nicht entgegengenommen hat, wurde bekannt."),
    ],
    ids=["asked", "why", "unconfirmed", "call"],
)
def test_what_is_asked_or_unconfirmed_is_not_held(extract: Extract, held: bool, text: str) -> None:
    assert [told.status == "held" for told in extract(text).encounters] == [held]


def test_what_becomes_of_a_noun_counts_for_its_relative_clause(extract: Extract) -> None:
    text = f"Das Gespräch, zu dem {PAVEL} den Esten {KARIS} gebeten hatte, wurde gestrichen."
    assert statuses(extract, text) == {"cancelled"}


def test_what_came_about_in_spite_of_all_is_held(extract: Extract) -> None:
    text = f"Das abgesagte Treffen von {PAVEL} mit {KARIS} kam am Montag dann doch noch zustande."
    assert statuses(extract, text) == {"held"}


@pytest.mark.parametrize(
    "text",
    [
        f"Der Ruf nach einem Treffen zwischen {PAVEL} und {KARIS} wurde am Montag lauter.",
        f"Ein Wiedersehen von {PAVEL} und {KARIS} lag am Montag in weiter Ferne.",
        f"Was fehlte, war ein Gespräch zwischen {PAVEL} und {KARIS}.",
        f"Angeblich kam das Treffen zwischen {PAVEL} und {KARIS} doch noch zustande.",
        (
            f"Bei besserem Wetter wäre das Treffen zwischen {PAVEL} und {KARIS} doch noch zustande "
            "gekommen."
        ),
    ],
)
def test_what_is_only_wanted_or_rumoured_to_have_come_about_is_not_held(
    extract: Extract, text: str
) -> None:
    assert "held" not in statuses(extract, text)


def test_what_somebody_calls_wrong_in_a_talk_does_not_deny_the_talk(extract: Extract) -> None:
    text = f"Im Gespräch mit {PAVEL} nannte {KARIS} am Montag in Riga die neuen Zölle falsch."
    assert statuses(extract, text) == {"held"}


@pytest.mark.parametrize(
    "topic",
    [
        "die Streichung von Stellen",
        "Fake News im Wahlkampf",
        "eine Erfindung aus Tartu",
        "die Absage der Messe",
        "gefälschte Pässe",
        "haltlose Vorwürfe",
        "die Verschiebung der Wahl",
        "auf Eis gelegte Vorhaben",
    ],
)
def test_what_a_talk_was_about_takes_nothing_back(extract: Extract, topic: str) -> None:
    assert statuses(extract, f"{PAVEL} sprach am Montag in Riga mit {KARIS} über {topic}.") == {
        "held"
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{PAVEL} und {KARIS} verurteilten bei ihrem Treffen in Riga den Angriff aufs Schärfste.",
        f"Nach dem Treffen mit {KARIS} wies {PAVEL} Vorwürfe als haltlos zurück.",
        f"Bei einem Gespräch mit {KARIS} verwahrte sich {PAVEL} gegen Unterstellungen.",
        f"{PAVEL} sprach mit {KARIS} darüber, dass Lieferungen ausgefallen waren.",
        f"{PAVEL} empfing {KARIS}, obwohl der Termin zuerst verschoben worden war.",
        f"{PAVEL} kam mit {KARIS} zusammen, um gegen die Zeitverschwendung zu protestieren.",
    ],
)
def test_what_is_said_or_done_besides_takes_nothing_back(extract: Extract, text: str) -> None:
    assert statuses(extract, text) == {"held"}


@pytest.mark.parametrize(
    "text",
    [
        f"Dass {PAVEL} sich mit {KARIS} getroffen hat, trifft nicht zu.",
        f"Dass {PAVEL} mit {KARIS} gesprochen hat, stimmt nicht.",
        f"Es ist eine Lüge, dass {PAVEL} mit {KARIS} gesprochen hat.",
        f"Der Bericht, wonach {PAVEL} den Esten {KARIS} getroffen hat, ist unwahr.",
        f"Ein »Bild«-Bericht, {PAVEL} habe mit {KARIS} telefoniert, trifft nicht zu.",
    ],
)
def test_what_is_called_untrue_was_not(extract: Extract, text: str) -> None:
    assert "held" not in statuses(extract, text)
