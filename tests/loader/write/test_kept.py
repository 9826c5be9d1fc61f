"""What is kept for the sake of reading: numbers, days and names by which pages are sorted."""

from datetime import date

import pytest
from neo4j.time import Date

from loader.records import DateRange
from loader.write.event_days import find_unit, pick_day
from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store
from tests.loader.write.kept import find_wrong

PAIR = ("Wladimir Putin", "Donald Trump")
CONTACTS = (
    "MATCH (a:Person)-[c:CONTACT]->(b:Person) RETURN a.name, b.name, c.meetings, c.first, c.last"
)
MEETINGS = (
    "MATCH (n:Person|Country|Organization) WHERE n.meetings > 0 "
    "RETURN coalesce(n.code, n.name), n.meetings"
)


def test_encounters_that_were_held_are_counted_and_no_others(store: Store) -> None:
    told = Told(PAIR, "meeting", day=2, regarding=("UA",))
    store.write(
        [tell("a", told, Told(PAIR, "call", day=2), Told(PAIR, "summit", "planned", day=9))]
    )
    store.write(
        [tell("b", Told((*PAIR, "Mark Rutte"), "meeting", day=40, regarding=("UA", "NATO")))]
    )
    assert store.query(MEETINGS) == {
        ("Wladimir Putin", 3),
        ("Donald Trump", 3),
        ("Mark Rutte", 1),
        ("UA", 2),
        ("NATO", 1),
    }
    store.withdraw(["a"])
    assert store.query(MEETINGS) == {
        ("Wladimir Putin", 1),
        ("Donald Trump", 1),
        ("Mark Rutte", 1),
        ("UA", 1),
        ("NATO", 1),
    }
    assert not find_wrong(store)


def test_of_two_who_met_it_is_kept_how_often_and_from_when_to_when(store: Store) -> None:
    store.write([tell("a", Told(PAIR, day=20)), tell("b", Told(PAIR, day=60))])
    store.write([tell("c", Told(PAIR, "call"))])
    first, last = Date(2025, 3, 21), Date(2025, 4, 30)
    putin, trump = PAIR
    assert store.query(CONTACTS) == {
        (putin, trump, 3, first, last),
        (trump, putin, 3, first, last),
    }
    store.withdraw(["a"])
    assert store.query(CONTACTS) == {(putin, trump, 2, last, last), (trump, putin, 2, last, last)}
    store.withdraw(["b"])
    assert store.query(CONTACTS) == {(putin, trump, 1, None, None), (trump, putin, 1, None, None)}
    store.withdraw(["c"])
    assert store.query(CONTACTS) == set()


def test_another_source_is_told_on_the_edges_of_the_event(store: Store) -> None:
    told = Told(PAIR, place="Paris", country="FR", day=2, regarding=("UA",))
    sources = (
        "MATCH (:Event {place: 'Paris'})-[r:PARTICIPATED_IN|REGARDING|LOCATED_IN]-() "
        "RETURN type(r), r.sources, count(*)"
    )

    def edges(number: int) -> set[tuple[object, ...]]:
        kinds = {"PARTICIPATED_IN": 2, "REGARDING": 1, "LOCATED_IN": 1}
        return {(kind, number, count) for kind, count in kinds.items()}

    store.write([tell("a", told)])
    assert store.query(sources) == edges(1)
    store.write([tell("b", told, Told(("Mark Rutte", "Jan Müller"), "call", day=30))])
    assert store.query(sources) == edges(2)
    store.withdraw(["b"])
    assert store.query(sources) == edges(1)


def test_who_speaks_for_a_country_is_found_by_the_name_that_they_have_now(store: Store) -> None:
    named = (
        "MATCH (:Person)-[r:REPRESENTS]->(:Country {code: 'RU'}) WHERE r.target = 'RU' "
        "RETURN r.name, r.office"
    )
    store.write([tell("a", Told(("Wladimir Putin", "Schulze"), offices=True))])
    assert store.query(named) == {("Wladimir Putin", "Präsident")}
    store.write([tell(key, Told(("WLADIMIR PUTIN", "Schulze"), offices=True)) for key in "bc"])
    assert store.query(named) == {("WLADIMIR PUTIN", "Kremlchef")}
    store.withdraw(["b", "c"])
    assert store.query(named) == {("Wladimir Putin", "Präsident")}


AUGUST = DateRange(date(2025, 8, 1), date(2025, 8, 31), "month")
YEAR = DateRange(date(2025, 1, 1), date(2025, 12, 31), "year")


@pytest.mark.parametrize(
    ("days", "told", "day", "unit"),
    [
        ([], None, date.min, None),
        ([date(2025, 8, 6)], None, date(2025, 8, 6), None),
        ([date(2025, 8, 6)], DateRange(date(2025, 8, 6), date(2025, 8, 6), "day"), None, None),
        # The day that is told goes before that of an earlier publication.
        ([date(2025, 8, 4)], DateRange(date(2025, 8, 6), date(2025, 8, 6), "day"), None, None),
        ([date(2025, 8, 16), date(2025, 7, 1)], AUGUST, date(2025, 8, 16), "month"),
        ([], AUGUST, date(2025, 8, 1), "month"),
        ([date(2025, 3, 2)], YEAR, date(2025, 3, 2), "year"),
        ([date(2026, 3, 2)], YEAR, date(2025, 1, 1), "year"),
        ([], DateRange(date(2025, 7, 30), date(2025, 8, 2), "range"), date(2025, 7, 30), "year"),
        ([], DateRange(date(2025, 12, 30), date(2026, 1, 2), "range"), date(2025, 12, 30), "apart"),
    ],
)
def test_the_day_of_an_event_lies_among_those_told_and_in_a_unit_of_the_calendar_with_them(
    days: list[date], told: DateRange | None, day: date | None, unit: str | None
) -> None:
    expected = date(2025, 8, 6) if day is None else day
    assert pick_day(days, told) == expected
    assert find_unit(expected, told) == unit
