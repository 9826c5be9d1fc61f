"""Times whole extraction against CoreNLP's name recognition alone, on the same articles.

    python -m bench.extraction [PATH ...]

Without paths the annotated articles of `tests/gold` are read, several times over. Both are warmed
up first; they take turns, and the median of their ratio counts.
"""

import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

from loader.articles import read_articles
from loader.records import Article
from newsgraph.corenlp import CoreNlp
from newsgraph.extraction import open_extractor, read_findings
from newsgraph.settings import Settings

ROUNDS = 5
REPEATS = 4  # of the articles, so that a round takes some seconds
TEXTS = Path(__file__).parents[1] / "tests" / "gold" / "articles.jsonl"


def main(arguments: Sequence[str]) -> None:
    """Print articles a second of both and the ratio of their times."""
    paths = [Path(argument) for argument in arguments] or [TEXTS] * REPEATS
    articles = [article for article in read_articles(paths) if isinstance(article, Article)]
    lines = [line for article in articles for line in article.text.split("\n") if line.strip()]
    settings = Settings()
    with (
        CoreNlp(settings, annotators="tokenize,ssplit,mwt,ner") as recogniser,
        open_extractor(settings) as extractor,
    ):

        def extract() -> None:
            for _ in read_findings(paths, extractor, print):
                pass

        def recognise() -> None:
            recogniser.annotate(lines)

        extract()
        recognise()
        pairs = [(time(extract), time(recognise)) for _ in range(ROUNDS)]
    whole, names = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"{len(articles)} articles, {ROUNDS} rounds, medians")
    print(f"whole extraction     {len(articles) / whole:7.1f} articles a second")
    print(f"names by CoreNLP     {len(articles) / names:7.1f} articles a second")
    print(f"ratio of their times {ratio:7.2f}")


def time(run: Callable[[], None]) -> float:
    """Return the seconds a run takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
