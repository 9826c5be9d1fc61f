"""Plans of the statements of a load, made before there is something to write."""

import re
from threading import Event

from loader.write.planning import plan_statements
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


def forget_plans(store: Store) -> int:
    """Empty the cache of plans and return how many were in it, as the database words it."""
    (told,) = store.query("CALL db.clearQueryCaches() YIELD value RETURN value")
    (number,) = re.findall(r"\d+", str(told))
    return int(number)
