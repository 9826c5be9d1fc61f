"""Who is one of a round that the text tells over several sentences."""

import pytest

from tests.loader.extract.conftest import Extract

PAVEL, KARIS, SANDU, STUBB = "Petr Pavel", "Alar Karis", "Maia Sandu", "Alexander Stubb"
SUMMIT = "In Riga hat am Montag ein Gipfel der Ostseeländer begonnen."
TWO_CAME = f"Angereist sind der Este {KARIS} und der Finne {STUBB}."


def largest(extract: Extract, text: str) -> set[str]:
    """Return the persons of the encounter with the most of them."""
    found = [set(told.persons) for told in extract(text).encounters]
    return max(found, key=len, default=set())


@pytest.mark.parametrize(
    "coming",
    [
        f"Gekommen waren der Este {KARIS} und der Finne {STUBB}.",
        f"An dem Gipfel nehmen der Este {KARIS} und der Finne {STUBB} teil.",
        f"Präsident {KARIS} ist gekommen, auch der Finne {STUBB} ist da.",
        f"Für Estland sitzt Präsident {KARIS} am Tisch, für Finnland nimmt {STUBB} teil.",
        f"Erwartet werden der Este {KARIS} und der Finne {STUBB}.",
        f"Präsident {KARIS} reiste am Morgen an. Der Finne {STUBB} ist per Video zugeschaltet.",
    ],
)
def test_who_comes_to_a_gathering_meets_the_others(extract: Extract, coming: str) -> None:
    assert largest(extract, f"{SUMMIT} {coming}") == {KARIS, STUBB}


@pytest.mark.parametrize(
    "joining",
    [
        f"Präsidentin {SANDU} schaltete sich per Video zu.",
        f"Später stieß auch Präsidentin {SANDU} hinzu.",
        f"Für Moldau nahm Präsidentin {SANDU} teil.",
        f"Auf moldauischer Seite saß Präsidentin {SANDU} mit am Tisch.",
        f"Gastgeberin ist Präsidentin {SANDU}.",
        f"Präsidentin {SANDU} leitet den Gipfel.",
        f"Der Litauer ließ sich durch Präsidentin {SANDU} vertreten.",
    ],
)
def test_a_round_stays_open_for_who_joins_later(extract: Extract, joining: str) -> None:
    text = f"{SUMMIT} {TWO_CAME} Es regnete. {joining}"
    assert largest(extract, text) == {KARIS, STUBB, SANDU}


def test_a_round_is_taken_up_by_its_name_where_much_was_told_between(extract: Extract) -> None:
    between = "Die Stadt war voll. Es regnete. Die Hotels waren teuer. Der Verkehr stockte."
    text = f"{SUMMIT} {TWO_CAME} {between} An dem Gipfel nimmt auch Präsidentin {SANDU} teil."
    assert largest(extract, text) == {KARIS, STUBB, SANDU}


@pytest.mark.parametrize(
    ("told", "joining"),
    [
        (
            f"Gipfel in Riga\nIn Riga kommen am Montag die Außenminister zusammen. {TWO_CAME}",
            f"An dem Gipfel nimmt auch Präsidentin {SANDU} teil.",
        ),
        (
            f"{KARIS} empfing am Montag in Riga {STUBB}.",
            f"Mit am Tisch saß Präsidentin {SANDU}.",
        ),
        (
            f"{SUMMIT} {TWO_CAME} Es blieb nass. Der Wind wehte.",
            f"Auch Präsidentin {SANDU} ist gekommen.",
        ),
    ],
)
def test_a_headline_a_table_and_a_summit_are_gone_back_to_from_afar(
    extract: Extract, told: str, joining: str
) -> None:
    text = f"{told} Es regnete. Es schneite. Es war kalt. Es taute. {joining}"
    assert largest(extract, text) == {KARIS, STUBB, SANDU}


@pytest.mark.parametrize(
    "host",
    [
        f"Präsidentin {SANDU} hat am Montag in Riga zu einem Abendessen geladen.",
        f"Präsidentin {SANDU} empfing am Montag in Riga ihre Kollegen.",
        f"Am Montag lud Präsidentin {SANDU} die Parteichefs ins Schloss.",
    ],
)
def test_who_calls_the_others_together_is_one_of_them(extract: Extract, host: str) -> None:
    text = f"{host} Gekommen waren der Este {KARIS} und der Finne {STUBB}."
    assert largest(extract, text) == {KARIS, STUBB, SANDU}


def test_people_of_no_name_who_come_together_open_a_round(extract: Extract) -> None:
    text = f"Am Montag kamen in Riga die Außenminister der Ostseeländer zusammen. {TWO_CAME}"
    assert largest(extract, text) == {KARIS, STUBB}


def test_who_meets_somebody_at_the_margin_is_one_of_the_round(extract: Extract) -> None:
    margin = f"Präsidentin {SANDU} sprach am Rande des Gipfels mit dem Tschechen {PAVEL}."
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {margin}") == {KARIS, STUBB, SANDU}


@pytest.mark.parametrize(
    "absence",
    [
        f"Präsidentin {SANDU} fehlte.",
        f"Präsidentin {SANDU} ist nicht gekommen.",
        f"Präsidentin {SANDU} nahm an dem Gipfel nicht teil.",
        f"Präsidentin {SANDU} hat ihre Teilnahme abgesagt.",
        f"Ob Präsidentin {SANDU} kommt, war unklar.",
        f"Präsidentin {SANDU} kommt vielleicht.",
        f"Präsidentin {SANDU} wird von {PAVEL} erwartet.",
        f"Präsidentin {SANDU} reist nach Oslo, dort ist sie angekündigt.",
        f"Präsidentin {SANDU} hat Geld zugesagt.",
        f"Präsidentin {SANDU} sprach sich für Zölle aus.",
        f"Präsidentin {SANDU} eröffnete eine Messe.",
        f"An einer Übung nimmt Präsidentin {SANDU} teil.",
        f"Präsidentin {SANDU} sprach am Rande eines Empfangs mit {PAVEL}.",
        f"Präsidentin {SANDU} telefonierte am Rande des Gipfels mit dem Tschechen {PAVEL}.",
        f"Auf Einladung von Präsidentin {SANDU} spielte ein Orchester auf dem Markt.",
        f"Der Tscheche wollte Präsidentin {SANDU} schicken.",
        f"Nicht gekommen sind unter anderem\n\n– Präsidentin {SANDU}\n\n– der Tscheche {PAVEL}",
        f"Präsidentin {SANDU} sagte, der Gipfel sei wichtig.",
    ],
)
def test_who_stays_away_or_does_something_else_is_not(extract: Extract, absence: str) -> None:
    text = f"{SUMMIT} {TWO_CAME} {absence}"
    assert largest(extract, text) == {KARIS, STUBB}


def test_who_stands_for_others_long_after_is_not_of_the_round(extract: Extract) -> None:
    between = "Die Stadt war voll. Der Verkehr stockte. Es regnete."
    stood = f"An der Spitze der moldauischen Delegation stand Präsidentin {SANDU}."
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {between} {stood}") == {KARIS, STUBB}


def test_who_is_to_join_later_makes_a_planned_round_of_the_same(extract: Extract) -> None:
    text = f"{SUMMIT} {TWO_CAME} Am Freitag soll auch Präsidentin {SANDU} dazustoßen."
    found = {(told.status, frozenset(told.persons)) for told in extract(text).encounters}
    assert found == {
        ("held", frozenset((KARIS, STUBB))),
        ("planned", frozenset((KARIS, STUBB, SANDU))),
    }


def test_many_others_who_meet_are_a_gathering_of_their_own(extract: Extract) -> None:
    others = f"In Rom trafen sich am Montag {SANDU}, {PAVEL}, Edi Rama und Donald Tusk."
    found = [set(told.persons) for told in extract(f"{SUMMIT} {TWO_CAME} {others}").encounters]
    assert found == [{KARIS, STUBB}, {SANDU, PAVEL, "Edi Rama", "Donald Tusk"}]


def test_who_has_guests_beside_a_gathering_of_many_has_one_of_his_own(extract: Extract) -> None:
    text = (
        f"Am Montag begann in Riga der Gipfel der Ostseeländer. Gekommen waren der Este {KARIS}, "
        f"der Finne {STUBB}, der Tscheche {PAVEL} und Präsidentin {SANDU}. "
        "In Rom begrüßte Giorgia Meloni am Montag Emmanuel Macron, Donald Tusk und Edi Rama."
    )
    found = [set(told.persons) for told in extract(text).encounters]
    guests = {"Giorgia Meloni", "Emmanuel Macron", "Donald Tusk", "Edi Rama"}
    assert found == [{KARIS, STUBB, PAVEL, SANDU}, guests]


def test_those_who_act_long_after_zu_viert_are_not_those_four(extract: Extract) -> None:
    between = "Der Tisch war gedeckt. Es regnete."
    acting = f"{KARIS}, {STUBB}, {PAVEL} und {SANDU} loben die Musik."
    text = f"Am Montag kam man in Riga zu viert zu einem Gespräch zusammen. {between} {acting}"
    assert extract(text).encounters == ()


@pytest.mark.parametrize("leading", ["unter Vorsitz", "unter dem Vorsitz"])
def test_under_whose_chair_a_gathering_is_is_one_of_it(extract: Extract, leading: str) -> None:
    text = (
        f"In Riga begann am Montag {leading} von Präsident {KARIS} ein Gipfel. "
        f"Auch der Finne {STUBB} ist da."
    )
    assert largest(extract, text) == {KARIS, STUBB}


def test_a_gathering_of_the_headline_is_as_the_text_tells_it(extract: Extract) -> None:
    head = "Gipfel soll Frieden bringen"
    text = f"{head}\n\nAm Montag hat der Gipfel in Riga begonnen. {TWO_CAME}"
    assert [told.status for told in extract(text).encounters] == ["held"]


def test_who_attends_a_call_joins_it_whatever_was_told_since(extract: Extract) -> None:
    text = (
        f"{PAVEL} hat am Montag mit Edi Rama telefoniert. Zuvor hatte er in Riga {KARIS} "
        f"getroffen. An dem Telefonat nahm auch Präsidentin {SANDU} teil."
    )
    assert {PAVEL, "Edi Rama", SANDU} in [set(told.persons) for told in extract(text).encounters]


def test_those_who_met_at_a_gathering_are_those_who_are_joined_there(extract: Extract) -> None:
    text = (
        f"Beim Gipfel in Riga trafen sich am Montag der Este {KARIS} und der Finne {STUBB}. "
        f"Es regnete. An dem Gipfel nahm auch Präsidentin {SANDU} teil."
    )
    assert largest(extract, text) == {KARIS, STUBB, SANDU}


def test_who_comes_now_is_not_of_a_gathering_long_past(extract: Extract) -> None:
    text = (
        f"In Riga hatte im Mai ein Gipfel begonnen, zu dem der Este {KARIS} und der Finne {STUBB} "
        f"gekommen waren. Nun kommt Präsidentin {SANDU}."
    )
    assert largest(extract, text) == {KARIS, STUBB}


def test_who_only_comes_does_not_join_a_meeting_of_two(extract: Extract) -> None:
    text = (
        f"Präsident {PAVEL} hat am Montag in Riga Präsident {KARIS} getroffen. "
        f"Präsidentin {SANDU} wird am Freitag erwartet."
    )
    assert largest(extract, text) == {PAVEL, KARIS}


def test_nobody_joins_what_was_called_off(extract: Extract) -> None:
    text = (
        f"Das Treffen von {PAVEL} und {KARIS} in Riga wurde abgesagt. "
        f"Präsidentin {SANDU} war dabei."
    )
    assert largest(extract, text) == {PAVEL, KARIS}


def test_a_new_gathering_takes_no_members_of_the_last(extract: Extract) -> None:
    text = (
        f"{SUMMIT} {TWO_CAME} In Rom begann am Dienstag eine Konferenz. "
        f"Gekommen waren {PAVEL} und Präsidentin {SANDU}."
    )
    found = [set(told.persons) for told in extract(text).encounters]
    assert found == [{KARIS, STUBB}, {PAVEL, SANDU}]


def test_the_name_of_a_town_is_no_meal(extract: Extract) -> None:
    text = f"In Essen hat es geregnet. Gekommen waren {PAVEL} und Präsidentin {SANDU}."
    rules = {told.evidence.rule for told in extract(text).encounters}
    assert "Abendessen: round" not in rules


def test_a_round_shows_its_rule_and_all_sentences_that_made_it(extract: Extract) -> None:
    text = f"{SUMMIT} Gekommen war Präsident {KARIS}. Auch {STUBB} ist da. Es regnete."
    (told,) = extract(text).encounters
    assert told.evidence.rule == "Gipfel: round"
    assert told.evidence.sentence == text.removesuffix(" Es regnete.")
    assert 0.8 <= told.evidence.confidence <= 1


def test_a_round_of_a_side_that_is_named_has_no_delegation_beside(extract: Extract) -> None:
    text = f"{SUMMIT} {TWO_CAME} Für die Nato nahm {PAVEL} teil."
    (told,) = extract(text).encounters
    assert told.organizations == ()


@pytest.mark.parametrize(
    "coming",
    [
        f"Erwartet werden unter anderem Präsident {KARIS} und der Finne {STUBB}.",
        f"Präsident {KARIS} ist da, dazu der Finne {STUBB}.",
        f"Präsident {KARIS} nimmt teil. Mit am Tisch: Ministerpräsident {STUBB}.",
        f"Präsident {KARIS} hatte dazu ins Schloss gebeten. Auch {STUBB} nimmt teil.",
        f"Präsident {KARIS} lädt dazu den Finnen {STUBB} ins Schloss.",
    ],
)
def test_who_is_told_in_other_ways_is_one_of_a_round(extract: Extract, coming: str) -> None:
    assert largest(extract, f"{SUMMIT} {coming}") == {KARIS, STUBB}


def test_who_leads_those_who_meet_is_one_of_them(extract: Extract) -> None:
    text = (
        f"In Riga haben die Außenminister unter Leitung von Präsident {KARIS} beraten. "
        f"Für Finnland nahm {STUBB} teil."
    )
    assert largest(extract, text) == {KARIS, STUBB}
    adviser = text.replace(f"Präsident {KARIS}", f"{SANDU}s Berater {KARIS}")
    assert largest(extract, adviser) == {KARIS, STUBB}


@pytest.mark.parametrize(("able", "met"), [("hätten sich", False), ("konnten sich", True)])
def test_who_could_have_met_at_the_margin_of_a_round_did_not(
    extract: Extract, able: str, met: bool
) -> None:
    text = f"Der Tscheche {PAVEL} und der Este {KARIS} {able} am Rande der Sitzung treffen"
    ending = " können." if able.startswith("hätten") else "."
    assert bool(extract(text + ending).encounters) is met


def test_a_call_in_the_headline_of_a_summit_is_not_the_summit(extract: Extract) -> None:
    text = (
        f"EU-Gipfel vertagt Beschluss – {PAVEL} und {KARIS} am Telefon\n\n"
        f"Der Finne {STUBB} und die Moldauerin {SANDU} hatten sich am Montag vor Beginn des "
        f"Gipfels in Riga abgesprochen. {PAVEL} bat {KARIS} in einem Telefonat um Geduld."
    )
    found = {frozenset(told.persons) for told in extract(text).encounters}
    assert found == {frozenset((PAVEL, KARIS)), frozenset((STUBB, SANDU))}


@pytest.mark.parametrize(
    "standing",
    [
        f"An der Spitze der moldauischen Delegation stand Präsidentin {SANDU}.",
        f"Das Wort führte die moldauische Delegation. Ihr gehörte auch Präsidentin {SANDU} an.",
        f"Hausherrin war Präsidentin {SANDU}.",
        f"An Stelle von Petr Pavel kam Präsidentin {SANDU}.",
    ],
)
def test_who_stands_for_others_at_a_gathering_is_one_of_it(extract: Extract, standing: str) -> None:
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {standing}") == {KARIS, STUBB, SANDU}


@pytest.mark.parametrize(
    "elsewhere",
    [
        f"An der Spitze der Partei stand damals Präsidentin {SANDU}.",
        f"Es regnete. Ihr gehörte die Zeitung von Präsidentin {SANDU} an.",
        f"Am Abend kam er zu Präsidentin {SANDU}.",
    ],
)
def test_who_stands_for_others_elsewhere_is_none_of_it(extract: Extract, elsewhere: str) -> None:
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {elsewhere}") == {KARIS, STUBB}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"Beim Gipfel in Riga sprach {PAVEL} nicht. Auch {KARIS} nahm teil.", "session"),
        (f"Bei einem Gipfel in Riga sprach {PAVEL}. Auch {KARIS} nahm teil.", "subject"),
        (f"In Riga beriet {PAVEL} mit den Außenministern. Auch {KARIS} war dabei.", "subject"),
        (f"Die Außenminister tagten unter Vorsitz von {PAVEL}. Auch {KARIS} nahm teil.", "round"),
    ],
)
def test_a_round_opens_where_somebody_speaks_at_one_that_is_known_or_leads_it(
    extract: Extract, text: str, rule: str
) -> None:
    (told,) = extract(text).encounters
    assert told.evidence.rule.endswith(rule)


def test_who_speaks_after_a_round_was_one_of_it(extract: Extract) -> None:
    text = f"{SUMMIT} {TWO_CAME} „Es war gut“, sagte Präsidentin {SANDU} nach dem Gipfel."
    assert largest(extract, text) == {KARIS, STUBB, SANDU}
