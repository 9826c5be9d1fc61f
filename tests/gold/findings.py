"""What extraction finds in the articles of `tests/gold` and in the annotated passages.

    python -m tests.gold.findings

writes it anew: to `findings.tsv` all that is found, right or wrong, and to `misread.tsv` what is
found otherwise than it is annotated. The first shows every rule that no longer does what it did,
the second whether a change that is meant reads better or worse.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from loader.articles import read_articles
from loader.extract import Extractor
from loader.extract.lines import to_line
from loader.extract.reading import CoreNlpReader
from loader.records import Article
from newsgraph.corenlp import CoreNlp
from newsgraph.settings import Settings
from tests.gold import misread
from tests.gold.misread import PASSAGES

FINDINGS = Path(__file__).parent / "findings.tsv"
_ARTICLES = Path(__file__).parent / "articles.jsonl"
_HEADER = "# text\twhat is found in it, as tests/gold/findings.py has it\n"
_WHO = ("persons", "countries", "organisations")
_ENCOUNTER = ("kind", "status", *_WHO, "place", "date", "regarding", "trigger", "start", "rule")
_EVENT = ("type", "status", "countries", "persons", "label", "trigger", "start", "rule")

Line = dict[str, Any]


def read_lines(corenlp: CoreNlp) -> dict[str, Line]:
    """Return what `newsgraph extract` prints of each text, by the text's id."""
    extractor = Extractor(CoreNlpReader(corenlp.annotate))
    articles = list(_read_texts())
    return {
        article.name: to_line(extractor.extract(article, reading))
        for article, reading in zip(articles, extractor.read(articles), strict=True)
    }


def _read_texts() -> Iterator[Article]:
    for article in read_articles([_ARTICLES, PASSAGES / "articles.jsonl"]):
        assert isinstance(article, Article), str(article)
        yield article


def list_findings(line: Line) -> Iterator[str]:
    """Yield what is found in a text: its persons with the offsets of their mentions, and so on.

    Confidences are left out: they are of the weights, which change all at once.
    """
    for person in line["persons"]:
        starts = [mention["start"] for mention in person["mentions"]]
        yield _join(["person", person["name"], person["country"], person["role"], starts])
    for named in _WHO[1:]:
        if line[named]:
            yield _join([named, line[named]])
    for encounter in line["encounters"]:
        yield _join([encounter[key] for key in _ENCOUNTER])
    for event in line["events"]:
        yield _join([event[key] for key in _EVENT])


def _join(values: Sequence[object]) -> str:
    return "; ".join(
        ", ".join(map(str, value)) if isinstance(value, list) else str(value or "-")
        for value in values
    )


def read_known() -> dict[str, list[str]]:
    """Return what `findings.tsv` says to be found, by the text's id."""
    known: dict[str, list[str]] = {}
    for row in FINDINGS.read_text(encoding="utf-8").removeprefix(_HEADER).splitlines():
        text, finding = row.split("\t")
        known.setdefault(text, []).append(finding)
    return known


def main() -> None:
    """Write what is found, and what of it is misread."""
    with CoreNlp(Settings()) as corenlp:
        lines = read_lines(corenlp)
    rows = [f"{text}\t{one}\n" for text, line in lines.items() for one in list_findings(line)]
    FINDINGS.write_text(_HEADER + "".join(rows), encoding="utf-8")
    misread.write(misread.find_misread(lines))


if __name__ == "__main__":
    main()
