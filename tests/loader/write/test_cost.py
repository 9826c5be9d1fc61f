"""What writing costs, in db hits: as much as the articles touch, however large the graph is.

The same articles are written, withdrawn and decided about in a small graph and in a large one. What
the large one has more are articles about other people, of whose names none is compared with one of
theirs; countries, organisations and days are the same. So everything that the articles touch is in
both, and a statement that costs more in the large graph reads what has nothing to do with them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple, cast

import neo4j
import pytest

from bench.generator import Mix, generate
from cypher import read_statement
from loader.records import Findings
from loader.resolve.names import Name
from loader.resolve.names.blocks import find_block
from loader.resolve.said import read_said
from loader.write import apply_schema, decisions
from loader.write.batch import withdraw_batch, write_batch
from loader.write.rows import make_rows
from loader.write.run import PLANNED_ONCE
from loader.write.schema import open_session
from tests.loader.write.conftest import Store
from tests.loader.write.pinned import check_pinned
from tests.loader.write.profile import (
    Plan,
    Profile,
    list_leaves,
    name_operator,
    name_statements,
    walk,
)

SMALL, LARGE, FURTHER = 100, 2_000, 10
RATIO = 1.5  # at most, of all db hits together


class Costs(NamedTuple):
    """The profiles of what was done in one graph, and rolled back."""

    write: Profile
    withdraw: Profile
    decide: Profile


@pytest.fixture(scope="module")
def costs(prepared: Store) -> Iterator[tuple[Costs, Costs]]:
    """What the same costs in the small graph and in the large one."""
    # Drawn so that each statement has something to do.
    mix = Mix(popularity=0)
    stream = list(generate(8, SMALL + FURTHER, people=100, events_per_article=3.5, mix=mix))
    further = [*stream[SMALL:], retell(stream[0])]
    apply_schema(prepared.driver, prepared.database)
    prepared.empty()
    prepared.write(stream[:SMALL])
    measure(prepared, further)  # a database looks longer for names of properties that are new to it
    small = measure(prepared, further)
    prepared.write(islice(invent_others(further), LARGE - SMALL))
    yield small, measure(prepared, further)
    prepared.empty()


def retell(findings: Findings) -> Findings:
    """Return an article of the same text that gives the story of both another id."""
    return replace(findings, article=replace(findings.article, id="0"))


def invent_others(articles: list[Findings]) -> Iterator[Findings]:
    """Yield articles whose names are in no block with those of the given ones."""
    touched = {block for findings in articles for block in list_blocks(findings)}
    mix = Mix(popularity=0, background=0, articles_per_day=10)
    for findings in generate(4, 20_000, people=2_000, events_per_article=1, mix=mix):
        if touched.isdisjoint(list_blocks(findings)):
            yield findings


def list_blocks(findings: Findings) -> set[str]:
    return {find_block(Name(person.name)) for person in findings.persons}


def measure(store: Store, articles: list[Findings]) -> Costs:
    """Profile what can be done with the articles, and leave the graph as it was."""
    rows = {one.article.id: make_rows(read_said(one)) for one in articles}
    names = sorted({name for article in rows.values() for name in article.names})
    with open_session(store.driver, store.database) as session:
        # Plans depend on the statistics of the indexes, which the database renews when it likes.
        session.run("CALL db.prepareForReplanning(300)").consume()
        with session.begin_transaction() as tx:
            costs = Costs(Profile(tx), Profile(tx), Profile(tx))
            write, withdraw, decide = (cast("neo4j.ManagedTransaction", one) for one in costs)
            write_batch(write, list(rows.values()))
            wanted = decisions.Wanted("merge", names[:1], names[1:2], "so ist es")
            decisions.undo(decide, decisions.make(decide, wanted))
            withdraw_batch(withdraw, sorted(rows))
            tx.rollback()
    return costs


def test_db_hits_of_each_statement_are_the_pinned_ones_in_both_graphs(
    costs: tuple[Costs, Costs],
) -> None:
    small, large = costs
    hits = {
        step: {
            statement: [one.hits[statement], other.hits[statement]]
            for statement in sorted(one.hits | other.hits)
        }
        for step, one, other in zip(Costs._fields, small, large, strict=True)
    }
    check_pinned(hits)


def test_every_statement_that_writes_is_among_them(costs: tuple[Costs, Costs]) -> None:
    run = {statement for graph in costs for step in graph for statement, _ in step.plans}
    # What is taken back is run where plans are made, before there is something to write.
    assert run == set(name_statements().values()) - {"write/changed"}


@pytest.mark.parametrize("step", Costs._fields)
def test_the_graph_s_size_has_hardly_a_part_in_what_writing_costs(
    costs: tuple[Costs, Costs], step: str
) -> None:
    small, large = (getattr(graph, step).hits.total() for graph in costs)
    assert large <= RATIO * small


def test_no_plan_reads_more_than_what_it_was_asked_for(costs: tuple[Costs, Costs]) -> None:
    bad = Counter(
        (statement, name_operator(operator))
        for graph in costs
        for step in graph
        for statement, plan in step.plans
        for operator in walk(plan)
        if reads_at_large(operator)
    )
    assert not bad


def test_what_an_empty_graph_has_planned_reads_no_large_one_as_a_whole(prepared: Store) -> None:
    """A loader's plans are made once, most of them before there is anything."""
    apply_schema(prepared.driver, prepared.database)
    prepared.empty()
    bad = []
    with open_session(prepared.driver, prepared.database) as session:
        session.run("CALL db.prepareForReplanning(300)").consume()
        for name in name_statements().values():
            statement = read_statement(name)
            text, parameters = PLANNED_ONCE + statement.text, statement.parameters
            summary = session.run("EXPLAIN " + text, dict.fromkeys(parameters)).consume()
            assert summary.plan is not None
            bad += [(name, name_operator(one)) for one in walk(summary.plan) if reads_at_large(one)]
    assert not bad


def reads_at_large(operator: Plan) -> bool:
    """Tell whether an operator's cost is that of the graph.

    Decisions of people are few, so they may be scanned. A product is none when each side is one
    node found by its key.
    """
    name = name_operator(operator)
    if name.startswith("CartesianProduct"):
        return any(
            not leaf.startswith(("NodeUniqueIndexSeek", "Argument"))
            for leaf in list_leaves(operator)
        )
    kind, _, details = name.partition(" ")
    return "VarLength" in kind or ("Scan" in kind and details != "decision:Decision")
