"""Whom plural descriptions, and words for one of a people, stand for."""

import pytest

from tests.loader.extract.conftest import Read
from tests.loader.extract.test_coreference import meant


def test_the_opposed_are_the_two_that_were_told_of_together(read: Read) -> None:
    text = (
        "Jan Novak und Peter Lindgren stritten in Riga. Paul Heyse bat die Kontrahenten an den "
        "Tisch."
    )
    assert ("die Kontrahenten", ["Jan Novak", "Peter Lindgren"]) in meant(read, text)


def test_the_opposed_are_the_only_two_near_who_do_not_act_beside(read: Read) -> None:
    text = (
        "Jan Novak kam zuerst. Peter Lindgren ließ auf sich warten. "
        "Paul Heyse bat die Kontrahenten an den Tisch."
    )
    assert ("die Kontrahenten", ["Jan Novak", "Peter Lindgren"]) in meant(read, text)


def test_the_opposed_are_nobody_where_three_can_be_meant(read: Read) -> None:
    text = (
        "Jan Novak kam zuerst. Peter Lindgren und Uwe Claußen und Karl Boll warteten. "
        "Paul Heyse bat die Kontrahenten an den Tisch."
    )
    assert "die Kontrahenten" not in dict(meant(read, text))


@pytest.mark.parametrize("counted", ["die drei", "die drei Minister"])
def test_as_many_as_a_number_says_are_those_of_the_last_list_of_that_size(
    read: Read, counted: str
) -> None:
    text = (
        "Jan Novak, Peter Lindgren und Paul Heyse kamen nach Riga. Es regnete. "
        f"Die Fahnen hingen schlaff. Uwe Claußen wartete. Maria Dobre begrüßte {counted}."
    )
    told = dict(meant(read, text))[counted]
    assert told == ["Jan Novak", "Peter Lindgren", "Paul Heyse"]


@pytest.mark.parametrize("counted", ["drei Politiker", "drei Letten"])
def test_as_many_politicians_or_of_a_people_are_those_of_the_last_list(
    read: Read, counted: str
) -> None:
    text = (
        "Der lettische Präsident Jan Novak, der lettische Minister Peter Lindgren und der "
        f"lettische Kanzler Paul Heyse kamen nach Riga. Die {counted} lachten."
    )
    told = {words.removeprefix("Die "): names for words, names in meant(read, text)}
    assert told[counted] == ["Jan Novak", "Peter Lindgren", "Paul Heyse"]


def test_politicians_are_rather_those_with_an_office_of_politics(read: Read) -> None:
    text = (
        "Präsident Jan Novak und Ministerin Maria Dobre reisen nach Riga. "
        "Mit ihnen fährt der Schriftsteller Peter Lindgren. "
        "Die beiden Politiker waren schon oft dort."
    )
    assert ("beiden Politiker", ["Jan Novak", "Maria Dobre"]) in meant(read, text)


def test_a_politician_is_rather_not_who_has_another_trade(read: Read) -> None:
    text = (
        "Minister Jan Novak und der Schriftsteller Peter Lindgren flogen nach Riga. "
        "Peter Lindgren las vor. Der Politiker hörte zu."
    )
    assert ("Der Politiker", ["Jan Novak"]) in meant(read, text)


def test_whom_a_host_welcomes_is_not_himself(read: Read) -> None:
    text = (
        "Jan Novak und Peter Lindgren kamen nach Riga. Es regnete. "
        "Paul Heyse nahm sich vor, die beiden am Tor zu begrüßen."
    )
    assert ("die beiden", ["Jan Novak", "Peter Lindgren"]) in meant(read, text)


def test_who_acts_in_order_to_speak_with_him_is_somebody_else(read: Read) -> None:
    text = "Peter Lindgren kam nach Riga. Paul Heyse wartete, um mit ihm zu reden."
    assert ("ihm", ["Peter Lindgren"]) in meant(read, text)


def test_a_demonstrative_in_front_of_an_article_stands_alone(read: Read) -> None:
    text = "Jan Novak sprach mit Peter Lindgren. Zuvor hatte dieser die Minister besucht."
    assert ("dieser", ["Peter Lindgren"]) in meant(read, text)


def test_a_peoples_word_stands_for_the_only_one_whose_country_is_not_told(read: Read) -> None:
    text = (
        "Die EU-Beauftragte Maria Dobre flog nach Riga. Der lettische Minister Jan Novak wartete. "
        "Es regnete. Minister Novak lachte. Er war müde. Für Montag lud er die Estin ein."
    )
    assert ("die Estin", ["Maria Dobre"]) in meant(read, text)


@pytest.mark.parametrize(
    ("text", "described", "name"),
    [
        (
            "Minister Jan Novak sprach. Mit dem Deutschen redete Maria Dobre.",
            "dem Deutschen",
            "Jan Novak",
        ),
        ("Ministerin Maria Dobre kam. Jan Novak traf die Deutsche.", "die Deutsche", "Maria Dobre"),
    ],
)
def test_an_article_tells_whether_a_german_is_a_man_or_a_woman(
    read: Read, text: str, described: str, name: str
) -> None:
    assert (described, [name]) in meant(read, text)


def test_states_of_several_are_not_all_the_last_ones(read: Read) -> None:
    text = "Minister Jan Novak und Peter Lindgren aus Prag und Stockholm sprachen. Der Schwede kam."
    document = read(text)
    assert [chain.country for chain in document.chains] == [None, None]
