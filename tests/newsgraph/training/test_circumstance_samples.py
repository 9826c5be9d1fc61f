"""What annotated articles teach about where encounters were."""

import pytest

from loader.extract.place_features import Candidate
from loader.extract.places import Place
from newsgraph.training.circumstance_samples import answer_places

TOWN = Candidate(Place("Algier", "DZ", 3, building=False), frozenset({"town"}))
PALACE = Candidate(Place("Palast", None, 5, building=True), frozenset({"palace"}))
HOTEL = Candidate(Place("Hotel Bristol", None, 9, building=True), frozenset({"hotel"}))


@pytest.mark.parametrize(
    ("place", "answers"),
    [
        ("Algier", {"town": True, "palace": False, "hotel": False}),
        ("Palast in Algier", {"town": True, "palace": True, "hotel": False}),
        # Of a building alone nobody said whether the town is right.
        ("Palast", {"palace": True, "hotel": False}),
        ("", {"town": False, "palace": False, "hotel": False}),
    ],
)
def test_a_place_is_right_that_shares_a_word_with_the_annotated_one(
    place: str, answers: dict[str, bool]
) -> None:
    found = {
        feature: right
        for features, right in answer_places([TOWN, PALACE, HOTEL], place)
        for feature in features
    }
    assert found == answers
