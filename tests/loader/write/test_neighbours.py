"""What goes is missed by its neighbours: they are decided as if it had never been there."""

from dataclasses import replace

from loader.records import Findings
from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store

PAIR = ("Wladimir Putin", "Donald Trump")


def leave(store: Store, kept: list[Findings], gone: list[Findings]) -> list[str]:
    """Load articles one by one, withdraw some, and return the export."""
    for one in (*kept, *gone):
        store.write([one])
    store.withdraw([one.article.id for one in gone])
    return store.export()


def load_clean(store: Store, articles: list[Findings]) -> list[str]:
    store.write(articles)
    export = store.export()
    store.empty()
    return export


def test_days_that_a_third_report_kept_apart_become_one_when_it_goes(store: Store) -> None:
    a, b, c = (
        tell(name, Told(PAIR, place="Genf", day=day), published=6)
        for name, day in (("a", 3), ("b", 4), ("c", 5))
    )
    expected = load_clean(store, [a, b])
    assert leave(store, [a, b], [c]) == expected


def test_a_report_without_a_time_joins_the_meeting_that_is_left(store: Store) -> None:
    early, late = (
        tell("a", Told(PAIR, day=1), published=1),
        tell("b", Told(PAIR, day=20), published=20),
    )
    undated = tell("c", Told(PAIR))
    expected = load_clean(store, [early, undated])
    assert leave(store, [early, undated], [late]) == expected


def list_meetings(store: Store) -> set[tuple[object, ...]]:
    """Return each meeting's status, day, and the articles that report it, in their order."""
    return store.query(
        "MATCH (a:Article)-[:REPORTS]->(e:Event) WITH e, a ORDER BY a.id "
        "RETURN e.status, toString(e.dateFrom), collect(a.id)"
    )


def test_a_report_without_a_time_is_of_a_plan_only_once_somebody_tells_that_it_was_held(
    store: Store,
) -> None:
    plan = tell("a", Told(PAIR, status="planned", day=20), published=1)
    account, undated = tell("b", Told(PAIR, day=20), published=21), tell("c", Told(PAIR))
    expected = load_clean(store, [plan, undated])
    apart = {("planned", "2025-03-21", ("a",)), ("held", None, ("c",))}
    for order in ([plan, undated], [undated, plan]):
        for one in order:
            store.write([one])
        assert list_meetings(store) == apart
        store.write([account])
        assert list_meetings(store) == {("held", "2025-03-21", ("a", "b", "c"))}
        store.withdraw(["b"])
        assert list_meetings(store) == apart
        assert store.export() == expected
        store.empty()


def test_a_place_that_most_reports_tell_otherwise_returns_when_they_go(store: Store) -> None:
    told = [
        replace(tell(name, Told(PAIR, country=country, day=1), published=1), countries=())
        for name, country in (("a", "RU"), ("b", "BY"), ("c", "BY"))
    ]
    expected = load_clean(store, told[:1])
    assert leave(store, told[:1], told[1:]) == expected
    store.empty()
    store.write(told)
    store.withdraw(["b", "c"])
    assert store.export() == expected


def test_two_whom_no_article_tells_together_did_not_meet(store: Store) -> None:
    store.write(
        [
            tell("a", Told((*PAIR, "Alexander Lukaschenko"), day=1), published=1),
            tell("b", Told((*PAIR, "Jan Müller"), day=1), published=1),
        ]
    )
    assert ("Alexander Lukaschenko", "Jan Müller") not in store.query(
        "MATCH (one:Person)-[:MET]-(other:Person) RETURN one.name, other.name"
    )
