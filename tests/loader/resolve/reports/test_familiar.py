"""Of whom much is told: what tells no nearer time than a year is compared with none of it."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from loader.records import DateRange
from loader.resolve.reports import Report, anchor_of, day_of, is_timeless, may_be_same
from tests.loader.resolve.reports.reporting import at, group, on, report, who

YEAR = DateRange(date(2025, 1, 1), date(2025, 12, 31), "year")
# Of a time that holds all days of the tests.
TWO_YEARS = report("b", date=DateRange(date(2024, 1, 1), date(2025, 12, 31), "year"))


def familiar(told: Report, names: str) -> Report:
    return replace(told, familiar=who(names))


def test_of_whom_much_is_told_a_report_that_tells_a_year_alone_means_nothing() -> None:
    meeting, told = report("a", date=on(95)), replace(TWO_YEARS, published=at(100))
    like = replace(told, id="c", article="c")
    assert group(meeting, familiar(told, "Trump")) == {"a b"}
    alone = [familiar(one, "Trump Selenskyj") for one in (told, like)]
    assert group(meeting, *alone) == {"a", "b", "c"}
    assert not any(may_be_same(one, other) for one, other in pairwise([meeting, *alone]))


def test_of_whom_much_is_told_a_report_without_any_time_means_nothing() -> None:
    meeting, unknown = report("a", date=on(0)), report("b", published=None)
    like = replace(unknown, id="c", article="c")
    assert group(meeting, familiar(unknown, "Trump")) == {"a b"}
    assert group(meeting, familiar(unknown, "Trump Selenskyj")) == {"a", "b"}
    both = [familiar(one, "Trump Selenskyj") for one in (unknown, like)]
    assert group(*both) == {"b", "c"}
    assert group(meeting, familiar(report("b", published=1), "Trump Selenskyj")) == {"a b"}


def test_what_tells_no_time_is_looked_up_by_the_first_of_all_days() -> None:
    unknown = report("a", published=None)
    assert day_of(unknown) == day_of(report("a", date=YEAR)) == date.min
    assert may_be_same(unknown, report("b", date=on(0)))
    assert is_timeless(unknown)
    assert not is_timeless(report("a", published=3))
    assert anchor_of(familiar(report("a", date=YEAR), "Trump Selenskyj")) == on(0).first
    assert anchor_of(report("a", date=YEAR)) == date.min
    assert anchor_of(unknown) == anchor_of(report("a", published=None, date=YEAR)) == date.min
    assert day_of(report("a", published=3)) == anchor_of(report("a", published=3)) == on(3).first
    assert day_of(report("a", date=on(5), published=3)) == on(5).first
