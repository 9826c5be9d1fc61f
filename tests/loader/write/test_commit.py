"""A connection that breaks while a commit is under way: nobody knows at first whether it was made.

Whether it was or not, what is told in the end is what is told where nothing broke, and so is the
graph.
"""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from selectors import BaseSelector, SelectorKey
from typing import Any
from urllib.parse import urlsplit

import pytest

from loader.write import apply_schema
from loader.write.decisions import make_decision, undo_decision
from newsgraph.connection import open_driver
from newsgraph.neo4j import Server
from tests.api.test_outage import Line
from tests.conftest import Address
from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store
from tests.loader.write.loading import invent_news

_COMMIT = b"\x00\x02\xb0\x12\x00\x00"  # Bolt's message, as a chunk of two bytes

Act = Callable[[Store], Any]


class Mute(Line):
    """A line that breaks once at a commit: before it is through, or before its answer is."""

    broken = False

    def __init__(self, target: tuple[str, int], *, passes_on: bool) -> None:
        super().__init__(target)
        self._passes_on = passes_on

    def _forward(self, selector: BaseSelector, key: SelectorKey) -> None:
        near, far = key.fileobj, key.data
        assert isinstance(near, socket.socket)
        if self.broken or near.fileno() < 0 or _COMMIT not in near.recv(65536, socket.MSG_PEEK):
            super()._forward(selector, key)
            return
        self.broken = True
        if self._passes_on:
            far.sendall(near.recv(65536))
            assert far.recv(65536), "the answer"
        for end in (near, far):
            selector.unregister(end)
            end.close()


@contextmanager
def break_commit(address: Address, *, made: bool) -> Iterator[Store]:
    """Yield the test database over a line that breaks at the first commit, which is made or not."""
    target = urlsplit(address.uri)
    line = Mute((target.hostname or "", target.port or 7687), passes_on=made)
    line.join()
    try:
        with open_driver(Server(f"bolt://127.0.0.1:{line.port}", *address[1:], None)) as driver:
            yield Store(driver, address.database)
    finally:
        line.cut()
    assert line.broken


@pytest.fixture(scope="module", autouse=True)
def _property_names(prepared: Store) -> None:
    """Make the names of all properties known: of others the database counts no removal."""
    apply_schema(prepared.driver, prepared.database)
    prepared.write(invent_news(30))
    prepared.empty()


def fill(store: Store) -> None:
    """Leave two articles in the database and nothing else."""
    store.empty()
    store.write([tell("a", Told(("Jan Müller", "Donald Trump"))), tell("b", Told(("Schulze",)))])


def prepare_writing(_: Store) -> Act:
    return lambda store: store.write(invent_news(30))


def prepare_withdrawal(_: Store) -> Act:
    return lambda store: store.withdraw(["a", "nowhere", "b"])


def prepare_decision(store: Store) -> Act:
    one, other, *_ = sorted(name for (name,) in store.query("MATCH (name:Name) RETURN name.id"))
    return lambda distant: make_decision(
        distant.driver, distant.database, "merge", [one], [other], "so ist es"
    )


def prepare_undoing(store: Store) -> Act:
    decision = prepare_decision(store)(store)
    return lambda distant: undo_decision(distant.driver, distant.database, decision)


@pytest.mark.parametrize("made", [True, False], ids=["made", "not made"])
@pytest.mark.parametrize(
    "prepare",
    [prepare_writing, prepare_withdrawal, prepare_decision, prepare_undoing],
    ids=["write", "withdraw", "decide", "undo"],
)
def test_what_was_done_is_told_and_done_once_although_its_commit_was_not_answered(
    store: Store, address: Address, prepare: Callable[[Store], Act], made: bool
) -> None:
    fill(store)
    told = prepare(store)(store)
    export = store.export()

    fill(store)
    act = prepare(store)
    with break_commit(address, made=made) as distant:
        assert act(distant) == told
    assert store.export() == export
