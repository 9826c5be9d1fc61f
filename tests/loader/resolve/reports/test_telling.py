"""What the reports of an event tell together, and its id."""

import re
from dataclasses import replace

import pytest

from loader.resolve.reports import EventTelling, Report, identify_event, tell_event
from tests.loader.resolve.reports.reporting import at, on, report, who


def tell(*reports: Report, as_of: float | None = None) -> EventTelling:
    telling = tell_event(reports, None if as_of is None else at(as_of))
    assert telling is not None
    return telling


def test_what_was_planned_and_took_place_is_held_and_was_planned_until_then() -> None:
    plan = report("a", status="planned", date=on(3), place="Rom", country="IT")
    account = report("b", published=3, date=on(3), kind="summit", place="Genf", country="CH")
    assert tell(plan, account) == EventTelling(
        "held", "b-0", "summit", "b-0", "Genf", "CH", "b-0", on(3), "b-0"
    )
    assert tell(plan, account, as_of=2) == EventTelling(
        "planned", "a-0", "meeting", "a-0", "Rom", "IT", "a-0", on(3), "a-0"
    )
    assert tell_event([plan, account], at(-1)) is None


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("planned", "cancelled", "cancelled"),
        ("cancelled", "planned", "planned"),
        ("possible", "refused", "refused"),
        ("planned", "possible", "possible"),
        ("held", "denied", "denied"),
        ("denied", "held", "held"),
        ("held", "planned", "held"),
        ("held", "possible", "held"),
    ],
)
def test_the_latest_publication_decides_but_no_plan_undoes_what_took_place(
    first: str, second: str, expected: str
) -> None:
    early = report("a", status=first, date=on(3), published=0)
    late = report("b", status=second, date=on(3), published=1)
    assert tell(early, late).status == tell(late, early).status == expected


def test_who_looks_back_on_a_plan_does_not_renew_it() -> None:
    cancelled = report("a", status="cancelled", date=on(3), published=2)
    back = report("b", status="planned", date=on(3), published=4)
    assert tell(cancelled, back).status == "cancelled"
    assert tell(back).status == "planned"


def test_of_reports_published_at_once_the_one_that_knows_more_decides() -> None:
    order = ["held", "denied", "cancelled", "refused", "planned", "possible"]
    for number, status in enumerate(order):
        reports = [report(name, status=name, date=on(3)) for name in order[number:]]
        assert tell(*reports).status == status


def test_an_article_without_publication_counts_as_old_and_as_not_known_at_any_moment() -> None:
    undated = report("a", status="cancelled", published=None, date=on(3))
    dated = report("b", status="planned", date=on(3))
    assert tell(undated, dated).status == "planned"
    assert tell(undated).status == "cancelled"
    assert tell_event([undated], at(99)) is None


def test_most_sources_decide_and_copies_of_one_text_are_one_source() -> None:
    reports = [
        report("a", kind="negotiation", place="Genf", story="agency", published=1),
        report("b", kind="negotiation", place="Genf", story="agency", published=1),
        report("c", kind="meeting", place="Genf am See", published=1),
        report("d", kind="meeting", place="Genf am See", published=1),
    ]
    assert tell(*reports).kind == "meeting"
    assert tell(*reports).place == "Genf am See"
    assert tell(*reports[:3]).kind == "negotiation"


def test_an_unnamed_kind_counts_only_where_no_other_is_told() -> None:
    others = [report(name, kind="other") for name in "abc"]
    assert tell(*others).kind == "other"
    assert tell(*others, report("d", kind="visit")).kind == "visit"


def test_what_the_accounts_leave_open_the_plans_tell() -> None:
    plan = report("a", status="planned", date=on(3), place="Rom", country="IT")
    telling = tell(plan, report("b", published=4))
    assert (telling.status, telling.place, telling.date) == ("held", "Rom", on(3))
    assert (telling.place_by, telling.date_by) == ("a-0", "a-0")


def test_a_place_or_date_that_nobody_tells_is_not_told() -> None:
    telling = tell(report("a"))
    assert (telling.place, telling.place_by, telling.date, telling.date_by) == (None,) * 4


def test_the_id_stays_when_later_reports_join_and_persons_are_renamed() -> None:
    first = report("b", kind="press_conference", published=0)
    event = identify_event([first])
    assert re.fullmatch(r"press-conference-[0-9a-f]{16}", event)
    later = report("a", published=1)
    assert identify_event([later, first]) == event
    assert identify_event([report("a", published=None), first]) == event
    assert identify_event([replace(first, parties=who("Merz Macron"))]) == event
    assert identify_event([later]) != event
