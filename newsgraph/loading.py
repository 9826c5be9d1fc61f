"""From paths into the graph, one article after the other, in the memory of a batch."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import neo4j

from loader.articles import Rejection
from loader.extract import Extractor
from loader.records import Findings
from loader.write import WriteSummary, apply_schema, write_findings
from newsgraph.extraction import read_findings


def load_paths(
    paths: Iterable[Path],
    extractor: Extractor,
    driver: neo4j.Driver,
    database: str,
    *,
    reject: Callable[[Rejection], None],
    on_article: Callable[[], None] = lambda: None,
) -> WriteSummary:
    """Load the articles under `paths`; the schema is applied first. Loading again is harmless.

    Args:
        paths: files and folders.
        extractor: reads the articles.
        driver: an open driver.
        database: the database's name.
        reject: is told of each input that cannot be used.
        on_article: is called for each article that was read.

    Raises:
        NewsgraphError: when an article's findings cannot be written; earlier batches stay.
    """
    apply_schema(driver, database)
    findings = _tell(read_findings(paths, extractor, reject), on_article)
    return write_findings(driver, database, findings)


def _tell(findings: Iterable[Findings], on_article: Callable[[], None]) -> Iterator[Findings]:
    for one in findings:
        on_article()
        yield one
