"""What calls an encounter off goes where it is told otherwise, also if it fits no hub there."""

from loader.resolve.reports import CHAIN_DAYS, Report
from loader.resolve.reports.candidate import read_candidate
from loader.resolve.reports.group import Group
from loader.resolve.reports.retraction import take_back
from tests.loader.resolve.reports.drawing import LAST
from tests.loader.resolve.reports.reporting import group, on, report, show

# Enough plans, each near the next, for a chain longer than a period.
WEEKS = range(-98, 99, 7)


def plan_weekly() -> list[Report]:
    return [report(f"{day:+03}", status="planned", published=day) for day in WEEKS]


def test_a_cancellation_far_from_the_hub_calls_off_the_plan_near_it() -> None:
    hub = report("a", status="planned", published=0)
    plan = report("b", status="planned", published=7)
    cancelled = report("c", status="cancelled", published=16)
    assert group(hub, plan) == {"a b"}
    assert group(hub, plan, cancelled) == {"a b c"}


def test_a_cancellation_by_others_than_those_of_the_hub_calls_nothing_off() -> None:
    hub = report("a", "Trump Putin", status="planned", published=0)
    plan = report("b", "Trump Putin Merz", status="planned", published=1)
    cancelled = report("c", "Putin Merz", status="cancelled", published=2)
    assert group(hub, plan, cancelled) == {"a b", "c"}


def test_in_a_long_chain_a_cancellation_calls_the_latest_plan_before_it_off() -> None:
    for day in WEEKS[4:-4]:
        cancelled = report("c", status="cancelled", published=day + 3)
        plan = f"{day:+03}"
        its = next(members for members in group(*plan_weekly(), cancelled) if "c" in members)
        assert plan in its.split()


def test_a_cut_between_the_days_of_a_plan_parts_no_cancellation_from_it() -> None:
    days = [
        report(f"{n}", status="planned", date=on(LAST - 4 - n), published=LAST - 5 - n)
        for n in range(CHAIN_DAYS)
    ]
    bridge = report("b", status="planned", date=on(LAST - 3, LAST - 1), published=LAST - 8)
    plan = report("p", status="planned", date=on(LAST, LAST + 3), published=LAST - 2)
    cancelled = report("c", status="cancelled", date=on(LAST + 2), published=LAST + 1)
    account = report("a", published=LAST + 4)
    assert group(plan, cancelled, account) == {"c p", "a"}
    assert {"c p", "a"} <= group(*days, bridge, plan, cancelled, account)


def test_in_a_long_chain_a_denial_answers_an_account_rather_than_a_later_plan() -> None:
    account, denial = report("a", published=1), report("d", status="denied", published=8)
    assert "a d" in group(*plan_weekly(), account, denial)


def test_in_a_long_chain_a_denial_answers_what_was_told_before_it() -> None:
    before, after = report("a", published=1), report("b", published=9, place="Genf")
    denial = report("d", status="denied", published=6)
    assert {"a d", "b"} <= group(*plan_weekly(), before, after, denial)


def test_what_is_called_off_twice_in_contradiction_is_as_the_latest_says() -> None:
    account = report("a", published=0)
    first = report("b", status="denied", published=3, place="Genf")
    second = report("c", status="denied", published=5, place="Rom")
    assert "a c" in group(*plan_weekly(), account, first, second)


def test_a_denial_that_another_keeps_out_answers_the_account_before() -> None:
    before = report("a", kind="call", published=0)
    after = report("b", kind="other", published=5)
    denial = report("c", kind="call", status="denied", published=8)
    last = report("d", kind="meeting", status="denied", published=10)
    assert {"a c", "b d"} <= group(*plan_weekly(), before, after, denial, last)


def test_those_whom_a_cancellation_leaves_stay_together() -> None:
    start = LAST - 30
    plans = [report(f"{n}", status="planned", published=start - 5 - 7 * n) for n in range(10)]
    near, *others = (
        report(name, status="cancelled", published=start + days)
        for name, days in (("a", 0), ("b", 12), ("c", 13))
    )
    assert group(near, *others) == {"a b c"}
    assert "b c" in group(*plans, near, *others)


def test_of_plans_of_one_day_the_one_for_the_nearer_day_is_called_off() -> None:
    plans = [
        report("a", status="planned", published=0, date=on(2)),
        report("b", status="planned", published=0, date=on(6)),
    ]
    told = [*plans, report("c", status="cancelled", published=5)]
    groups = take_back([Group(read_candidate(one)) for one in told])
    assert {show(one.report for one in its.members) for its in groups} == {"a", "b c"}


def test_a_denial_answers_an_account_without_a_day_rather_than_a_plan_long_before() -> None:
    before = report("a", status="cancelled", published=0, date=on(0, 5))
    plan = report("b", status="possible", published=3)
    account, denial = report("c", published=12), report("d", status="denied", published=15)
    assert group(before, plan, denial) == {"a b d"}
    assert group(before, plan, account, denial) == {"a b", "c d"}
