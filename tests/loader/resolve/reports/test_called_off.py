"""Nothing is held that was called off, in whatever set of reports."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from hypothesis import given, settings

from loader.resolve.reports import Report, group_reports, tell_event
from loader.resolve.reports.candidate import Candidate, read_candidate
from loader.resolve.reports.comparison import can_be_one, is_consistent
from loader.resolve.reports.days import overlap
from loader.resolve.reports.parties import share_parties
from loader.resolve.reports.statuses import TAKING_BACK, decide_status, rank_knowledge
from tests.loader.resolve.reports.drawing import a_few, draw_brief, draw_chain, draw_news
from tests.loader.resolve.reports.reporting import group, on, report, who

PAIR, ALL = "Trump Putin", "Trump Putin Merz"
# They are short, but few in which one keeps another from what it calls off.
many = settings(max_examples=400, deadline=None)


def test_what_calls_off_and_is_kept_out_of_the_best_plan_calls_off_another() -> None:
    plans = [
        report("a", PAIR, status="planned", published=0, date=on(5)),
        report("b", ALL, status="planned", published=1, date=on(15)),
    ]
    cancelled = report("c", ALL, status="cancelled", published=3)
    held, other = report("d", ALL, published=15), report("e", PAIR, published=12)
    assert group(*plans, cancelled, held, other) == {"a c", "b d", "e"}


def test_what_calls_off_and_is_kept_out_of_a_plan_of_its_kind_calls_off_one_of_another() -> None:
    plans = [
        report("a", kind="visit", status="planned", published=0, date=on(5)),
        report("b", kind="meeting", status="planned", published=1, date=on(15)),
    ]
    cancelled = report("c", kind="meeting", status="cancelled", published=3)
    held = report("d", kind="meeting", published=15)
    other = report("e", kind="visit", published=12)
    assert group(*plans, cancelled, held, other) == {"a c", "b d", "e"}


def test_what_is_kept_out_of_the_best_plan_calls_off_the_next_best_not_the_nearest() -> None:
    plans = [
        report("a", ALL, "visit", "planned", published=0, date=on(5)),
        report("f", PAIR, "visit", "planned", published=2, date=on(8)),
        report("b", ALL, "meeting", "planned", published=1, date=on(15)),
    ]
    cancelled = report("c", ALL, "meeting", "cancelled", published=3)
    held = report("d", ALL, "meeting", published=15)
    assert "a c" in group(*plans, cancelled, held)


def test_what_was_planned_for_one_of_two_days_is_called_off_before_an_account_means_it() -> None:
    plans = [
        report("a", status="planned", published=10, date=on(14), place="Genf"),
        report("b", status="planned", published=7, date=on(13), place="Genf"),
    ]
    cancelled, account = report("c", status="cancelled", published=17), report("d", published=21)
    assert group(*plans, account) == {"a b d"}
    assert group(*plans, cancelled, account) == {"a b c", "d"}


def test_an_account_that_is_kept_out_of_the_best_plan_tells_of_another_near_it() -> None:
    near = report("a", PAIR, status="planned", published=11, date=on(14))
    before = report("b", ALL, status="planned", published=4, date=on(5))
    best = report("c", ALL, status="planned", published=3, date=on(13), place="Genf")
    cancelled = report("d", ALL, status="cancelled", published=10, place="Genf")
    account = report("e", ALL, published=15)
    assert group(near, before, best, cancelled, account) == {"a e", "b", "c d"}


@many
@given(draw_brief())
def test_no_account_of_some_time_ago_makes_held_what_is_called_off_and_nothing_else(
    reports: list[Report],
) -> None:
    groups = group_reports(reports)
    left = list_left(groups)
    for members in groups:
        their = [read_candidate(one) for one in members]
        near = [one for one in their if not looks_back(one, their)]
        if near and any(one.status == "held" for one in members):
            held = any(one.report.status == "held" for one in near)
            assert held or not [one.report.id for one in left if calls_off(one, near)]


@many
@given(draw_brief())
def test_nothing_of_few_days_is_held_that_a_later_report_calls_off_and_nothing_else(
    reports: list[Report],
) -> None:
    check_called_off(reports)


@a_few
@given(draw_news())
def test_nothing_is_held_that_a_later_report_calls_off_and_nothing_else(
    reports: list[Report],
) -> None:
    check_called_off([replace(one, familiar=one.parties & who("Trump Putin")) for one in reports])


@a_few
@given(draw_chain())
def test_nothing_in_a_chain_is_held_that_a_later_report_calls_off_and_nothing_else(
    reports: list[Report],
) -> None:
    check_called_off(reports)


def check_called_off(reports: Collection[Report]) -> None:
    groups = group_reports(reports)
    left = list_left(groups)
    for members in groups:
        telling = tell_event(members)
        if telling and telling.status == "held":
            last = rank_knowledge(decide_status(members))
            their = [read_candidate(one) for one in members]
            later = [one for one in left if rank_knowledge(one.report) > last]
            assert not [one.report.id for one in later if calls_off(one, their)]


def list_left(groups: Collection[Collection[Report]]) -> list[Candidate]:
    """Return the reports that call off and are of nothing that is told otherwise."""
    return [
        read_candidate(one)
        for members in groups
        if all(one.status in TAKING_BACK for one in members)
        for one in members
    ]


def looks_back(one: Candidate, members: Collection[Candidate]) -> bool:
    """Tell whether a report is an account of some time ago, as it is near none of the others."""
    others = [other for other in members if other is not one]
    return one.report.status == "held" and not any(can_be_one(one, other) for other in others)


def calls_off(one: Candidate, members: Collection[Candidate]) -> bool:
    """Tell whether a report can take back what one tells, and contradicts no other."""
    return any(_list_near(one, members)) and all(
        is_consistent(one, other) and share_parties(one, other) and overlap(one.days, other.days)
        for other in members
    )


def _list_near(one: Candidate, members: Collection[Candidate]) -> Iterator[bool]:
    for other in members:
        yield other.report.status not in TAKING_BACK and can_be_one(one, other)
