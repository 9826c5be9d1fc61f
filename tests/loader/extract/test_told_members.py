"""Who is one of a round by sentences that only say who they were, for whom, or in what part."""

import pytest

from tests.loader.extract.conftest import Extract
from tests.loader.extract.test_rounds import KARIS, PAVEL, SANDU, STUBB, SUMMIT, TWO_CAME, largest

ILVES = "Toomas Ilves"


@pytest.mark.parametrize(
    "those",
    [
        f"Neben Präsidentin {SANDU} waren das der Este {KARIS} und der Finne {STUBB}.",
        f"Das waren die Moldauerin {SANDU}, der Este {KARIS} und der Finne {STUBB}.",
    ],
)
def test_those_who_a_sentence_says_they_were_are_the_guests(extract: Extract, those: str) -> None:
    hosts = f"Präsident {PAVEL} und Außenminister {ILVES} empfingen am Montag in Riga drei Gäste."
    assert largest(extract, f"{hosts} {those}") == {PAVEL, ILVES, SANDU, KARIS, STUBB}


@pytest.mark.parametrize(
    "joining",
    [
        f"Moldau war durch Präsidentin {SANDU} vertreten.",
        f"Moldau war durch eine Frau vertreten: {SANDU}.",
        f"Als Vermittlerin fungierte Präsidentin {SANDU}.",
        f"Den Vorsitz hatte Präsidentin {SANDU}.",
        f"{KARIS} hatte Präsidentin {SANDU} mitgebracht.",
    ],
)
def test_who_is_there_for_a_state_or_in_a_part_joins_the_round(
    extract: Extract, joining: str
) -> None:
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {joining}") == {KARIS, STUBB, SANDU}


@pytest.mark.parametrize(
    "absent",
    [
        f"Moldau war nicht durch Präsidentin {SANDU} vertreten.",
        f"Nicht mitgebracht hatte {KARIS} Präsidentin {SANDU}.",
        f"{KARIS} hatte Präsidentin {SANDU} ein Bild mitgebracht.",
        f"Er hatte Präsidentin {SANDU} mitgebracht.",
        f"Als Gastgeberin fungierte beim vorigen Mal Präsidentin {SANDU}.",
        f"Präsidentin {SANDU} traf zwar am Mittag ein, musste aber vor Beginn abreisen.",
        f"Präsidentin {SANDU} kam am Sonntag in Wien mit {PAVEL} zusammen.",
        f"Das waren gute Tage, fand Präsidentin {SANDU}.",
    ],
)
def test_who_is_not_sent_or_leaves_again_is_none_of_the_round(
    extract: Extract, absent: str
) -> None:
    assert largest(extract, f"{SUMMIT} {TWO_CAME} {absent}") == {KARIS, STUBB}


def test_who_has_asked_guests_met_them_and_who_comes_later(extract: Extract) -> None:
    asked = f"{PAVEL} hatte dazu den Esten {KARIS} und den Finnen {STUBB} geladen."
    later = f"Präsidentin {SANDU} schaltete sich am Abend per Video zu."
    text = f"Am Montag tagte in Prag eine Runde. {asked} {later}"
    assert largest(extract, text) == {PAVEL, KARIS, STUBB, SANDU}


def test_others_come_to_a_host_with_several_guests(extract: Extract) -> None:
    greeted = f"{PAVEL} begrüßte am Montag in Prag den Esten {KARIS} und den Finnen {STUBB}."
    came = f"Aus Moldau war Präsidentin {SANDU} angereist."
    assert largest(extract, f"{greeted} {came}") == {PAVEL, KARIS, STUBB, SANDU}


def test_an_office_is_no_gathering_that_the_text_goes_on_to(extract: Extract) -> None:
    came = f"Gekommen sind der Este {KARIS} und die Vorsitzende des Ministerrats, {SANDU}."
    assert largest(extract, f"{SUMMIT} {came}") == {KARIS, SANDU}


def test_a_talk_called_by_a_name_stays_open_for_who_is_sent(extract: Extract) -> None:
    talked = f"{PAVEL} und {KARIS} haben am Montag in Riga miteinander verhandelt."
    called = "Die Gespräche dauerten vier Stunden."
    sent = f"Finnland schickte seinen Präsidenten {STUBB}."
    assert largest(extract, f"{talked} {called} {sent}") == {PAVEL, KARIS, STUBB}
    assert largest(extract, f"{talked} {sent}") == {PAVEL, KARIS}


def test_who_sits_at_the_table_is_one_with_those_who_share_the_chair(extract: Extract) -> None:
    opened = "In Riga haben am Montag Beratungen über die Ostsee begonnen."
    chaired = f"Den Vorsitz teilten sich {PAVEL} und {ILVES}."
    seated = f"Am Tisch saßen {KARIS} für Estland, {STUBB} und {SANDU}."
    assert largest(extract, f"{opened} {chaired} {seated}") >= {PAVEL, ILVES, KARIS}


@pytest.mark.parametrize(
    "led",
    [
        f"Angeführt wurden sie von Minister {PAVEL} und Kanzleichef {KARIS}.",
        f"Zur estnischen Delegation gehörten {PAVEL} und {KARIS}.",
    ],
)
def test_who_leads_or_is_of_the_delegations_that_meet_joins_them(
    extract: Extract, led: str
) -> None:
    met = "In Riga sind am Sonntag Delegationen aus Estland und Finnland zusammengetreten."
    assert largest(extract, f"{met} {led}") == {PAVEL, KARIS}


@pytest.mark.parametrize(
    "escort",
    [
        f"Begleitet wurde er von Außenministerin {SANDU}.",
        f"Er wurde dabei von Außenministerin {SANDU} begleitet.",
        f"Begleitet wurde er vom Generalsekretär der Partei, dem Finnen {STUBB}.",
    ],
)
def test_who_escorts_somebody_at_a_meeting_was_there(extract: Extract, escort: str) -> None:
    own = SANDU if SANDU in escort else STUBB
    told = f"Präsident {PAVEL} sprach am Montag in Riga mit {KARIS}. {escort}"
    assert largest(extract, told) == {PAVEL, KARIS, own}


@pytest.mark.parametrize(
    "escort",
    [
        f"Auf der Rückreise wurde er von Außenministerin {SANDU} begleitet.",
        f"Nach Wien wird er von Außenministerin {SANDU} begleitet.",
        f"Begleitet wurde er nicht von Außenministerin {SANDU}.",
        f"Gelobt wurde er von Außenministerin {SANDU}.",
        f"Die Debatte begleitet Außenministerin {SANDU} seit Jahren.",
        f"Begleitet wurde der Minister von Außenministerin {SANDU}.",
    ],
)
def test_who_escorts_somebody_on_other_ways_was_not(extract: Extract, escort: str) -> None:
    told = f"Präsident {PAVEL} sprach am Montag in Riga mit {KARIS}. {escort}"
    assert largest(extract, told) == {PAVEL, KARIS}


def test_who_serves_as_something_else_than_a_host_is_none_of_a_meeting(extract: Extract) -> None:
    met = f"Präsident {PAVEL} sprach am Montag in Riga mit {KARIS}."
    assert largest(extract, f"{met} Als Vermittlerin fungierte {SANDU}.") == {PAVEL, KARIS, SANDU}
    assert largest(extract, f"{met} Als Dolmetscherin fungierte {SANDU}.") == {PAVEL, KARIS}
