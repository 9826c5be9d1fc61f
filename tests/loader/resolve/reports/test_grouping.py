"""Which reports are one event."""

from datetime import date

import pytest

from loader.records import DateRange
from tests.loader.resolve.reports.reporting import group, on, report

FEBRUARY = DateRange(date(2025, 2, 1), date(2025, 2, 28), "month")


def test_two_articles_of_one_day_and_the_same_people_tell_of_one_encounter() -> None:
    assert group(report("a", date=on(0)), report("b", date=on(0))) == {"a b"}


def test_meetings_on_different_days_stay_two() -> None:
    assert group(report("a", date=on(0)), report("b", date=on(3))) == {"a", "b"}


def test_one_person_in_common_is_not_enough() -> None:
    reports = report("a", date=on(0)), report("b", "Trump Putin", date=on(0))
    assert group(*reports) == {"a", "b"}


def test_a_person_and_a_delegation_in_common_are_enough() -> None:
    reports = report("a", "Merz Starmer UA", date=on(0)), report("b", "Merz UA", date=on(0))
    assert group(*reports) == {"a b"}


def test_delegations_in_common_are_not_enough_beside_different_persons() -> None:
    reports = report("a", "Witkoff RU UA", date=on(0)), report("b", "Rubio RU UA", date=on(0))
    assert group(*reports) == {"a", "b"}


@pytest.mark.parametrize(
    ("names", "days", "expected"),
    [
        ("RU UA", on(0), {"a b"}),
        ("RU UA TR", on(0), {"a", "b"}),
        ("RU UA", on(1), {"a", "b"}),
        ("RU UA", on(0, 1), {"a", "b"}),
        ("RU UA", None, {"a", "b"}),
    ],
)
def test_delegations_alone_have_to_be_the_same_on_the_same_day(
    names: str, days: DateRange | None, expected: set[str]
) -> None:
    reports = report("a", "RU UA", date=on(0)), report("b", names, date=days)
    assert group(*reports) == expected


def test_a_further_participant_that_only_one_paper_names_does_not_part_them() -> None:
    reports = (report("a", date=on(0)), report("b", "Trump Selenskyj Vance", date=on(0)))
    assert group(*reports) == {"a b"}


def test_a_meeting_of_two_beside_a_summit_is_not_the_summit() -> None:
    reports = (
        report("a", date=on(0)),
        report("b", "Trump Selenskyj Macron Merz", "summit", date=on(0)),
        report("c", "Trump Selenskyj Macron", "summit", date=on(0)),
        report("d", date=on(0)),
    )
    assert group(*reports) == {"a d", "b c"}


def test_where_one_article_tells_both_each_report_goes_to_the_liker() -> None:
    reports = (
        report("a", date=on(0)),
        report("b", "Trump Selenskyj Macron", date=on(0)),
        report("b", date=on(0), position=100),
        report("c", "Trump Selenskyj Macron Merz", date=on(0)),
    )
    assert group(*reports) == {"a b'", "b c"}


def test_two_reports_of_one_article_are_two_events() -> None:
    assert group(report("a", date=on(0)), report("a", date=on(0), position=9)) == {"a", "a'"}


def test_a_call_is_no_meeting_and_an_unnamed_kind_is_either() -> None:
    meeting, call = report("a", date=on(0)), report("b", kind="call", date=on(0))
    other = report("c", kind="other", date=on(0), published=1)
    assert group(meeting, call) == {"a", "b"}
    assert group(meeting, other) == {"a c"}
    assert group(call, other) == {"b c"}
    assert len(group(meeting, call, other)) == 2


def test_the_press_conference_after_a_meeting_is_another_encounter() -> None:
    meeting, press = report("a", date=on(0)), report("b", kind="press_conference", date=on(0))
    assert group(meeting, press, report("c", kind="press_conference", date=on(0))) == {"a", "b c"}


@pytest.mark.parametrize("kind", ["visit", "summit", "negotiation", "other"])
def test_papers_call_a_meeting_by_many_names(kind: str) -> None:
    assert group(report("a", date=on(0)), report("b", kind=kind, date=on(0))) == {"a b"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Kreml in Moskau", "RU"), ("Moskau", None), True),
        (("Hotel in Ämari", None), ("Villa in Ämari", None), True),
        (("Hotel in Ämari", None), ("Hotel in Narva", None), False),
        (("Weißes Haus", "US"), ("Washington", "US"), True),
        (("Scharm el-Scheich", "EG"), ("Ägypten", "EG"), True),
        (("Genf", "CH"), ("Rom", "IT"), False),
        (("Genf", "CH"), ("Residenz", None), False),
        (("Genf", "CH"), (None, "IT"), False),
        (("Genf", "CH"), (None, None), True),
    ],
)
def test_known_places_have_to_agree(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], same: bool
) -> None:
    reports = (
        report("a", date=on(0), place=one[0], country=one[1]),
        report("b", date=on(0), place=other[0], country=other[1]),
    )
    assert group(*reports) == ({"a b"} if same else {"a", "b"})


def test_where_a_caller_stands_does_not_matter() -> None:
    reports = (
        report("a", kind="call", date=on(0), place="Moskau"),
        report("b", kind="call", date=on(0), place="Washington"),
    )
    assert group(*reports) == {"a b"}


def test_a_summit_of_two_days_is_told_of_on_either_day() -> None:
    reports = (
        report("a", kind="summit", date=on(0, 1)),
        report("b", kind="summit", date=on(0)),
        report("c", kind="summit", date=on(1)),
    )
    assert group(*reports) == {"a b c"}


def test_a_vague_range_joins_only_one_of_the_meetings_in_it() -> None:
    reports = (
        report("a", date=on(0)),
        report("b", date=on(4)),
        report("c", date=on(0, 6), published=-3, status="planned"),
    )
    assert group(*reports) == {"a c", "b"}


def test_what_is_told_without_a_day_belongs_to_the_meeting_of_the_last_days() -> None:
    reports = report("a", date=on(0)), report("b", published=4), report("c", published=-1)
    assert group(*reports) == {"a b", "c"}


def test_a_plan_without_a_day_belongs_to_the_meeting_of_the_next_two_weeks() -> None:
    held = report("a", date=on(0))
    plans = [
        report(name, status="planned", published=day)
        for name, day in (("b", -10), ("c", -15), ("d", 1))
    ]
    assert group(held, *plans) == {"a b", "c", "d"}


def test_people_who_were_each_named_with_others_met_these_in_turn() -> None:
    one = report("a", "Bonne Powell Jermak", date=on(0))
    assert group(one, report("b", "Bonne Powell Rubio", date=on(0))) == {"a b"}
    plan = report("b", "Bonne Powell Rubio", status="planned", date=on(0), published=-1)
    assert group(one, plan) == {"a", "b"}
    talks = report("b", "Bonne Powell US", "negotiation", date=on(0))
    assert group(one, talks) == {"a", "b"}
    summits = [
        report("a", "Bonne Powell Jermak", "summit", date=on(0)),
        report("b", "Bonne Powell Rubio", "summit", "planned", date=on(0), published=-1),
    ]
    assert group(*summits) == {"a b"}


def test_where_a_plan_names_a_delegation_the_account_may_name_its_people() -> None:
    plan = report("a", "Anutin Manet MY", status="planned", date=on(0), published=-1)
    assert group(plan, report("b", "Anutin Manet Anwar", date=on(0))) == {"a b"}


def test_two_places_of_a_country_on_different_days_and_of_different_kinds_are_two() -> None:
    dinner = report("a", date=on(0, 1), place="Fort de Brégançon", country="FR")
    council = report("b", kind="summit", date=on(1), place="Toulon", country="FR")
    assert group(dinner, council) == {"a", "b"}


def test_a_month_belongs_to_the_meeting_in_it() -> None:
    reports = report("a", date=on(0)), report("b", date=FEBRUARY, published=60)
    assert group(*reports) == {"a b"}


def test_of_two_meetings_the_nearer_one_gets_what_is_told_without_a_day() -> None:
    reports = report("a", date=on(0)), report("b", date=on(3)), report("c", published=4)
    assert group(*reports) == {"a", "b c"}


def test_of_two_meetings_equally_near_the_earlier_published_one_gets_it() -> None:
    reports = (
        report("b", date=on(0), place="Genf", country="CH"),
        report("a", date=on(0), place="Rom", country="IT"),
        report("c", published=1),
    )
    assert group(*reports) == {"a c", "b"}


def test_the_place_tells_which_of_two_meetings_is_meant() -> None:
    reports = (
        report("a", date=on(0), place="Genf", country="CH"),
        report("b", date=on(3), place="Rom", country="IT"),
        report("c", published=4, place="Genf", country="CH"),
    )
    assert group(*reports) == {"a c", "b"}


def test_no_chain_joins_meetings_of_different_days() -> None:
    reports = [report(f"a{number}", date=on(number)) for number in (0, 3, 6)]
    reports += [report(f"b{number}", published=number) for number in range(9)]
    groups = group(*reports)
    assert not any(sum(name in members for name in ("a0", "a3", "a6")) > 1 for members in groups)


def test_accounts_without_a_day_are_one_when_published_within_few_days() -> None:
    reports = [report(name, published=day) for name, day in (("a", 0), ("b", 3), ("c", 8))]
    assert group(*reports) == {"a b", "c"}


def test_plans_without_a_day_are_one_when_published_within_a_week() -> None:
    plans = [report(name, status="planned", published=day) for name, day in (("a", 0), ("b", 7))]
    assert group(*plans, report("c", status="possible", published=15)) == {"a b", "c"}


def test_a_plan_told_after_the_meeting_is_one_for_the_next() -> None:
    reports = (
        report("a", published=0),
        report("b", status="planned", published=0.1),
        report("c", status="planned", published=-0.1),
    )
    assert group(*reports) == {"a c", "b"}


def test_planned_on_monday_and_held_on_thursday_is_one_event() -> None:
    reports = report("a", status="planned", date=on(3)), report("b", published=3, date=on(3))
    assert group(*reports) == {"a b"}


def test_what_was_called_off_is_no_meeting_that_was_held_unless_both_name_the_day() -> None:
    held = report("a", date=on(0))
    assert group(held, report("b", status="cancelled", published=-1)) == {"a", "b"}
    assert group(held, report("b", status="cancelled", date=on(0), published=-1)) == {"a b"}


@pytest.mark.parametrize("status", ["cancelled", "refused", "denied"])
def test_a_plan_and_its_end_are_one_event(status: str) -> None:
    reports = report("a", status="planned", date=on(3)), report("b", status=status, published=1)
    assert group(*reports) == {"a b"}
