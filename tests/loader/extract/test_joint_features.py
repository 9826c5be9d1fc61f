"""Two who act side by side by a verb of any kind: whether they can have met by it."""

import pytest

from loader.extract.document import Document
from loader.extract.features import PairFeatures
from loader.extract.pairs import find_pairs
from loader.extract.parties import find_parties
from tests.loader.extract.conftest import Read

TWO = "Petr Pavel und Alar Karis"


def _features(document: Document) -> list[set[str]]:
    """Return the features of each pair beside a trigger word."""
    found = []
    for row in document.triggers:
        for trigger in row:
            parties = find_parties(document, trigger)
            seen = PairFeatures(document, trigger, parties)
            found += [seen.find(a, b) for a, b in find_pairs(document, trigger, parties)]
    return found


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} pflanzten gemeinsam eine Linde.",
        f"Seite an Seite fegten {TWO} den Hof.",
        f"{TWO} pflanzten am Montag zusammen eine Linde.",
        f"{TWO} verschwanden am Abend untergehakt im Rathaus.",
    ],
)
def test_a_word_of_togetherness_makes_those_side_by_side_a_pair(read: Read, text: str) -> None:
    (features,) = _features(read(text))
    assert "side done" in features


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (f"{TWO} ritten gemeinsam los.", {"side done", "side mood past"}),
        (f"{TWO} haben gemeinsam eine Linde gepflanzt.", {"side done", "side mood perfect"}),
        (f"{TWO} werden gemeinsam eine Linde pflanzen.", {"side undone", "side mood future"}),
    ],
)
def test_the_tense_shows_whether_it_was_done(read: Read, text: str, signs: set[str]) -> None:
    (features,) = _features(read(text))
    assert signs <= features


@pytest.mark.parametrize(
    "text",
    [
        f"{TWO} bilden die Spitze der Partei.",
        f"{TWO} forderten am Montag in Tartu höhere Zölle.",
        f"{TWO} haben am Montag zurückhaltend reagiert.",
        f"{TWO} besitzen Häuser.",
        f"{TWO} pflanzten am Montag in Tartu eine Linde.",
        f"{TWO} legten am Montag ihre Mandate nieder.",
        f"{TWO} pflanzten am Montag gemeinsam mit anderen jeweils eine Linde.",
        f"{TWO} pflanzten am Montag gemeinsam mit anderen zugleich eine Linde.",
        f"{TWO} pflanzten am Montag gemeinsam keine Linde.",
        f"Kaja Kallas, Maia Sandu, {TWO} pflanzten am Montag gemeinsam eine Linde.",
        f"{TWO} sind Präsidenten. Beide pflanzten am Montag gemeinsam eine Linde.",
        f"Die Präsidenten pflanzten gemeinsam für {TWO} eine Linde.",
    ],
)
def test_without_one_or_if_each_did_it_alone_they_are_none(read: Read, text: str) -> None:
    assert _features(read(text)) == []


def test_with_whom_somebody_did_it_jointly_is_seen(read: Read) -> None:
    (jointly,) = _features(read("Petr Pavel fegte gemeinsam mit Alar Karis den Hof."))
    (plain,) = _features(read("Petr Pavel fegte mit Alar Karis den Hof."))
    assert "jointly" in jointly - plain
