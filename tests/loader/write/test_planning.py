"""Plans of the statements of a load, made before there is something to write."""

import re
from threading import Event
from threading import enumerate as enumerate_threads
from time import monotonic, sleep

from cypher import read_statement
from loader.write import plan_ahead
from loader.write.planning import list_planned, make_empty, plan_statements
from loader.write.run import PLANNED_ONCE
from tests.loader.write.conftest import Store
from tests.loader.write.loading import invent_news


def test_planning_changes_nothing(store: Store) -> None:
    store.write(invent_news(20))
    before = store.dump()
    plan_statements(store.driver, store.database, Event())
    assert store.dump() == before


def test_a_load_after_planning_needs_the_plans_up_to_its_turn_alone(store: Store) -> None:
    news = invent_news(60)
    store.write(news[:30])
    forget_plans(store)
    plan_statements(store.driver, store.database, Event())
    planned = forget_plans(store)
    assert planned > 0

    plan_statements(store.driver, store.database, Event())
    store.write(news[20:])
    store.withdraw([one.article.id for one in news[:10]])
    # What is known already, and the turn: the transaction changed nothing yet.
    assert forget_plans(store) == planned + 2


def test_planning_ends_early_when_nothing_is_left_to_be_written(store: Store) -> None:
    enough = Event()
    enough.set()
    forget_plans(store)
    plan_statements(store.driver, store.database, enough)
    assert forget_plans(store) <= 2, "the change that is taken back, and forgetting"


def test_no_statement_that_is_planned_changes_anything_where_nothing_is_to_be_written(
    store: Store,
) -> None:
    store.write(invent_news(20))
    with (
        store.driver.session(database=store.database) as session,
        session.begin_transaction() as tx,
    ):
        for name in list_planned():
            done = tx.run(PLANNED_ONCE + read_statement(name).text, make_empty(name)).consume()
            assert not done.counters.contains_updates, name
        tx.rollback()


def test_plans_are_made_while_something_else_is_done(store: Store) -> None:
    forget_plans(store)
    with plan_ahead(store.driver, store.database):
        deadline = monotonic() + 120
        while any(thread.name == "plans" for thread in enumerate_threads()):
            assert monotonic() < deadline, "planning did not end"
            sleep(0.1)
        assert forget_plans(store) >= len(list_planned())


def forget_plans(store: Store) -> int:
    """Empty the cache of plans and return how many were in it, as the database words it."""
    (told,) = store.query("CALL db.clearQueryCaches() YIELD value RETURN value")
    number = re.search(r"\d+", str(told))  # none where it was empty
    return int(number[0]) if number else 0
