"""When an encounter was."""

from datetime import date

import pytest

from loader.extract.date_features import DateFeatures
from loader.extract.date_patterns import MONTHS, RELATIVE, WEEKDAYS
from loader.extract.dates import find_dates
from loader.extract.days import follow_rules
from loader.extract.encounter_days import choose_date
from loader.extract.told_days import find_anchor
from loader.records import DateRange, Status
from tests.loader.extract.conftest import Read
from tests.loader.extract.tellings import told_by

THURSDAY = date(2024, 5, 16)
MONDAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    ("phrase", "ahead", "first", "last"),
    [
        ("am Dienstag", False, date(2024, 5, 14), date(2024, 5, 14)),
        ("am Dienstag", True, date(2024, 5, 21), date(2024, 5, 21)),
        ("am Donnerstagabend", False, THURSDAY, THURSDAY),
        ("ihr für Montag geplantes Treffen", False, date(2024, 5, 20), date(2024, 5, 20)),
        ("am vergangenen Donnerstag", False, date(2024, 5, 9), date(2024, 5, 9)),
        ("am Mittwoch kommender Woche", True, date(2024, 5, 22), date(2024, 5, 22)),
        ("am Freitag kommender Woche", True, date(2024, 5, 24), date(2024, 5, 24)),
        ("gestern", False, date(2024, 5, 15), date(2024, 5, 15)),
        ("am 3. Februar 2023", False, date(2023, 2, 3), date(2023, 2, 3)),
        ("Stand: 2023-02-03, 10 Uhr", False, date(2023, 2, 3), date(2023, 2, 3)),
        ("am 3. Dezember", False, date(2023, 12, 3), date(2023, 12, 3)),
        ("im Juni 2025", False, date(2025, 6, 1), date(2025, 6, 30)),
        ("tags zuvor", False, date(2024, 5, 15), date(2024, 5, 15)),
        ("drei Tage später", False, date(2024, 5, 19), date(2024, 5, 19)),
    ],
)
def test_a_date_counts_from_the_day_of_publication(
    phrase: str, ahead: bool, first: date, last: date
) -> None:
    (found,) = find_dates(phrase, 0, len(phrase), THURSDAY, ahead=ahead)
    assert (found.days.first, found.days.last) == (first, last)


@pytest.mark.parametrize("name", [*WEEKDAYS, *MONTHS, *RELATIVE, "Heute", "Abend", "Nachmittag"])
def test_every_name_of_a_day_or_month_is_a_date(name: str) -> None:
    assert len(find_dates(f"Am {name}", 0, len(name) + 3, THURSDAY, ahead=False)) == 1


def test_the_day_after_counts_from_the_day_told_before() -> None:
    text = "am Montag in Riga, tags darauf in Tallinn"
    found = find_dates(text, 0, len(text), THURSDAY, ahead=False)
    assert [when.days.first.day for when in found] == [13, 14]


def test_a_weekday_without_a_day_of_publication_is_no_date() -> None:
    assert find_dates("am Montag", 0, 9, None, ahead=False) == ()


def test_a_day_without_a_year_or_a_day_of_publication_is_no_date() -> None:
    assert find_dates("am 3. Dezember", 0, 14, None, ahead=False) == ()


def test_without_a_day_of_publication_days_count_from_the_first_in_the_text(read: Read) -> None:
    document = read("Im Mai tagte der Rat. Am 6. Mai 2024 kamen Gäste, am 7. Mai 2024 weitere.")
    assert find_anchor(document, None) == date(2024, 5, 6)


def day_of(read: Read, text: str, trigger: str, status: Status = "held") -> date | None:
    document = read(text)
    days = follow_rules(document, told_by(document, trigger, status), THURSDAY).get("chosen")
    return days.first if days and days.precision == "day" else None


@pytest.mark.parametrize(
    ("text", "trigger", "status", "day"),
    [
        ("Petr Pavel traf Alar Karis am Montag.", "traf", "held", 13),
        ("Petr Pavel wird Alar Karis am Montag treffen.", "treffen", "planned", 20),
        ("Petr Pavel hatte Alar Karis am Montag treffen wollen.", "treffen", "planned", 13),
        (
            "Petr Pavel traf Alar Karis am Montag. Anschließend sprach er mit Andrzej Duda.",
            "sprach",
            "held",
            13,
        ),
        (
            "Petr Pavel landete am Montag. Im vergangenen Herbst hatte er Alar Karis getroffen.",
            "getroffen",
            "held",
            None,
        ),
        (
            "Am Montag lud Petr Pavel ein. Auch Alar Karis saß in der Runde, die beriet.",
            "beriet",
            "held",
            13,
        ),
        (
            "Petr Pavel hätte am Montag Alar Karis treffen und am Tag darauf abreisen sollen.",
            "treffen",
            "cancelled",
            20,
        ),
        ("Petr Pavel habe Alar Karis getroffen, hieß es am Montag.", "getroffen", "held", None),
        ("Seit Montag verhandelt Petr Pavel mit Alar Karis.", "verhandelt", "held", None),
    ],
)
def test_the_day_is_told_beside_the_encounter_or_goes_on_from_before(
    read: Read, text: str, trigger: str, status: Status, day: int | None
) -> None:
    found = day_of(read, text, trigger, status)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Pavel trifft Karis\nPetr Pavel hat mit Alar Karis beraten.", "beraten", 16),
        (
            "Petr Pavel landete am Montag in Riga. Er sprach dort mit Alar Karis.",
            "sprach",
            13,
        ),
        (
            "Petr Pavel landete am Montag in Riga. Er hatte dort mit Alar Karis gesprochen.",
            "gesprochen",
            None,
        ),
        (
            "Pavel in Riga\nPetr Pavel kommt.\nEr lobte Alar Karis.\nPetr Pavel traf Alar Karis.",
            "traf",
            None,
        ),
        (
            "Pavel trifft Karis\nPavel ist da.\nPetr Pavel und Alar Karis sprachen am Montag.",
            "trifft",
            13,
        ),
        (
            "Petr Pavel kam am Dienstag.\nBeginn ist am 20. Mai 2024. Dabei traf er Alar Karis.",
            "traf",
            14,
        ),
    ],
)
def test_the_day_goes_on_where_the_text_does(
    read: Read, text: str, trigger: str, day: int | None
) -> None:
    found = day_of(read, text, trigger)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("many", "day"),
    [
        ("Petr Pavel, Alar Karis, Andrzej Duda und Gitanas Nausėda berieten über Drohnen.", 13),
        ("Petr Pavel und Alar Karis berieten über Drohnen.", None),
        # What was before the news was not on its day.
        (
            "Im Herbst berieten Petr Pavel, Alar Karis, Andrzej Duda und Gitanas Nausėda darüber.",
            None,
        ),
    ],
)
def test_many_who_meet_meet_on_the_day_that_the_text_begins_with(
    read: Read, many: str, day: int | None
) -> None:
    text = f"Streit um Drohnen\n\nAm Montag war es kalt.\n\nNiemand lachte. {many}"
    found = day_of(read, text, "berieten")
    assert (found.day if found else None) == day


@pytest.mark.parametrize(("status", "day"), [("held", MONDAY), ("planned", None)])
def test_what_is_planned_is_not_on_the_day_on_which_its_people_acted_before(
    read: Read, status: Status, day: date | None
) -> None:
    text = "Streit um Zölle\n\nAm Montag sprach Petr Pavel in Riga. Alar Karis will Pavel treffen."
    assert day_of(read, text, "treffen", status) == day


@pytest.mark.parametrize(
    ("text", "trigger", "days"),
    [
        ("Petr Pavel traf am Montag Alar Karis in Riga.", "traf", DateRange(MONDAY, MONDAY, "day")),
        (
            "Petr Pavel traf im Juni 2023 Alar Karis in Riga.",
            "traf",
            DateRange(date(2023, 6, 1), date(2023, 6, 30), "month"),
        ),
        ("Petr Pavel hatte Alar Karis damals getroffen.", "getroffen", None),
    ],
)
def test_an_encounter_was_on_the_day_that_is_most_likely_or_in_the_month_told(
    read: Read, text: str, trigger: str, days: DateRange | None
) -> None:
    document = read(text)
    features = DateFeatures(document, THURSDAY)
    assert choose_date(features, told_by(document, trigger), "meeting") == days
