"""The graph is a function of the set of articles: nothing of how they came shows in it."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loader.records import Findings
from tests.loader.write.conftest import Store
from tests.loader.write.kept import find_wrong
from tests.loader.write.strategies import EXAMPLES, History, article_sets, batches, histories

pytestmark = pytest.mark.usefixtures("few_articles_are_much")

on_a_real_database = settings(
    max_examples=EXAMPLES,
    deadline=None,  # the first example also fills the database's plan cache
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example empties it itself
)


def load_clean(store: Store, articles: Sequence[Findings]) -> list[str]:
    """Return the export of one load of the articles in one batch, and empty the database."""
    store.empty()
    store.write(articles)
    export = store.export()
    store.empty()
    return export


@on_a_real_database
@given(data=st.data(), articles=article_sets())
def test_any_order_and_any_batches_give_the_same_graph(
    store: Store, data: st.DataObject, articles: list[Findings]
) -> None:
    expected = load_clean(store, articles)
    for batch in data.draw(batches(articles)):
        store.write(batch)
    assert store.export() == expected
    assert not find_wrong(store)
    assert not store.write(articles).changes, "loading again writes nothing"


@on_a_real_database
@given(data=st.data(), history=histories())
def test_after_corrections_and_withdrawals_the_graph_is_that_of_the_last_versions(
    store: Store, data: st.DataObject, history: History
) -> None:
    expected = load_clean(store, history.last)
    for batch in data.draw(batches((*history.earlier, *history.withdrawn))) or [[]]:
        store.write(batch)
    taken_back = [one.article.id for one in history.withdrawn]
    at_once = data.draw(st.booleans())
    if at_once:
        store.withdraw(taken_back)
    for batch in data.draw(batches(history.last)):
        store.write(batch)
    if not at_once:
        store.withdraw(taken_back)
    assert store.export() == expected
    assert not find_wrong(store)
    assert not store.write(history.last).changes


@on_a_real_database
@given(data=st.data(), articles=article_sets(min_size=2))
def test_withdrawing_some_articles_leaves_the_graph_of_the_others(
    store: Store, data: st.DataObject, articles: list[Findings]
) -> None:
    kept = data.draw(st.integers(1, len(articles) - 1))
    expected = load_clean(store, articles[:kept])
    store.write(articles)
    store.withdraw([one.article.id for one in articles[kept:]])
    assert store.export() == expected
    store.withdraw([one.article.id for one in articles[:kept]])
    assert store.export() == [], "of nothing, nothing is left"
