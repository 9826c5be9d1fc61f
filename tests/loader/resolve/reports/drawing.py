"""Sets of reports that are drawn for properties: of many months, of chains, of few days."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st

from loader.records import DateRange
from loader.resolve.reports import CHAIN_DAYS, Report
from loader.resolve.reports.statuses import TAKING_BACK
from tests.loader.resolve.reports.reporting import MONDAY, on, report, who

T = TypeVar("T")

# The first day of a period, by which long chains are cut, and the last one of the same.
FIRST = -MONDAY.toordinal() % CHAIN_DAYS
LAST = CHAIN_DAYS - 1 - MONDAY.toordinal() % CHAIN_DAYS
YEARS = DateRange(date(2025, 1, 1), date(2028, 12, 31), "year")
PAIR, THIRD, OTHERS = "Trump Putin", "Merz", ("Vance", "Rubio", "Witkoff")
SETS = (
    PAIR,
    PAIR,
    f"{PAIR} {THIRD}",
    f"Trump {THIRD}",
    *(f"{PAIR} {other}" for other in OTHERS),
    f"{PAIR} {OTHERS[0]} {OTHERS[1]}",
    f"Putin {OTHERS[0]} {OTHERS[1]}",
)
STATUSES = ("held", "held", "planned", "possible", "cancelled", "refused", "denied")


# A chain is long to draw and long to read, on a busy machine longer than one example may take.
a_few = settings(max_examples=100, deadline=None)


@st.composite
def draw_news(draw: st.DrawFn) -> list[Report]:
    """Draw reports of many months, of people of whom much and of whom little is told.

    Of all that can be drawn each set has a few, or hardly two reports would be alike.
    """
    steps = draw_some(draw, (0, 1, 2, 4, 13, 30, 50))
    whens = draw_some(draw, ("day", "publication", "publication", "year", "never"))
    people = draw_some(draw, SETS)
    places = draw_some(draw, (None, "Genf", "Rom"))
    statuses = draw_some(draw, ("held", "held", "planned", "possible", "cancelled", "denied"))
    reports, number = [], draw(st.integers(0, CHAIN_DAYS))
    for place in range(draw(st.integers(2, 40))):
        number += draw(steps)
        when = draw(whens)
        reports.append(
            report(
                f"{place:02}",
                draw(people),
                status=draw(statuses),
                published=None if when == "never" else number,
                date={"day": on(number), "year": YEARS}.get(when),
                place=draw(places),
            )
        )
    return reports


def draw_some(draw: st.DrawFn, values: Sequence[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(draw(st.lists(st.sampled_from(values), min_size=1, max_size=4)))


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
            draw(st.sampled_from(STATUSES)),
            published=None if when == "never" else number,
            date={"day": on(number), "year": YEARS}.get(when),
            place=draw(st.sampled_from((None, "Genf", "Rom"))),
        )
        # Of Trump and Putin much is told.
        reports.append(replace(told, familiar=told.parties & who("Trump Putin")))
    return reports


@st.composite
def draw_brief(draw: st.DrawFn) -> list[Report]:
    """Draw plans for few days, and up to five reports without a day of what became of them."""
    first = draw(st.integers(0, 8))
    kinds = st.sampled_from(draw(st.sampled_from((("meeting",), ("meeting", "visit")))))
    further = draw(st.permutations(("held", "held", "held", "denied")))
    statuses = [*["planned"] * draw(st.integers(2, 3)), "cancelled"]
    reports = []
    for place, status in enumerate(statuses + further[: draw(st.integers(1, 4))]):
        days = (first + 6, first + 7, first + 9, first + 12) if status == "held" else (0, 1, 2)
        if status in TAKING_BACK:
            days = (2, 3, 4, 6)
        people, kind = draw(st.sampled_from((PAIR, f"{PAIR} {THIRD}"))), draw(kinds)
        published, told = draw(st.sampled_from(days)), draw(st.sampled_from((0, 6, 8, 10)))
        date = on(first + told) if status == "planned" else None
        reports.append(report(f"{place}", people, kind, status, published=published, date=date))
    return reports
