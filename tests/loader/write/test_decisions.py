"""Decisions of people outrank the rules, and it makes no difference when they were made."""

from typing import Literal, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loader.records import Findings
from loader.write.decisions import DecisionError, make_decision, undo_decision
from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store
from tests.loader.write.strategies import EXAMPLES, article_sets, batches

pytestmark = pytest.mark.usefixtures("few_articles_are_much")

on_a_real_database = settings(
    max_examples=EXAMPLES,
    deadline=None,  # the first example also fills the database's plan cache
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example empties it itself
)
_NAMES = "MATCH (name:Name) RETURN name.id, name.block"


class Said(NamedTuple):
    """What a person decides."""

    kind: Literal["merge", "split"]
    left: tuple[str, ...]
    right: tuple[str, ...]


def draw_decision(data: st.DataObject, store: Store) -> Said | None:
    """Draw a decision on names that the graph has, half of the time on those of one block."""
    blocks: dict[str, list[str]] = {}
    for name, block in sorted(store.query(_NAMES)):
        blocks.setdefault(block, []).append(name)
    several = [names for names in blocks.values() if len(names) > 1]
    names = [name for names in blocks.values() for name in names]
    if data.draw(st.booleans()) and several:
        names = data.draw(st.sampled_from(several))
    if len(names) < 2:
        return None
    chosen = data.draw(st.lists(st.sampled_from(names), min_size=2, max_size=4, unique=True))
    cut = data.draw(st.integers(1, len(chosen) - 1))
    kind: Literal["merge", "split"] = data.draw(st.sampled_from(("merge", "split")))
    return Said(kind, tuple(chosen[:cut]), tuple(chosen[cut:]))


def decide(store: Store, said: Said) -> str | None:
    """Make a decision and return its id; None when earlier ones say the contrary."""
    try:
        return make_decision(store.driver, store.database, *said, because="so ist es")
    except DecisionError as error:
        assert "say the contrary" in str(error).replace("says", "say")  # noqa: PT017 – one of two
        return None


def disturb(store: Store, data: st.DataObject, made: dict[str, Said]) -> None:
    """Make up to two decisions, and perhaps take one back; `made` are those that stand, by id."""
    for _ in range(data.draw(st.integers(0, 2))):
        said = draw_decision(data, store)
        if said and (decision := decide(store, said)):
            made.pop(decision, None)
            made[decision] = said
    if data.draw(st.booleans()) and made:
        decision = data.draw(st.sampled_from(list(made)))
        undo_decision(store.driver, store.database, decision)
        del made[decision]


@on_a_real_database
@given(data=st.data(), articles=article_sets(min_size=2, max_size=8))
def test_the_graph_depends_on_the_decisions_that_stand_and_not_on_when_they_were_made(
    store: Store, data: st.DataObject, articles: list[Findings]
) -> None:
    store.empty()
    made: dict[str, Said] = {}
    for batch in data.draw(batches(articles)):
        store.write(batch)
        disturb(store, data, made)
    if data.draw(st.booleans()):
        store.withdraw([one.article.id for one in articles])
        for batch in data.draw(batches(articles)):
            store.write(batch)
            disturb(store, data, made)
    export = store.export()
    assert not store.write(articles).changes

    store.empty()
    store.write(articles)
    assert [decide(store, said) for said in made.values()] == list(made)
    assert store.export() == export


@on_a_real_database
@given(data=st.data(), articles=article_sets(max_size=6))
def test_a_decision_outlives_the_withdrawal_of_all_articles(
    store: Store, data: st.DataObject, articles: list[Findings]
) -> None:
    store.empty()
    store.write(articles)
    disturb(store, data, {})
    export = store.export()
    store.withdraw([one.article.id for one in articles])
    assert store.export() == [line for line in export if line.startswith('{"label": "Decision"')]
    for batch in data.draw(batches(articles)):
        store.write(batch)
    assert store.export() == export


def test_a_decision_that_is_taken_back_leaves_the_graph_of_the_rules(store: Store) -> None:
    store.write([tell("a", Told(("Jan Müller", "Donald Trump"))), tell("b", Told(("Schulze",)))])
    export = store.export()
    people = "MATCH (:Name)-[:RESOLVED_TO]->(person) RETURN count(DISTINCT person)"
    assert store.query(people) == {(2,)}
    names = dict(store.query("MATCH (name:Name) RETURN name.form, name.id"))
    said = Said("merge", (names["Jan Müller"],), (names["Donald Trump"],))
    decision = decide(store, said)
    assert decision
    assert store.query(people) == {(1,)}
    undo_decision(store.driver, store.database, decision)
    assert store.export() == export


def test_a_decision_against_several_earlier_ones_together_is_refused_with_their_names(
    store: Store,
) -> None:
    forms = ("Jan Müller", "Donald Trump", "Mark Rutte")
    store.write([tell(form, Told((form,))) for form in forms])
    names = dict(store.query("MATCH (name:Name) RETURN name.form, name.id"))
    first, second, third = (names[form] for form in forms)
    one = decide(store, Said("merge", (first,), (second,)))
    other = decide(store, Said("merge", (second,), (third,)))
    # They still hold together when nobody prints the name between them any more.
    store.withdraw(["Donald Trump"])
    export = store.export()
    with pytest.raises(DecisionError) as refused:
        make_decision(store.driver, store.database, "split", [first], [third], "zwei")
    one, other = sorted(str(decision) for decision in (one, other))
    assert str(refused.value) == (
        f"earlier decisions together say the contrary (merge {one}, merge {other}). "
        f"Take one of them back first: `newsgraph people undo {one}` or "
        f"`newsgraph people undo {other}`"
    )
    assert store.export() == export
    undo_decision(store.driver, store.database, one)
    assert decide(store, Said("split", (first,), (third,)))
