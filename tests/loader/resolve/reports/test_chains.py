"""Chains of reports, each near the next: what is decided of one depends on few of the others."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from loader.records import DateRange
from loader.resolve.reports import (
    CHAIN_DAYS,
    SPAN_DAYS,
    Report,
    day_of,
    group_reports,
)
from tests.loader.resolve.reports.reporting import MONDAY, group, on, report, who

YEAR = DateRange(date(2025, 1, 1), date(2026, 12, 31), "year")
# The number of the last day of a period.
LAST = CHAIN_DAYS - 1 - MONDAY.toordinal() % CHAIN_DAYS


# A chain is long to draw and long to read, on a busy machine longer than one example may take.
a_few = settings(max_examples=50, deadline=None)


@st.composite
def draw_chain(draw: st.DrawFn) -> list[Report]:
    """Draw reports of two pairs and their meetings of three, each some days after the last."""
    reports, number = [], 0
    for place in range(draw(st.integers(5, 40))):
        number += draw(st.sampled_from((0, 1, 3, 5, 9, 13, 30)))
        when = draw(st.sampled_from(("day", "publication", "publication", "year", "never")))
        told = report(
            f"article {place}",
            draw(st.sampled_from(("Trump Putin", "Trump Putin", "Trump Merz", "Trump Putin Merz"))),
            draw(st.sampled_from(("meeting", "meeting", "call"))),
            draw(st.sampled_from(("held", "held", "planned", "denied"))),
            published=None if when == "never" else number,
            date={"day": on(number), "year": YEAR}.get(when),
            place=draw(st.sampled_from((None, "Genf", "Rom"))),
        )
        # Of Trump and Putin much is told.
        reports.append(replace(told, familiar=told.parties & who("Trump Putin")))
    return reports


@a_few
@given(draw_chain(), st.randoms())
def test_the_order_of_a_chain_does_not_matter(reports: list[Report], random: object) -> None:
    shuffled = sorted(reports, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert group_reports(shuffled) == group_reports(reports)


@a_few
@given(draw_chain())
def test_no_chain_makes_an_event_longer_than_a_period(reports: list[Report]) -> None:
    for members in group_reports(reports):
        days = {day_of(member) for member in members} - {date.min} or {date.min}
        assert (max(days) - min(days)).days <= SPAN_DAYS


def test_a_short_chain_is_whole_wherever_it_lies() -> None:
    meeting = report("a", date=on(LAST), published=LAST)
    later = report("b", published=LAST + 1)
    assert group(meeting, later) == {"a b"}


def test_a_long_chain_is_cut_where_a_period_begins() -> None:
    plans = [
        report(f"{number:02}", status="planned", published=LAST - 60 + 5 * number)
        for number in range(13)
    ]
    meeting = report("a", date=on(LAST), published=LAST)
    later = report("b", published=LAST + 1)
    assert {"a", "b"} <= {name for one in group(*plans, meeting, later) for name in one.split()}
    assert not any({"a", "b"} <= {*one.split()} for one in group(*plans, meeting, later))
    assert any({"a", "b"} <= {*one.split()} for one in group(*plans[6:], meeting, later))
