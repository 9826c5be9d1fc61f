"""A database that has too little memory for a whole batch: it is written in parts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import ManagedTransaction

from loader.records import Findings
from loader.write import apply_schema
from loader.write.commit import Limit, commit_parts
from newsgraph.connection import open_driver
from newsgraph.neo4j import Server, start_server, stop_server
from newsgraph.settings import Settings
from tests.loader.write.conftest import Store
from tests.loader.write.loading import invent_news

ARTICLES = 160
# Less than what writes all of them at once asks for.
SMALL = "db.memory.transaction.max=12m\n"


@pytest.fixture(scope="module")
def news() -> list[Findings]:
    return invent_news(ARTICLES)


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Store]:
    """A server in which no transaction may hold much."""
    conf = tmp_path / "neo4j" / "server" / "conf"
    conf.mkdir(parents=True)
    (conf / "own.conf").write_text(SMALL, encoding="ascii")
    settings = Settings(data_dir=tmp_path, bolt_port=0, browser_port=0)
    server: Server = start_server(settings)
    try:
        with open_driver(server) as driver:
            apply_schema(driver, server.database)
            yield Store(driver, server.database)
    finally:
        stop_server(settings)


def test_a_batch_that_is_too_large_for_the_database_is_written_in_parts_and_can_be_removed(
    store: Store, small: Store, news: list[Findings]
) -> None:
    whole = store.write(news)
    parts = small.write(news)
    assert whole.batches == 1
    assert parts.batches > 1
    assert replace(parts, batches=1, changes=whole.changes) == whole
    assert small.export() == store.export()

    told = small.withdraw([*(one.article.id for one in news), "nowhere"])
    assert (told.withdrawn, told.unknown) == (ARTICLES, ("nowhere",))
    assert small.export() == []


def test_what_was_too_large_is_seldom_tried_again(small: Store) -> None:
    tried: list[int] = []
    written: list[int] = []

    def work(tx: ManagedTransaction, items: Sequence[int], _: int | None) -> int:
        tried.append(len(items))
        tx.run("UNWIND $items AS size UNWIND range(1, size) AS n CREATE (:N {n: n})", items=items)
        return len(items)

    limit = Limit(16)
    with small.driver.session(database=small.database) as session:
        for _ in range(3):
            written += commit_parts(session, work, [2_000] * 16, limit)
    assert sum(written) == 3 * 16
    assert max(written) < 16
    # Something larger is tried once at most for ten transactions that went well.
    first = tried.index(max(written))
    failed = len(tried[first:]) - len(written)
    assert failed <= len(written) // 10
