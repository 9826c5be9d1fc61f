"""Compares whole extraction with CoreNLP's name recognition alone, on the same articles.

    python -m bench.extraction [PATH ...]

Without paths the annotated articles of `tests/gold` are read, several times over. What counts is
processor time, which other programs on the machine change least. All are warmed up first; they take
turns, and the median of their ratio counts. The recogniser runs once as CoreNLP comes, once with
the options that extraction gives its Java machine.
"""

import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

import psutil

from loader.articles import read_articles
from loader.records import Article
from newsgraph.corenlp import CoreNlp
from newsgraph.extraction import open_extractor, read_findings
from newsgraph.settings import Settings

ROUNDS = 5
REPEATS = 4  # of the articles, so that a round takes some seconds
TEXTS = Path(__file__).parents[1] / "tests" / "gold" / "articles.jsonl"
NAMES = "tokenize,ssplit,mwt,ner"
AS_IT_COMES = ("-Xmx1200m",)


def main(arguments: Sequence[str]) -> None:
    """Print articles for a second of processor time, and the ratios of the times."""
    paths = [Path(argument) for argument in arguments] or [TEXTS] * REPEATS
    articles = [article for article in read_articles(paths) if isinstance(article, Article)]
    lines = [line for article in articles for line in article.text.split("\n") if line.strip()]
    settings = Settings()
    with (
        CoreNlp(settings, annotators=NAMES, options=AS_IT_COMES) as recogniser,
        CoreNlp(settings, annotators=NAMES) as tuned,
        open_extractor(settings) as extractor,
    ):
        runs: dict[str, Callable[[], object]] = {
            "whole extraction": lambda: [*read_findings(paths, extractor, print)],
            "names by CoreNLP as it comes": lambda: recogniser.annotate(lines),
            "names by CoreNLP with our options": lambda: tuned.annotate(lines),
        }
        for run in runs.values():
            run()
        rounds = [{name: measure(run) for name, run in runs.items()} for _ in range(ROUNDS)]
    print(f"{len(articles)} articles, {ROUNDS} rounds, medians; articles for a second of processor")
    print("time and of the clock, and how many times its processor time whole extraction takes")
    for name in runs:
        used, passed = (statistics.median(one[name][n] for one in rounds) for n in (0, 1))
        ratio = statistics.median(one["whole extraction"][0] / one[name][0] for one in rounds)
        print(f"{name:34}{len(articles) / used:7.1f}{len(articles) / passed:7.1f}{ratio:6.2f}")


def measure(run: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds of processor time, child processes' too, and of the clock a run takes."""
    start, before = perf_counter(), sum_times()
    run()
    return sum_times() - before, perf_counter() - start


def sum_times() -> float:
    """Return the processor time that this process and its children have used so far."""
    this = psutil.Process()
    times = (one.cpu_times() for one in (this, *this.children(recursive=True)))
    return float(sum(one.user + one.system for one in times))


if __name__ == "__main__":
    main(sys.argv[1:])
