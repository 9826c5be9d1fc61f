"""What extraction misreads of the annotated passages of `newsgraph/training/passages`.

    python -m tests.gold.passages

writes it to `misread.tsv`, where a change that is meant shows what it reads better and worse. Run
it when weights have been fitted anew.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from loader.articles import read_articles
from loader.extract import Extractor
from loader.extract.lines import to_line
from loader.extract.reading import CoreNlpReader
from loader.records import Article
from newsgraph.corenlp import CoreNlp
from newsgraph.evaluation import evaluate
from newsgraph.evaluation.document import parse_document, read_documents
from newsgraph.settings import Settings

PASSAGES = Path(__file__).parents[2] / "newsgraph" / "training" / "passages"
MISREAD = Path(__file__).parent / "misread.tsv"
_HEADER = "# passage\twhat is misread: right/annotated/found pairs, right/of all that have it\n"
_UNTOLD = {"countries": [], "events": []}  # which the passages' annotation leaves out
_TALLIES = ("pairs", "party pairs")


def find_misread(corenlp: CoreNlp) -> dict[str, str]:
    """Return what is misread of each passage, by its id; empty if nothing.

    "pairs 1/2/1, status 0/1" are two annotated pairs, of which one was found, and nothing else, and
    whose status is wrong.
    """
    extractor = Extractor(CoreNlpReader(corenlp.annotate))
    with (PASSAGES / "gold.jsonl").open(encoding="utf-8") as lines:
        gold = read_documents((json.dumps(_UNTOLD | json.loads(line)) for line in lines), "gold")
    articles = list(_read_passages())
    found: dict[str, str] = {}
    for article, reading in zip(articles, extractor.read(articles), strict=True):
        told = parse_document(to_line(extractor.extract(article, reading)))
        result = evaluate({article.name: gold[article.name]}, {article.name: told})
        wrong = [
            f"{name} {tally.right}/{tally.gold}/{tally.found}"
            for name in _TALLIES
            if (tally := result.tallies[name]).right != max(tally.gold, tally.found)
        ]
        wrong += [
            f"{name} {share.right}/{share.of}"
            for name, share in result.shares.items()
            if share.right != share.of
        ]
        found[article.name] = ", ".join(wrong)
    return found


def _read_passages() -> Iterator[Article]:
    for article in read_articles([PASSAGES / "articles.jsonl"]):
        assert isinstance(article, Article), str(article)
        yield article


def read_known() -> dict[str, str]:
    """Return what `misread.tsv` says to be misread, by passage."""
    lines = MISREAD.read_text(encoding="utf-8").removeprefix(_HEADER).splitlines()
    return dict(line.split("\t") for line in lines)


def main() -> None:
    """Write what is misread."""
    with CoreNlp(Settings()) as corenlp:
        misread = find_misread(corenlp)
    lines = [f"{passage}\t{wrong}\n" for passage, wrong in misread.items() if wrong]
    MISREAD.write_text(_HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
