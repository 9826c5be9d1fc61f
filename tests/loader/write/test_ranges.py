"""Where the events are looked for that a report may be of, and by which marks they are found."""

from dataclasses import replace
from datetime import date

from loader.records import DateRange
from loader.resolve.reports import SPAN_DAYS, WINDOW_DAYS
from loader.write.event_days import mark_days
from loader.write.ranges import seek
from tests.loader.resolve.reports.reporting import day, on, report, who

YEAR = DateRange(date(2025, 1, 1), date(2025, 12, 31), "year")
BOTH = "Selenskyj Trump"
TOLD = report("a", BOTH, date=YEAR, published=100)


def test_what_tells_a_day_is_looked_for_near_it() -> None:
    row = seek(replace(report("a", BOTH, date=on(5)), familiar=who(BOTH)))
    assert row is not None
    assert (row["keys"], row["rare"]) == (BOTH.split(), [])
    assert (row["first"], row["last"]) == (day(5 - WINDOW_DAYS), day(5 + WINDOW_DAYS))
    assert row["earliest"] == day(5 - WINDOW_DAYS - SPAN_DAYS)


def test_what_tells_a_year_alone_is_looked_for_by_those_of_whom_little_is_told() -> None:
    row = seek(replace(TOLD, familiar=who("Trump")))
    assert row is not None
    assert row["keys"] == row["rare"] == ["Selenskyj"]
    assert (row["first"], row["last"]) == (date.min, date.max)


def test_what_tells_a_year_alone_is_looked_for_nowhere_where_much_is_told_of_all() -> None:
    assert seek(replace(TOLD, familiar=who(BOTH))) is None
    assert seek(replace(TOLD, published=None, familiar=who(BOTH))) is None


def test_what_is_looked_for_nowhere_has_a_mark_by_which_it_is_found_when_less_is_told() -> None:
    assert mark_days([TOLD]) == {"timeless": True}
    assert mark_days([replace(TOLD, familiar=who(BOTH))]) == {"recalled": True}
    meeting = report("b", BOTH, date=on(5))
    assert mark_days([TOLD, meeting]) == {"timeless": True, "firstDay": day(5), "lastDay": day(5)}
