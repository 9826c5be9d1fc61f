"""The graph is a function of the set of articles: order, batches and repetition do not show."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loader.records import Findings
from tests.loader.write.articles import PEOPLE, Told, tell
from tests.loader.write.conftest import Store

sentences = st.builds(
    Told,
    people=st.lists(st.sampled_from(sorted(PEOPLE)), min_size=1, max_size=3, unique=True).map(
        tuple
    ),
    kind=st.sampled_from(["meeting", "call"]),
    status=st.sampled_from(["held", "planned"]),
    place=st.sampled_from([None, "Minsk"]),
    country=st.sampled_from([None, "BY"]),
    day=st.sampled_from([None, 1]),
    regarding=st.sampled_from([(), ("UA",), ("UA", "NATO"), ("EU",)]),
    offices=st.booleans(),
)
versions = st.lists(sentences, min_size=1, max_size=3)
article_sets = st.dictionaries(st.sampled_from("abcdef"), versions, min_size=1, max_size=5)


@settings(
    max_examples=25,
    deadline=None,  # the first example also fills the database's plan cache
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example empties it itself
)
@given(data=st.data(), articles=article_sets)
def test_any_order_and_any_batches_give_the_same_graph(
    store: Store, data: st.DataObject, articles: dict[str, list[Told]]
) -> None:
    findings = [tell(name, *told) for name, told in articles.items()]
    store.empty()
    store.write(findings)
    expected = store.dump()

    store.empty()
    shuffled = data.draw(st.permutations(findings))
    store.write(shuffled, batch_size=data.draw(st.integers(1, len(findings))))
    assert store.dump() == expected


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data(), articles=article_sets)
def test_whatever_was_loaded_before_only_the_last_versions_show(
    store: Store, data: st.DataObject, articles: dict[str, list[Told]]
) -> None:
    last = [tell(name, *told) for name, told in articles.items()]
    store.empty()
    store.write(last)
    expected = store.dump()

    store.empty()
    before: list[Findings] = [
        tell(data.draw(st.sampled_from(sorted(articles))), *told)
        for told in data.draw(st.lists(versions, max_size=4))
    ]
    store.write(before, batch_size=data.draw(st.integers(1, 3)))
    store.write(data.draw(st.permutations(last)), batch_size=data.draw(st.integers(1, 3)))
    assert store.dump() == expected
    assert not store.write(last).changes
