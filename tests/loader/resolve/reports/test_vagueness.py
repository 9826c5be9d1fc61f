"""Reports that tell no time of their own: what they mean, if that is certain."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from loader.records import DateRange
from loader.resolve.reports import group_reports
from tests.loader.resolve.reports.reporting import at, group, on, report

YEAR = DateRange(date(2025, 1, 1), date(2025, 12, 31), "year")
# Of a time that holds all days of the tests.
TWO_YEARS = report("b", date=DateRange(date(2024, 1, 1), date(2025, 12, 31), "year"))
LAST_YEAR = DateRange(date(2024, 1, 1), date(2024, 12, 31), "year")


def test_an_account_of_some_time_ago_means_the_only_meeting_of_the_last_two_weeks() -> None:
    meeting, account = report("a", date=on(0)), report("b", published=14)
    assert group(meeting, account) == {"a b"}
    assert group(meeting, report("b", published=15)) == {"a", "b"}
    assert group(meeting, report("c", date=on(5)), account) == {"a", "c", "b"}


def test_an_account_of_some_time_ago_tells_that_the_only_plan_was_carried_out() -> None:
    plan = report("a", status="planned", date=on(0), published=-1)
    assert group(plan, report("b", published=10)) == {"a b"}


def test_without_a_place_an_account_of_some_time_ago_names_the_same_people() -> None:
    meeting = report("a", "Trump Selenskyj Vance", date=on(0), place="Genf")
    assert group(meeting, report("b", published=9)) == {"a", "b"}
    assert group(meeting, report("b", published=9, place="Genf")) == {"a b"}


@pytest.mark.parametrize("told", [None, YEAR])
def test_what_tells_no_time_means_the_only_meeting_that_it_can_mean(
    told: DateRange | None,
) -> None:
    genf = report("a", date=on(0), place="Genf", country="CH")
    rom = report("b", date=on(60), place="Rom", country="IT")
    unknown = report("c", published=None, date=told, place="Rom", country="IT")
    assert group(genf, rom, unknown) == {"a", "b c"}


def test_what_can_mean_two_meetings_means_none_for_certain() -> None:
    meetings = [report(str(number), date=on(number)) for number in (0, 60)]
    unknown = [report(name, published=None) for name in "ab"]
    assert group(meetings[0], *unknown) == {"0 a b"}
    assert group(*meetings, *unknown) == {"0", "60", "a", "b"}


def test_a_year_excludes_the_meetings_of_others() -> None:
    assert group(report("a", date=on(0)), report("b", date=LAST_YEAR)) == {"a", "b"}


def test_what_means_no_known_meeting_is_one_with_its_like() -> None:
    unknown = [report(name, published=None, place="Genf") for name in "ab"]
    planned = report("c", status="planned", published=None, place="Genf")
    elsewhere = report("d", published=None, place="Rom")
    in_a_year = report("e", published=None, place="Genf", date=YEAR)
    assert group(*unknown, planned, elsewhere, in_a_year) == {"a b", "c", "d", "e"}


def test_what_tells_no_time_does_not_join_those_who_met_others_in_turn() -> None:
    meeting = report("a", "Trump Selenskyj Vance", date=on(0), place="Genf")
    unknown = report("b", "Trump Selenskyj Rubio", published=None, place="Genf")
    assert group(meeting, unknown) == {"a", "b"}


def test_what_was_called_off_does_not_mean_a_meeting_that_was_held() -> None:
    off = report("a", status="cancelled", published=None)
    assert group(off, report("b", date=on(0))) == {"a", "b"}
    assert group(report("a", published=None), report("b", status="cancelled", date=on(0))) == {
        "a",
        "b",
    }


@pytest.mark.parametrize("told", [None, YEAR])
@pytest.mark.parametrize("status", ["planned", "possible", "denied"])
def test_an_account_without_a_time_does_not_make_a_plan_held(
    status: str, told: DateRange | None
) -> None:
    plan = report("a", status=status, date=on(3))
    account = report("b", published=told and 60, date=told)
    assert group(plan, account) == {"a", "b"}
    plan_without_a_day = replace(plan, date=None)
    assert group(plan_without_a_day, account) == {"a", "b"}


def test_an_account_without_a_time_means_the_only_meeting_that_was_held() -> None:
    account = report("a", published=60, date=YEAR)
    plan, held = report("b", status="planned", date=on(3)), report("c", date=on(3), published=3)
    another_plan = report("d", status="planned", date=on(40))
    assert group(account, plan, held, another_plan) == {"a b c", "d"}
    another_account = report("e", published=70, date=YEAR)
    assert group(account, another_account, plan) == {"a e", "b"}


def test_an_account_without_a_time_does_not_answer_a_later_denial() -> None:
    held, denial = report("a", date=on(0)), report("b", status="denied", date=on(0), published=3)
    account = report("c", published=2, date=YEAR)
    assert group(held, denial, account) == {"a b c"}
    assert group(held, denial, replace(account, published=at(4))) == {"a b", "c"}


def test_a_plan_without_a_time_does_not_renew_one_that_was_called_off() -> None:
    plan = report("a", status="planned", date=on(20))
    off = report("b", status="cancelled", date=on(20), published=5)
    vague = report("c", status="planned", published=4, date=YEAR)
    assert group(plan, off, vague) == {"a b c"}
    assert group(plan, off, replace(vague, published=at(6))) == {"a b", "c"}


def test_a_plan_without_a_time_makes_no_plan_of_what_is_only_possible() -> None:
    possible = report("a", status="possible", date=on(20))
    plan = report("b", status="planned", published=1, date=YEAR)
    assert group(possible, plan) == {"a", "b"}
    assert group(possible, report("c", status="planned", date=on(20)), plan) == {"a b c"}


@pytest.mark.parametrize("status", ["cancelled", "refused", "denied"])
def test_what_takes_back_without_a_time_means_the_only_plan(status: str) -> None:
    plan = report("a", status="planned", date=on(20))
    assert group(plan, report("b", status=status, published=5, date=YEAR)) == {"a b"}


def test_the_ends_of_the_calendar_are_days_like_others() -> None:
    days = [DateRange(end, end, "day") for end in (date.min, date.max)]
    reports = [report(f"{name}{n}", date=days[n]) for n in (0, 1) for name in "ab"]
    moments = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
    reports += [
        replace(report(f"{status} {n}", status=status), published=moments[n])
        for n in (0, 1)
        for status in ("held", "planned", "denied")
    ]
    told = [member.id for members in group_reports(reports) for member in members]
    assert sorted(told) == sorted(one.id for one in reports)
    assert {"a0 b0", "a1 b1"} <= group(*reports[:4])
