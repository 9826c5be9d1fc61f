"""Shows that a load's memory does not grow with the number of its articles.

    python -m bench.memory [ARTICLES]

Everything but the database takes part: a compressed file is read, extracted in worker processes,
and ids are kept in mind. Each article is a paragraph of `tests/gold` with a number of its own.
"""

import gzip
import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import orjson
import psutil

from loader.articles import Meter, read_articles, split_inputs
from loader.records import Article, Findings
from newsgraph.extraction import extract, open_extractor
from newsgraph.ledger import Ledger
from newsgraph.settings import Settings

TEXTS = Path(__file__).parents[1] / "tests" / "gold" / "articles.jsonl"
STEPS = 5


def main(arguments: Sequence[str]) -> None:
    """Print megabytes of this process and of its largest worker, some times on the way."""
    number = int(arguments[0]) if arguments else 5_000
    with TemporaryDirectory() as folder:
        file = Path(folder, "articles.jsonl.gz")
        write_articles(file, number)
        meter, start = Meter(), perf_counter()
        print("articles  a second  this process  largest worker")
        with open_extractor(Settings()) as pool, Ledger() as ledger:
            for done, outcome in enumerate(extract(split_inputs([file], meter), pool, meter), 1):
                if isinstance(outcome.found, Findings) and outcome.document:
                    ledger.claim(outcome.found.article, outcome.document.told.origin)
                if done % max(1, number // STEPS) == 0:
                    rate = done / (perf_counter() - start)
                    worker = max(measure(pid) for pid in pool.pids)
                    print(f"{done:8}  {rate:8.1f}  {measure():9.0f} MB  {worker:11.0f} MB")


def write_articles(file: Path, number: int) -> None:
    """Write so many different articles."""
    articles = [one for one in read_articles([TEXTS]) if isinstance(one, Article)]
    paragraphs = [line for one in articles for line in one.text.split("\n") if len(line) > 200]
    with gzip.open(file, "wb") as out:
        for position, paragraph in enumerate(islice(cycle(paragraphs), number)):
            record = {"id": f"n{position}", "text": f"{paragraph} Das war Meldung {position}."}
            out.write(orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE))


def measure(pid: int | None = None) -> float:
    """Return how many megabytes a process holds."""
    return float(psutil.Process(pid).memory_info().rss) / 1_000_000


if __name__ == "__main__":
    main(sys.argv[1:])
