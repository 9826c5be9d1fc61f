"""Loaders that die, and loaders that run side by side."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from loader.write import write_findings
from tests.conftest import Address
from tests.loader.write.articles import invent
from tests.loader.write.conftest import Store
from tests.loader.write.dump import Dump

NUMBER = 60
ROOT = Path(__file__).parents[3]


@pytest.fixture
def expected(store: Store) -> Dump:
    """The graph of one load that nothing disturbed; the database is empty again afterwards."""
    store.write(invent(NUMBER))
    dump = store.dump()
    store.empty()
    return dump


def start_loader(address: Address, batch_size: int) -> "subprocess.Popen[str]":
    arguments = [*address, str(NUMBER), str(batch_size)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.loader.write.loading", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("seed", range(4))
def test_a_loader_that_is_killed_and_run_again_gives_the_same_graph(
    store: Store, address: Address, expected: Dump, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 – repeatable moments, not a secret
    with start_loader(address, batch_size=3) as loader:
        assert loader.stdout is not None
        for _ in range(random.randint(1, 15)):
            loader.stdout.readline()
        time.sleep(random.uniform(0, 0.05))  # into the middle of a transaction
        loader.kill()
    assert loader.returncode == -9
    left = store.query("MATCH (a:Article) RETURN count(a)").pop()[0]
    assert 0 < left < NUMBER
    assert left % 3 == 0, "a batch is there as a whole or not at all"

    summary = store.write(invent(NUMBER))
    assert (summary.new, summary.unchanged) == (NUMBER - left, left)
    assert store.dump() == expected


def test_loaders_side_by_side_give_the_same_graph_and_no_error(
    store: Store, expected: Dump
) -> None:
    articles = list(invent(NUMBER))
    orders = [articles, articles[::-1], sorted(articles, key=lambda one: one.article.text)]
    with ThreadPoolExecutor(len(orders)) as pool:
        runs = [
            pool.submit(write_findings, store.driver, store.database, order, batch_size=size)
            for order, size in zip(orders, (1, 4, 7), strict=True)
        ]
        summaries = [run.result() for run in runs]
    assert store.dump() == expected
    assert sum(summary.new for summary in summaries) == NUMBER
    assert sum(summary.replaced for summary in summaries) == 0
