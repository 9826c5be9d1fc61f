"""The stretches of days in which events are looked for: what reports ask for, once, and no more."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from loader.write.candidates import join_ranges
from loader.write.rows import Row

START = date(2025, 3, 1)
DAYS = 60


@st.composite
def sought(draw: st.DrawFn) -> Row:
    day = draw(st.integers(0, DAYS))
    near, span = draw(st.sampled_from([(0, 0), (2, 3), (7, 7)]))
    keys = draw(st.lists(st.sampled_from("abc"), min_size=1, unique=True))
    return {
        "keys": keys,
        "earliest": START + timedelta(day - near - span),
        "first": START + timedelta(day - near),
        "last": START + timedelta(day + near),
    }


def list_days(key: str, ranges: list[Row]) -> list[tuple[str, date]]:
    return [
        (key, one["earliest"] + timedelta(n))
        for one in ranges
        for n in range((one["last"] - one["earliest"]).days + 1)
    ]


@given(st.lists(sought(), max_size=12))
def test_each_day_that_is_asked_for_is_read_once_and_no_other(rows: list[Row]) -> None:
    joined = list(join_ranges(rows))
    read = [day for one in joined for day in list_days(one["key"], [one])]
    asked = {day for row in rows for key in row["keys"] for day in list_days(key, [row])}
    assert len(read) == len(set(read))
    assert set(read) == asked


@given(st.lists(sought(), min_size=1, max_size=12))
def test_an_event_that_ends_late_enough_for_one_report_is_read(rows: list[Row]) -> None:
    joined = list(join_ranges(rows))
    for row in rows:
        for key in row["keys"]:
            (its,) = [
                one
                for one in joined
                if one["key"] == key and one["earliest"] <= row["earliest"] <= one["last"]
            ]
            assert its["first"] <= row["first"]
            assert its["last"] >= row["last"]
