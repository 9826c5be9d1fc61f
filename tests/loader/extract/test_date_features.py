"""How the days of a text stand to an encounter."""

from datetime import date

import pytest

from loader.extract.date_features import DateFeatures
from loader.extract.kinds import find_kind
from loader.records import Status
from tests.loader.extract.conftest import Read
from tests.loader.extract.tellings import told_by

THURSDAY = date(2024, 5, 16)


def features_of(
    read: Read, text: str, trigger: str, status: Status = "held", published: date | None = THURSDAY
) -> dict[int, frozenset[str]]:
    document = read(text)
    told = told_by(document, trigger, status)
    found = DateFeatures(document, published).find(told, find_kind(document, told))
    return {day.day: features for day, features in found.items()}


JOURNEY = "Petr Pavel landete am Montag in Riga. Am 20. Mai 2024 trifft er Alar Karis."


def test_every_day_of_a_text_is_a_candidate_and_that_of_publication(read: Read) -> None:
    assert sorted(features_of(read, JOURNEY, "trifft")) == [13, 16, 20]


@pytest.mark.parametrize(
    ("text", "status", "days"),
    [
        ("Petr Pavel traf Alar Karis. Am 3. Mai 2014 begann der Krieg.", "held", [16]),
        ("Am 3. Mai 2014 kam der Krieg. Nun traf Petr Pavel Alar Karis.", "held", [16]),
        ("Petr Pavel will Alar Karis treffen. Er war am Mittwoch müde.", "planned", [16, 22]),
        ("Petr Pavel traf am 3. Mai 2014 Alar Karis.", "held", [3, 16]),
    ],
)
def test_a_day_of_other_things_is_no_candidate(
    read: Read, text: str, status: Status, days: list[int]
) -> None:
    trigger = "treffen" if "treffen" in text else "traf"
    assert sorted(features_of(read, text, trigger, status)) == days


def test_a_weekday_is_the_last_or_the_next(read: Read) -> None:
    text = "Petr Pavel trifft am Freitag Alar Karis."
    found = features_of(read, text, "trifft", "planned")
    assert "at own behind" in found[10]
    assert "at own ahead" in found[17]
    assert "at own fixed" not in found[17]


def test_a_day_stands_beside_the_encounter_or_around_it(read: Read) -> None:
    found = features_of(read, JOURNEY, "trifft")
    assert {"at own", "at own fixed", "after publication"} <= found[20]
    assert {"at before", "before somebody", "last", "before publication"} <= found[13]
    assert {"at nowhere", "day of publication"} <= found[16]


@pytest.mark.parametrize(
    ("time", "rival"),
    [("am 20. Mai 2024", "day"), ("im Juni 2024", "month"), ("im Jahr 2023", "year")],
)
def test_a_time_told_nearer_speaks_against_the_others(read: Read, time: str, rival: str) -> None:
    text = f"Petr Pavel landete am Montag in Riga. Er trifft {time} Alar Karis."
    assert f"other {rival} told" in features_of(read, text, "trifft")[13]
    near = "Petr Pavel trifft am 13. Mai 2024 Alar Karis. Gewählt wird " + time + "."
    assert f"other {rival} told" not in features_of(read, near, "trifft")[13]


def test_a_stretch_of_days_is_told_apart(read: Read) -> None:
    text = "Petr Pavel verhandelt seit Montag mit Alar Karis."
    assert "own seit" in features_of(read, text, "verhandelt")[13]
    assert "own seit" not in features_of(read, text.replace("seit", "am"), "verhandelt")[13]


def test_a_day_long_past_is_told_apart(read: Read) -> None:
    found = features_of(read, "Petr Pavel traf Alar Karis am 12. Jänner 2024.", "traf")
    assert "long before publication" in found[12]
    near = features_of(read, "Petr Pavel traf Alar Karis am 12. Mai 2024.", "traf")
    assert "long before publication" not in near[12]


def test_without_a_day_of_publication_weekdays_say_nothing(read: Read) -> None:
    assert features_of(read, "Petr Pavel traf Alar Karis am Montag.", "traf", "held", None) == {}
