"""How the places of a text stand to an encounter."""

import pytest

from loader.extract.heads import find_heads
from loader.extract.kinds import find_kind
from loader.extract.lexicon import Lexicon
from loader.extract.place_features import PlaceFeatures
from loader.records import Status
from tests.loader.extract.conftest import Read
from tests.loader.extract.tellings import told_by

MEETING = (
    "Pavel wirbt um Hilfe\n\nSeit Wochen warnt Petr Pavel in Prag.\n"
    "Am Montag kam Petr Pavel in Riga an. Am Abend traf er im Opernhaus Alar Karis.\n"
    "In Wien sah man das mit Sorge."
)


def features_of(
    read: Read,
    lexicon: Lexicon,
    text: str,
    trigger: str,
    *dateline: str,
    status: Status = "held",
) -> dict[str, frozenset[str]]:
    document = read(text)
    told = told_by(document, trigger, status)
    found = PlaceFeatures(document, dateline, lexicon).find(told, find_kind(document, told))
    return {candidate.place.name: candidate.features for candidate in found}


def test_every_place_of_a_text_is_a_candidate(read: Read, lexicon: Lexicon) -> None:
    found = features_of(read, lexicon, MEETING, "traf", "Tallinn")
    assert list(found) == ["Prag", "Riga", "Opernhaus", "Tallinn"]


@pytest.mark.parametrize(
    ("behind", "places"),
    [
        ("In Kiew schlugen Raketen ein.", []),
        ("In Charkiw starben unterdessen drei Freunde von Alar Karis.", []),
        ("Am Dienstag besuchte er in Wien die Oper.", []),
        ("Alar Karis war in Wien zu Besuch.", ["Wien"]),
        ("Das Treffen in Wien dauerte lange.", ["Wien"]),
    ],
)
def test_where_something_else_went_on_behind_it_is_no_candidate(
    read: Read, lexicon: Lexicon, behind: str, places: list[str]
) -> None:
    text = f"Petr Pavel traf am Montag Alar Karis. {behind}"
    assert list(features_of(read, lexicon, text, "traf")) == places


def test_what_is_far_off_in_a_long_text_is_no_candidate(read: Read, lexicon: Lexicon) -> None:
    idle = "Es regnete. " * 30
    text = f"Heute. Petr Pavel traf Alar Karis. {idle}Alar Karis war in Wien zu Besuch."
    assert list(features_of(read, lexicon, idle + text, "traf")) == []


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("Opernhaus", "own"),
        ("Riga", "before"),
        ("Prag", "above"),
        ("Tallinn", "nowhere"),
    ],
)
def test_it_stands_beside_the_encounter_or_in_the_text_around(
    read: Read, lexicon: Lexicon, place: str, where: str
) -> None:
    found = features_of(read, lexicon, MEETING, "traf", "Tallinn")[place]
    assert {f"at {w}" for w in ("own", "before", "above", "later", "nowhere")} & found == {
        f"at {where}"
    }


def test_where_somebody_of_the_encounter_was_before_says_so(read: Read, lexicon: Lexicon) -> None:
    found = features_of(read, lexicon, MEETING, "traf")
    assert {"before somebody", "last"} <= found["Riga"]
    assert "last" not in found["Prag"]


def test_what_is_told_nearer_speaks_against_the_others(read: Read, lexicon: Lexicon) -> None:
    found = features_of(read, lexicon, MEETING, "traf")
    assert "other building told" in found["Riga"]
    assert not any(f.startswith("other town told") for f in found["Riga"])
    assert "other building told" not in found["Opernhaus"]


@pytest.mark.parametrize(
    ("sentence", "place", "how"),
    [
        ("{A} traf {B} in Riga.", "Riga", "in"),
        ("{A} kam aus Riga und traf {B}.", "Riga", "from"),
        ("{A} flog nach Riga und traf {B}.", "Riga", "to"),
        ("{A} sprach mit {B} über die Wahlen in Minsk.", "Minsk", "of noun"),
        ("{A} traf {B} in einem Hotel.", "Hotel", "vague"),
        ("{A} traf {B} im Hotel.", "Hotel", "plain"),
    ],
)
def test_how_a_place_is_named_says_what_goes_on_there(
    read: Read, lexicon: Lexicon, sentence: str, place: str, how: str
) -> None:
    text = sentence.format(A="Petr Pavel", B="Anna Moser")
    trigger = "sprach" if "sprach" in text else "traf"
    found = features_of(read, lexicon, text, trigger)[place]
    turns = ("in", "from", "to", "of noun", "vague", "plain")
    assert {turn for turn in turns if any(f.endswith(f" {turn}") for f in found)} == {how}


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("{A} traf die in Graz lebende {B}.", "traf", "Graz"),
        ("{A} empfing {B}, die am Vortag in Riga gelandet war.", "empfing", "Riga"),
        ("{A} war am Vortag in Wien gewesen. Am Abend traf er {B}.", "traf", "Wien"),
        ("In Wien war {A} am Vortag. Am Abend traf er {B}.", "traf", "Wien"),
        ("{A} traf {B}.\nAus Oslo kam Kritik.", "traf", "Oslo"),
        ("{A} traf {B}.\nWahlen in Oslo stehen bevor.", "traf", "Oslo"),
    ],
)
def test_where_somebody_comes_from_or_had_been_before_is_no_candidate(
    read: Read, lexicon: Lexicon, text: str, trigger: str, place: str
) -> None:
    told = text.format(A="Petr Pavel", B="Anna Moser")
    assert place not in features_of(read, lexicon, told, trigger)


def test_what_was_refused_has_no_scene(read: Read, lexicon: Lexicon) -> None:
    assert "Riga" in features_of(read, lexicon, MEETING, "traf", "Tallinn", status="cancelled")
    found = features_of(read, lexicon, MEETING, "traf", "Tallinn", status="refused")
    assert list(found) == ["Opernhaus"]


def test_what_did_not_take_place_is_told_apart(read: Read, lexicon: Lexicon) -> None:
    found = features_of(read, lexicon, MEETING, "traf", "Riga", status="cancelled")
    assert {"dateline, cancelled", "at before, cancelled"} <= found["Riga"]
    assert "dateline, held" not in found["Riga"]


@pytest.mark.parametrize(
    ("line", "towns"),
    [
        ("Seeon (kna) – Die Minister kommen wieder.", ["Seeon"]),
        ("Seeon. Die Minister kommen wieder.", []),
        ("Reuters – Die Minister kommen wieder.", []),
        ("Mauerbach – Die Minister kommen wieder.", ["Mauerbach"]),
        ("Leicht. Die Minister kommen wieder.", []),
        ("Petr Pavel – Die Minister kommen wieder.", []),
        ("NATO. Die Minister kommen wieder.", []),
        ("Die Minister kommen wieder. Seeon – das ist weit.", []),
    ],
)
def test_a_text_can_begin_with_a_town_that_no_list_knows(
    read: Read, lexicon: Lexicon, line: str, towns: list[str]
) -> None:
    assert list(find_heads(read(f"Streit um Geld\n\n{line}"), lexicon)) == towns


def test_a_town_in_the_headline_is_no_head(read: Read, lexicon: Lexicon) -> None:
    assert list(find_heads(read("Seeon – Minister kommen\n\nEs gab Streit."), lexicon)) == []
