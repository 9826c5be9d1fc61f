"""Who is at a gathering by other signs than that a clause says so."""

import pytest

from tests.loader.extract.conftest import Extract
from tests.loader.extract.test_rounds import (
    KARIS,
    PAVEL,
    SANDU,
    STUBB,
    SUMMIT,
    TWO_CAME,
    largest,
)

THREE = {KARIS, STUBB, SANDU}
SESSION = "In Riga haben die Außenminister beraten."


@pytest.mark.parametrize(
    "sign",
    [
        f"Gastgeberin {SANDU} zeigte sich zufrieden.",
        f"Präsidentin {SANDU} unterbrach den Gipfel am Mittag.",
        f"Der Litauer reiste nicht an, für ihn sprach Ministerin {SANDU}.",
        f"Am Rande des Gipfels warb Präsidentin {SANDU} für Reformen.",
        f"Für Moldau sprach Präsidentin {SANDU}.",
        f"Für Chişinău sprach Präsidentin {SANDU}.",
        f"Für die OSZE sprach Generalsekretärin {SANDU}.",
        f"Auf moldauischer Seite verhandelte Präsidentin {SANDU}.",
        f"Präsidentin {SANDU} kam bereits am Mittag hinzu.",
        f"Neben dem Finnen saß Präsidentin {SANDU}.",
        f"Die moldauische Delegation führte Präsidentin {SANDU}.",
        f"Statt des Präsidenten Igor Dodon ist Ministerin {SANDU} gekommen.",
    ],
)
def test_signs_of_being_there(extract: Extract, sign: str) -> None:
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {sign}") == THREE


def test_all_who_are_added_are_there(extract: Extract) -> None:
    sign = f"Jan Ozols war da, ebenso der Tscheche {PAVEL} und Präsidentin {SANDU}."
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {sign}") == {*THREE, PAVEL, "Jan Ozols"}


def test_all_who_are_sent_instead_are_there(extract: Extract) -> None:
    sign = f"Der Lette wird durch Minister {PAVEL} und Ministerin {SANDU} vertreten."
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {sign}") == {*THREE, PAVEL}


@pytest.mark.parametrize(
    "elsewhere",
    [
        f"Ministerin {SANDU} lachte im Parlament.",
        f"Der Lette ließ sich vertreten, Ministerin {SANDU} telefonierte in Prag.",
        f"Der Lette wird nicht durch Minister {PAVEL} und Ministerin {SANDU} vertreten.",
        f"Ministerin {SANDU} fragte im Ausschuss nach.",
        f"Ministerin {SANDU} verließ die Sitzung des Innenausschusses.",
        f"In Peking führte Ministerin {SANDU} eine Delegation an.",
        f"Ministerin {SANDU} vertrat in Berlin die Haltung des Präsidenten.",
        f"{STUBB} wurde im Wahlkampf von Ministerin {SANDU} unterstützt.",
        f"Gastgeberin der nächsten Konferenz ist {SANDU}.",
        f"Die künftige Gastgeberin {SANDU} sprach von einem Erfolg.",
        f"Gastgeberin {SANDU} sagte ihre Teilnahme an der Feier in Prag ab.",
        f"Vor Beginn des Gipfels hatte {PAVEL} mit {SANDU} telefoniert.",
        f"Vor dem Beginn der Sitzung war Ministerin {SANDU} beim Arzt.",
        f"Am Rande des Gipfels war Ministerin {SANDU} nicht zu sehen.",
        "Am Rande des Gipfels wurde gelacht.",
    ],
)
def test_who_does_something_elsewhere_is_not_there(extract: Extract, elsewhere: str) -> None:
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {elsewhere}") == {KARIS, STUBB}


def test_who_calls_while_a_session_stops_is_not_at_it(extract: Extract) -> None:
    text = (
        f"Am Montag tagte in Riga die Koalition. {TWO_CAME} {STUBB} unterbrach die Sitzung, weil "
        f"er mit {PAVEL} telefonierte."
    )
    assert not [told for told in extract(text).encounters if {PAVEL, KARIS} <= set(told.persons)]


@pytest.mark.parametrize("start", ["Beginn der Sitzung", "Sitzungsbeginn"])
def test_two_who_withdrew_before_a_session_were_both_there(extract: Extract, start: str) -> None:
    text = (
        f"An den Beratungen in Riga nahmen {KARIS} und {STUBB} teil. "
        f"Ministerin {SANDU} und Minister {PAVEL} hatten sich vor {start} zurückgezogen."
    )
    assert largest(extract, text) == {*THREE, PAVEL}


def test_who_withdrew_before_something_else_was_not(extract: Extract) -> None:
    text = (
        f"An den Beratungen in Riga nahmen {KARIS} und {STUBB} teil. "
        f"Ministerin {SANDU} und {PAVEL} hatten sich vor Beginn des Konzerts zurückgezogen."
    )
    assert largest(extract, text) == {KARIS, STUBB}


def test_who_talk_while_a_session_stops_are_of_it(extract: Extract) -> None:
    text = (
        f"Generalsekretär {STUBB} unterbrach am Montag die Sitzung, damit Minister {KARIS} mit "
        f"Ministerin {SANDU} reden konnte."
    )
    assert largest(extract, text) == THREE


@pytest.mark.parametrize("whose", ["der Moldauerin", "von"])
def test_who_invited_is_one_of_those_who_meet(extract: Extract, whose: str) -> None:
    text = (
        f"In Riga sind am Montag die Finanzminister auf Einladung {whose} "
        f"{SANDU} zusammengekommen. {TWO_CAME}"
    )
    assert largest(extract, text) == THREE


def test_who_called_the_others_to_a_meal_is_one_of_them(extract: Extract) -> None:
    text = (
        f"In Riga gab es ein Abendessen, zu dem Präsidentin {SANDU} geladen hatte. "
        f"Der Este {KARIS} kam, der Finne {STUBB} kam auch."
    )
    assert largest(extract, text) == THREE


def test_a_meal_without_others_has_its_host(extract: Extract) -> None:
    text = (
        f"Präsidentin {SANDU} hat am Montag in Riga ihre Kollegen zu einem Essen ohne Mitarbeiter "
        f"versammelt. {TWO_CAME}"
    )
    assert largest(extract, text) == THREE


def test_who_stands_for_a_side_is_one_of_those_at_the_table(extract: Extract) -> None:
    text = (
        f"Nach der Nachtsitzung in Riga war es spät. Die Regierungsseite vertraten {KARIS} und "
        f"{STUBB}, für die Opposition saß {SANDU} am Tisch."
    )
    assert largest(extract, text) == THREE


def test_as_many_as_a_meal_has_places_meet_there(extract: Extract) -> None:
    text = (
        f"Für Dienstag ist ein Frühstück zu dritt vorgesehen: Präsident {KARIS}, der Finne {STUBB} "
        f"und Präsidentin {SANDU} wollen über Zölle sprechen."
    )
    assert largest(extract, text) == THREE


def test_more_than_a_meal_has_places_do_not(extract: Extract) -> None:
    text = (
        f"Für Dienstag ist ein Frühstück zu viert vorgesehen: Präsident {KARIS}, der Finne {STUBB} "
        f"und Präsidentin {SANDU} klagen über Zölle."
    )
    rules = {told.evidence.rule for told in extract(text).encounters}
    assert "Frühstück: round" not in rules


def test_guests_can_be_told_line_by_line(extract: Extract) -> None:
    text = (
        "In Riga beginnt am Donnerstag ein Gipfel der Ostseeländer. Zugesagt haben unter anderem\n"
        f"– der Este {KARIS},\n– der finnische Präsident {STUBB},\n– Präsidentin {SANDU} und\n"
        "– mehrere Minister.\n"
        f"Der Tscheche {PAVEL} klagte über Zölle."
    )
    assert largest(extract, text) == THREE


def test_a_host_who_greets_guests_greets_them_at_the_summit(extract: Extract) -> None:
    text = (
        f"Der Tscheche {PAVEL} hat am Gipfel in Riga teilgenommen. Präsidentin {SANDU} "
        f"begrüßte dort unter anderem den Esten {KARIS}, den Finnen {STUBB} und den Letten Edgars "
        "Rinkēvičs."
    )
    assert largest(extract, text) == {*THREE, PAVEL, "Edgars Rinkēvičs"}


def test_who_comes_joins_the_gathering_not_the_last_talk(extract: Extract) -> None:
    text = (
        f"{SUMMIT} {TWO_CAME} Am Abend sprach {PAVEL} mit dem Briten Keir Starmer über Zölle. "
        f"Auch Präsidentin {SANDU} ist angereist."
    )
    assert largest(extract, text) == THREE


def test_nobody_is_sent_by_who_only_wished_to(extract: Extract) -> None:
    text = f"{SUMMIT} {TWO_CAME} Chişinău wollte Ministerin {SANDU} schicken."
    assert largest(extract, text) == {KARIS, STUBB}


def test_only_who_is_excepted_was_not_there(extract: Extract) -> None:
    text = (
        f"{SUMMIT} {TWO_CAME} Auch Präsidentin {SANDU} nahm daran teil, nicht jedoch der Tscheche "
        f"{PAVEL}."
    )
    assert largest(extract, text) == THREE


def test_who_comes_with_a_colleague_comes_with_that_one(extract: Extract) -> None:
    text = (
        f"Minister {KARIS} und Minister {STUBB} trafen einander am Freitag in Riga. Daran nahmen "
        f"auch Minister {PAVEL} und seine Kollegin {SANDU} teil."
    )
    assert largest(extract, text) == {*THREE, PAVEL}


def test_a_list_of_guests_meets_whom_one_of_them_met(extract: Extract) -> None:
    text = (
        f"{KARIS} ließ sich am Montag in Riga von der Winzerin {SANDU} den Keller zeigen. "
        f"Mit dabei waren der Finne {STUBB} und der Tscheche {PAVEL}."
    )
    assert largest(extract, text) == {*THREE, PAVEL}


def test_on_somebodys_side_is_no_part_of_a_name(extract: Extract) -> None:
    text = (
        f"Präsident {KARIS} empfing am Montag in Riga den Finnen {STUBB}. "
        f"Mit am Tisch saß auf finnischer Seite Ministerin {SANDU}."
    )
    assert largest(extract, text) == THREE


def test_who_attends_a_call_was_not_at_the_meal_before(extract: Extract) -> None:
    text = (
        f"Präsident {KARIS} empfing am Montag den Finnen {STUBB} zu einem Abendessen. Ihn rief "
        f"danach der Tscheche {PAVEL} an. An dem Telefonat nahm auch Ministerin {SANDU} teil."
    )
    found = [set(told.persons) for told in extract(text).encounters]
    assert not any(persons >= THREE for persons in found)


def test_one_summit_is_not_another(extract: Extract) -> None:
    text = (
        f"In Riga hat der G20-Gipfel begonnen. {TWO_CAME} {PAVEL} hatte Präsidentin {SANDU} im "
        f"Juni am Rande des G7-Gipfels getroffen."
    )
    assert largest(extract, text) == {KARIS, STUBB}


def test_both_are_not_who_speaks_for_others(extract: Extract) -> None:
    text = (
        f"Präsidentin {SANDU} lädt für Montag europäische Staats- und Regierungschefs nach Riga "
        f"ein. Auch der Finne {STUBB} werde kommen, sagte Regierungssprecher {PAVEL}. "
        f"Neben den beiden wird der Este {KARIS} erwartet."
    )
    assert largest(extract, text) == THREE


def test_a_call_with_a_list_has_all_of_it(extract: Extract) -> None:
    text = (
        f"Am Mittag hatte {PAVEL} aus dem Flugzeug mit {SANDU}, dem estnischen Präsidenten {KARIS} "
        f"und dem finnischen Präsidenten {STUBB} telefoniert."
    )
    assert largest(extract, text) == {*THREE, PAVEL}


def test_who_bids_a_guest_welcome_meets_the_guest(extract: Extract) -> None:
    text = f"Am Flughafen von Riga hießen {KARIS} und {STUBB} Präsidentin {SANDU} willkommen."
    assert largest(extract, text) == THREE


def test_who_was_there_was_not_at_what_is_only_offered(extract: Extract) -> None:
    text = (
        f"{KARIS} hat {STUBB} für Mai nach Tallinn eingeladen. "
        f"Ministerin {SANDU}, die als Beobachterin dabei war, sprach von einem Erfolg."
    )
    assert not [told for told in extract(text).encounters if SANDU in told.persons]


AT_THE_TABLE = f"Am Tisch in Riga saßen {KARIS} und {STUBB}."


@pytest.mark.parametrize(
    "standing",
    [
        f"Die Regierungsseite vertraten Ministerin {SANDU} und Minister {PAVEL}.",
        f"Die CDU vertraten Ministerin {SANDU} und Minister {PAVEL}.",
        f"Die EU vertraten Ministerin {SANDU} und Minister {PAVEL}.",
        f"Die Schweiz vertraten {SANDU} und {PAVEL}.",
    ],
)
def test_who_stands_for_a_party_or_a_state_is_at_the_table(extract: Extract, standing: str) -> None:
    assert largest(extract, f"{AT_THE_TABLE} {standing}") == {*THREE, PAVEL}


@pytest.mark.parametrize(
    "standing",
    [
        f"Die Regierungsseite loben Ministerin {SANDU} und Minister {PAVEL}.",
        f"Die Regierungsseite vertraten nicht Ministerin {SANDU} und Minister {PAVEL}.",
        f"Ministerin {SANDU} lobte ihren Präsidenten.",
        f"Ministerin {SANDU} vertrat ihre Interessen.",
        f"Ministerin {SANDU}, die ihren Präsidenten nicht vertritt, klagte über Zölle.",
        f"Die moldauische Delegation führte nicht Präsidentin {SANDU}.",
        f"Die moldauische Delegation lobte Präsidentin {SANDU}.",
        f"Zur Delegation gehörte nicht Präsidentin {SANDU}.",
        f"Zur Delegation sprach Präsidentin {SANDU}.",
        f"Es kam auch eine Delegation. Ihr gehört Ministerin {SANDU} seit Jahren.",
        f"Es kam auch eine Delegation. Seit Jahren gehörte Ministerin {SANDU} der Partei an.",
    ],
)
def test_who_stands_for_nobody_is_not_at_the_table(extract: Extract, standing: str) -> None:
    assert largest(extract, f"{AT_THE_TABLE} {standing}") == {KARIS, STUBB}


@pytest.mark.parametrize(
    "item",
    [
        "– Kritik an {} wächst weiter",
        "– ein Gesandter von {}",
        "– als Vertreter von {} ein Minister",
    ],
)
def test_who_is_only_named_in_a_line_of_a_list_was_not_there(extract: Extract, item: str) -> None:
    text = f"Am Gipfel in Riga nahmen teil:\n– {PAVEL},\n– {KARIS},\n{item.format('Maia Sandu')}"
    assert {frozenset(one.persons) for one in extract(text).encounters} == {
        frozenset((PAVEL, KARIS))
    }
