"""Statements of a transaction that are queued: their order, and what becomes of those that fail."""

from collections.abc import Iterator
from typing import cast

import neo4j
import pytest

from cypher import StatementError
from loader.write.run import Changes, Lane
from tests.loader.write.conftest import Store

DECISION = {"kind": "merge", "left": ["a"], "right": ["b"], "blocks": ["x"], "because": "so"}


@pytest.fixture
def tx(store: Store) -> Iterator[neo4j.ManagedTransaction]:
    with (
        store.driver.session(database=store.database) as session,
        session.begin_transaction() as tx,
    ):
        yield cast("neo4j.ManagedTransaction", tx)


def test_what_is_read_sees_what_was_queued_before_it(tx: neo4j.ManagedTransaction) -> None:
    with Lane(tx) as lane:
        lane.write("write/decisions/make", id="1", **DECISION)
        lane.write("write/decisions/make", id="2", **DECISION)
        rows = lane.read("write/names/decisions", blocks=["x"])
        assert sorted(row["id"] for row in rows) == ["1", "2"]
        assert lane.finish().nodes_created == 2


def test_a_statement_with_nothing_to_do_is_not_run(tx: neo4j.ManagedTransaction) -> None:
    with Lane(tx) as lane:
        lane.write("write/withdraw/orphans", countries=[], organizations=[])
        assert lane.read("write/known", ids=[]) == []
        assert lane.finish() == Changes()


def test_none_is_run_behind_one_that_failed_and_all_tell_its_error(
    tx: neo4j.ManagedTransaction,
) -> None:
    lane = Lane(tx)
    lane.write("write/decisions/make", id="1", **DECISION, why="so")
    lane.write("write/decisions/make", id="2", **DECISION)
    with pytest.raises(StatementError, match="why"):
        lane.read("write/names/decisions", blocks=["x"])
    with pytest.raises(StatementError, match="why"):
        lane.finish()
    with pytest.raises(StatementError, match="why"):
        lane.__exit__(None, None, None)
    assert tx.run("MATCH (decision:Decision) RETURN decision").data() == []


def test_leaving_waits_for_what_is_queued(tx: neo4j.ManagedTransaction) -> None:
    with Lane(tx) as lane:
        lane.write("write/decisions/make", id="1", **DECISION)
    assert len(tx.run("MATCH (decision:Decision) RETURN decision").data()) == 1
