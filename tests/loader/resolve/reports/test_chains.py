"""Chains of reports, each near the next: what is decided of one depends on few of the others."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loader.resolve.reports import (
    SPAN_DAYS,
    Report,
    day_of,
    group_reports,
    grouping,
    tell_event,
)
from tests.loader.resolve.reports.drawing import LAST, a_few, draw_chain, draw_news
from tests.loader.resolve.reports.reporting import group, on, report, who


def plan_often() -> list[Report]:
    """Return plans without a day, each near the next, in a chain longer than a period."""
    return [
        report(f"{number:02}", status="planned", published=LAST - 60 + 5 * number)
        for number in range(13)
    ]


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


def test_a_long_chain_is_cut_where_a_period_begins_but_not_from_what_tells_the_day() -> None:
    plans = plan_often()
    meeting, later = report("b", date=on(LAST)), report("c", published=LAST + 1)
    assert "b c" in group(*plans, meeting, later)
    first, second = plans[-1], report("a", status="planned", published=LAST + 1)
    assert not any("12" in one and "a" in one for one in group(*plans[:-1], first, second))
    assert "12 a" in group(first, second)


def test_in_a_long_chain_no_account_without_a_day_makes_a_plan_without_a_day_held() -> None:
    plans = plan_often()
    account = report("a", published=LAST - 29)
    assert "06 a" in group(plans[6], account)
    assert "a" in group(*plans, account)


def test_in_a_long_chain_what_is_possible_may_be_what_is_planned() -> None:
    possible = report("a", status="possible", published=LAST - 29)
    its = next(members for members in group(*plan_often(), possible) if "a" in members)
    assert "06" in its.split()


@a_few
@given(draw_news())
def test_what_was_called_off_is_not_held_since_a_chain_was_cut(reports: list[Report]) -> None:
    reports = [replace(one, familiar=one.parties & who("Trump Putin")) for one in reports]
    groups = group_reports(reports)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grouping, "cut_chains", lambda whole: [list(whole)])
        whole = {
            one.id: tell_status(members) for members in group_reports(reports) for one in members
        }
    for members in groups:
        if tell_status(members) == "held":
            plans = [one for one in members if one.status in ("planned", "possible")]
            assert not {whole[one.id] for one in plans} & {"cancelled", "refused", "denied"}


def tell_status(members: Collection[Report]) -> str:
    telling = tell_event(members)
    assert telling is not None
    return telling.status


def test_in_a_long_chain_a_denial_still_takes_an_account_without_a_day_back() -> None:
    # Enough, each near the next, for a chain longer than a period.
    denials = [
        report(f"{number:02}", status="denied", published=LAST - 60 + 10 * number)
        for number in range(8)
    ]
    account = report("a", published=LAST - 35)
    assert "03 a" in group(denials[3], account)
    assert any("a" in members and len(members) > 1 for members in group(*denials, account))
