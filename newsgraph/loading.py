"""From inputs into the graph: read, extract, write, in the memory of some batches."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from cypher import NewsgraphError
from loader.articles import Document, Meter, Origin, Reason, Rejection, sort_paths, split_inputs
from loader.extract import Extractor
from loader.records import Article, Findings
from loader.write import WriteSummary, apply_schema, plan_ahead, write_findings
from newsgraph.extraction import Outcome, extract
from newsgraph.ledger import Ledger
from newsgraph.workers import ExtractorPool

Reject = Callable[[Rejection, Document | None], object]


class LoadBrokenOffError(NewsgraphError):
    """The database went away in the middle of a load."""


def load_paths(
    paths: Iterable[Path],
    extractor: ExtractorPool | Extractor,
    driver: neo4j.Driver,
    database: str,
    *,
    reject: Callable[[Rejection], object],
) -> WriteSummary:
    """Load the articles under `paths`; the schema is applied first. Loading again is harmless.

    Args:
        paths: files, folders and patterns; their order has no part in the result.
        extractor: reads the articles.
        driver: an open driver.
        database: the database's name.
        reject: is told of each input that cannot be used.

    Raises:
        LoadBrokenOffError: when the database goes away; what was written is complete.
        NewsgraphError: when an article's findings cannot be written; earlier batches stay.
    """
    meter = Meter()
    inputs = split_inputs(sort_paths(paths), meter)
    outcomes = extract(inputs, extractor, meter)
    return load(outcomes, driver, database, reject=lambda rejection, _: reject(rejection))


def load(
    outcomes: Iterable[Outcome],
    driver: neo4j.Driver,
    database: str,
    *,
    reject: Reject,
    known: Iterable[tuple[Article, Origin]] = (),
    on_batch: Callable[[WriteSummary], None] | None = None,
) -> WriteSummary:
    """Write what was found, each id once; the schema is applied first.

    Args:
        outcomes: what became of the inputs, in an order that the inputs alone decide.
        driver: an open driver.
        database: the database's name.
        reject: is told of each input that cannot be used, with what came of it, if anything.
        known: articles that have their ids already, and where they stand.
        on_batch: is called after each batch with the summary so far.

    Raises:
        LoadBrokenOffError: when the database goes away; what was written is complete.
        NewsgraphError: when an article's findings cannot be written; earlier batches stay.
    """
    try:
        apply_schema(driver, database)
        with Ledger() as ledger:
            for article, origin in known:
                ledger.claim(article, origin)
            findings = _take(outcomes, ledger, reject)
            with plan_ahead(driver, database):
                return write_findings(driver, database, findings, on_batch=on_batch)
    except (DriverError, Neo4jError) as error:
        if not error.is_retryable():
            raise
        raise LoadBrokenOffError(
            f"the database was lost in the middle of the load: {error}",
            hint="What was written is whole; run the same command again to complete the load",
        ) from error


def _take(outcomes: Iterable[Outcome], ledger: Ledger, reject: Reject) -> Iterator[Findings]:
    """Yield findings whose ids are new in this run.

    The same text once more is no fault; another text under the same id is refused.
    """
    for outcome in outcomes:
        found, document = outcome.found, outcome.document
        if isinstance(found, Rejection):
            reject(found, document)
            continue
        if document is None:  # findings come of documents; for the type checker
            continue
        claimed = ledger.claim(found.article, document.told.origin)
        if isinstance(claimed, Origin):
            message = f"duplicate id: {found.article.id} has another text in {claimed}"
            rejection = Rejection(document.told.origin, Reason.DUPLICATE, message, claimed)
            reject(rejection, document)
        elif claimed:
            yield found
