"""A loader process for tests: writes invented news and prints a line after each batch.

Run as `python -m tests.loader.write.loading URI USERNAME PASSWORD DATABASE NUMBER BATCH_SIZE
ORDER PATIENCE`, where ORDER seeds the order of the articles: 0 leaves them as they come.
"""

import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Self

from bench.generator import generate
from loader.records import Findings
from loader.write import apply_schema, write_findings
from newsgraph.connection import PATIENCE, DatabaseError, open_driver
from newsgraph.neo4j import Server

ROOT = Path(__file__).parents[3]
PEOPLE = 300  # so few that most are in several articles


def invent_news(number: int, order: int = 0) -> list[Findings]:
    """Return so many articles, always the same ones; fewer are the beginning of more."""
    articles = list(generate(7, number, people=PEOPLE))
    if order:
        Random(order).shuffle(articles)  # noqa: S311 – repeatable, not a secret
    return articles


class Loader:
    """A loader process, seen from the test that started it."""

    def __init__(
        self,
        server: Server,
        number: int,
        batch_size: int,
        order: int = 0,
        patience: float = PATIENCE,
    ) -> None:
        login = (server.uri, server.username, server.password, server.database)
        numbers = map(str, (number, batch_size, order, patience))
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, *login, *numbers],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.new = -1  # articles that it wrote so far; -1 until it is connected

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._process:
            self._process.kill()

    def wait(self, more: int = 0) -> bool:
        """Wait until it is connected and has written so many more articles; False: it ended."""
        wanted = max(self.new, 0) + more
        assert self._process.stdout is not None
        while self.new < wanted:
            line = self._process.stdout.readline()
            if not line:
                return False
            self.new = int(line)
        return True

    def finish(self) -> int:
        """Wait for its end and return its exit code: 3 when it lost the database."""
        self.wait(sys.maxsize)
        return self._process.wait()

    def kill(self) -> int:
        """Kill it and return its exit code: -9, or 0 when it was faster."""
        self._process.kill()
        return self._process.wait()


def main() -> None:
    uri, username, password, database, number, batch_size, order, patience = sys.argv[1:]
    server = Server(uri, username, password, database, None)
    articles = invent_news(int(number), int(order))
    with open_driver(server, patience=float(patience)) as driver:
        apply_schema(driver, server.database)
        print(0, flush=True)
        write_findings(
            driver,
            server.database,
            articles,
            batch_size=int(batch_size),
            on_batch=lambda summary: print(summary.new, flush=True),
        )


if __name__ == "__main__":
    try:
        main()
    except DatabaseError as error:
        sys.exit(3 if "run the same command again to complete it" in str(error) else 1)
