"""Which dates are understood."""

from datetime import UTC, date, datetime

import pytest

from loader.articles.dates import parse_published, read_date_line


@pytest.mark.parametrize(
    "stored",
    [
        "2026-03-12",
        "2026-03-12T00:00:00Z",
        "2026-03-12T01:00:00+01:00",
        "2026-03-12 00:00:00",
        "Thu, 12 Mar 2026 01:00:00 +0100",
        "12. März 2026",
        "12.03.2026",
        "12.3.26",
    ],
)
def test_a_record_may_store_its_date_in_any_common_form(stored: str) -> None:
    assert parse_published(stored) == datetime(2026, 3, 12, tzinfo=UTC)


@pytest.mark.parametrize("stored", ["", "gestern", "31.02.2026", "12. Foo 2026", "12. März", "99"])
def test_what_is_no_date_gives_none(stored: str) -> None:
    assert parse_published(stored) is None


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("Freitag, 13. März 2026, 14:30 Uhr", False),
        ("Veröffentlicht am 13.03.2026", False),
        ("Von Anna Schmidt | 13. März 2026, 14.30 Uhr", False),
        ("13.03.2026 - 14:30", False),
        ("Stand: 13.03.2026, 14:30 Uhr", True),
        ("Zuletzt aktualisiert am 13. März 2026 um 9:05 Uhr", True),
    ],
)
def test_a_line_with_nothing_but_a_date_tells_the_day(line: str, changed: bool) -> None:
    assert read_date_line(line) == (date(2026, 3, 13), changed)


def test_a_sentence_with_a_date_is_no_line_of_dates() -> None:
    assert read_date_line("Am Freitag, 13. März 2026, trafen sich beide in Riga.") is None
