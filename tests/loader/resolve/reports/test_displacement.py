"""Encounters that are told a day apart."""

from tests.loader.resolve.reports.reporting import group, on, report


def test_a_plan_that_was_carried_out_a_day_later_is_one_event() -> None:
    reports = (
        report("a", status="planned", date=on(2), published=0),
        report("b", date=on(3), published=3),
    )
    assert group(*reports) == {"a b"}


def test_a_plan_for_the_day_after_a_meeting_is_another() -> None:
    reports = (
        report("a", date=on(2), published=2),
        report("b", status="planned", date=on(3), published=2.1),
    )
    assert group(*reports) == {"a", "b"}


def test_accounts_of_one_place_a_day_apart_are_one_if_not_both_are_of_the_day() -> None:
    first = report("a", date=on(2), published=2, place="Genf", country="CH")
    later = report("b", date=on(3), published=4, place="Genf", country="CH")
    same_day = report("b", date=on(3), published=3, place="Genf", country="CH")
    assert group(first, later) == {"a b"}
    assert group(first, same_day) == {"a", "b"}


def test_without_a_place_or_with_others_beside_accounts_a_day_apart_are_two() -> None:
    first = report("a", date=on(2), published=2)
    assert group(first, report("b", date=on(3), published=4)) == {"a", "b"}
    placed = report("a", date=on(2), published=2, place="Genf")
    more = report("b", "Trump Selenskyj Vance", date=on(3), published=4, place="Genf")
    assert group(placed, more) == {"a", "b"}


def test_calls_and_talks_a_day_apart_are_two() -> None:
    for kind in ("call", "negotiation"):
        first = report("a", kind=kind, date=on(2), published=2, place="Genf")
        later = report("b", kind=kind, date=on(3), published=4, place="Genf")
        assert group(first, later) == {"a", "b"}


def test_meetings_on_three_days_compete() -> None:
    reports = [
        report(str(number), date=on(number), published=5, place="Genf") for number in (2, 3, 4)
    ]
    assert group(*reports) == {"2", "3", "4"}


def test_an_article_that_tells_of_both_days_keeps_them_apart() -> None:
    reports = (
        report("a", date=on(2), published=5, place="Genf"),
        report("b", date=on(3), published=5, place="Genf"),
        report("c", date=on(2), published=5, place="Genf"),
        report("c", date=on(3), published=5, place="Genf", position=9),
    )
    assert group(*reports) == {"a c", "b c'"}


def test_accounts_of_one_night_are_of_one_encounter() -> None:
    evening = report("a", kind="call", date=on(0), published=0.45)
    morning = report("b", kind="call", date=on(1), published=0.9)
    assert group(evening, morning) == {"a b"}
    assert group(evening, report("b", kind="call", date=on(1), published=1.0)) == {"a", "b"}


def test_a_publication_without_a_time_of_day_is_not_of_a_night() -> None:
    evening = report("a", kind="call", date=on(0), published=0.45)
    assert group(evening, report("b", kind="call", date=on(1), published=0.5)) == {"a", "b"}
