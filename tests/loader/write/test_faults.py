"""Loaders that die, a database that dies, and loaders that run side by side.

Whatever happens, the graph in the end is that of one load which nothing disturbed.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from random import Random
from time import monotonic, sleep
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from loader.write import apply_schema
from newsgraph.connection import open_driver
from newsgraph.export import read_graph, to_line
from newsgraph.neo4j import Server, read_status, start_server, stop_server
from newsgraph.settings import Settings
from tests.conftest import Address
from tests.loader.write.conftest import Store
from tests.loader.write.loading import Loader, invent_news

LOADER_KILLS = 50
DATABASE_KILLS = 10
ARTICLES = 400
BATCH_SIZE = 5  # 80 transactions: enough for all kills
MANY_ARTICLES = 1_000
SIDE_BY_SIDE = ((1, 70), (2, 45))  # order and batch size of each loader

_SAID = """
MATCH (article:Article)
RETURN article {.*, story: null} AS article,
  COLLECT { MATCH (article)-[said:MENTIONS]->() RETURN properties(said) } AS mentions,
  COLLECT { MATCH (article)-[said:REPORTS]->() RETURN properties(said) } AS reports
"""


class Clean(NamedTuple):
    """What loads gave that nothing disturbed.

    Attributes:
        few: the export of the first articles.
        said: what each of these says, by id.
        many: the export of all.
        pace: seconds a small batch.
    """

    few: list[str]
    said: dict[str, Any]
    many: list[str]
    pace: float


@pytest.fixture(scope="module")
def clean(prepared: Store) -> Iterator[Clean]:
    """The graphs to be had; the database is empty again afterwards."""
    articles = invent_news(MANY_ARTICLES)
    apply_schema(prepared.driver, prepared.database)
    prepared.empty()
    prepared.write(articles[:50])  # the first transactions take longer
    begin = monotonic()
    prepared.write(articles[50:100], batch_size=BATCH_SIZE)
    pace = (monotonic() - begin) / (50 / BATCH_SIZE)
    prepared.write(articles[:ARTICLES])
    few, said = prepared.export(), read_said(prepared)
    prepared.write(articles)
    yield Clean(few, said, prepared.export(), pace)
    prepared.empty()


def read_said(store: Store) -> dict[str, Any]:
    """Return what each article in the graph says: the layer that no other article changes."""
    records, _, _ = store.driver.execute_query(_SAID, database_=store.database)
    return {
        record["article"]["id"]: (
            sorted(record["article"].items()),
            *(
                sorted(repr(sorted(properties.items())) for properties in record[said])
                for said in ("mentions", "reports")
            ),
        )
        for record in records
    }


@pytest.fixture
def server(address: Address) -> Server:
    """The test database."""
    return Server(*address, None)


def test_a_loader_killed_at_any_moment_leaves_whole_articles_and_another_run_completes_the_load(
    clean: Clean, store: Store, server: Server
) -> None:
    random = Random(1)  # noqa: S311 – repeatable moments, not a secret
    kills = 0
    while kills < LOADER_KILLS:
        with Loader(server, ARTICLES, BATCH_SIZE) as loader:
            loader.wait()
            loader.wait(random.choice((0, 0, 1)) * BATCH_SIZE)
            sleep(random.uniform(0, clean.pace))  # into the middle of a transaction
            code = loader.kill()
        said = read_said(store)
        assert all(clean.said[article] == found for article, found in said.items())
        if code == -signal.SIGKILL:
            kills += 1
        else:
            assert (code, store.export()) == (0, clean.few)
            store.empty()
    assert said
    with Loader(server, ARTICLES, BATCH_SIZE) as loader:
        assert loader.finish() == 0
    assert store.export() == clean.few


class Mortal:
    """An embedded server of one test's own, which can be killed."""

    def __init__(self, folder: Path) -> None:
        self._settings = Settings(data_dir=folder, bolt_port=0, browser_port=0)
        self.server = start_server(self._settings)
        bolt = urlsplit(self.server.uri).port or 0
        self._settings = self._settings.model_copy(update={"bolt_port": bolt})

    def kill(self) -> None:
        status = read_status(self._settings)
        assert status is not None
        os.kill(status.pid, signal.SIGKILL)

    def start(self) -> None:
        """Start it again on the same data and port."""
        assert start_server(self._settings).uri == self.server.uri

    def export(self) -> list[str]:
        """Return the canonical export, line by line."""
        with open_driver(self.server) as driver:
            return [to_line(element) for element in read_graph(driver, self.server.database)]

    def stop(self) -> None:
        stop_server(self._settings)


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[Mortal]:
    """A server that runs."""
    with ExitStack() as stack:
        mortal = Mortal(tmp_path)
        stack.callback(mortal.stop)
        yield mortal


def test_a_loader_outlives_a_database_that_is_killed_at_any_moment_and_restarted(
    clean: Clean, mortal: Mortal
) -> None:
    random = Random(2)  # noqa: S311 – repeatable moments, not a secret
    with Loader(mortal.server, ARTICLES, BATCH_SIZE) as loader:
        for _ in range(DATABASE_KILLS - DATABASE_KILLS // 2):
            assert loader.wait(random.randint(1, 2) * BATCH_SIZE)
            sleep(random.uniform(0, clean.pace))
            mortal.kill()
            mortal.start()
        assert loader.finish() == 0
    assert mortal.export() == clean.few


def test_a_loader_that_lost_the_database_says_so_and_another_run_completes_the_load(
    clean: Clean, mortal: Mortal
) -> None:
    random = Random(3)  # noqa: S311 – repeatable moments, not a secret
    for _ in range(DATABASE_KILLS // 2):
        with Loader(mortal.server, ARTICLES, BATCH_SIZE, patience=1) as loader:
            assert loader.wait()
            assert loader.wait(random.randint(0, 2) * BATCH_SIZE)
            sleep(random.uniform(0, clean.pace))
            mortal.kill()
            assert loader.finish() == 3
        mortal.start()
    with Loader(mortal.server, ARTICLES, BATCH_SIZE) as loader:
        assert loader.finish() == 0
    assert mortal.export() == clean.few


def test_loaders_side_by_side_give_the_graph_of_one_and_no_error(
    clean: Clean, store: Store, server: Server
) -> None:
    with ExitStack() as stack:
        loaders = [
            stack.enter_context(Loader(server, MANY_ARTICLES, batch_size, order))
            for order, batch_size in SIDE_BY_SIDE
        ]
        assert [loader.finish() for loader in loaders] == [0, 0]
    assert sum(loader.new for loader in loaders) == MANY_ARTICLES
    assert all(loader.new > 0 for loader in loaders), "both had their part"
    assert store.export() == clean.many
