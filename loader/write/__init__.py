"""Writes findings to Neo4j, in batches, so that the graph depends on the articles alone.

The order of articles, their partition into batches, repeated loads, a process that was killed and
loaders that run side by side make no difference to the result.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from neo4j import Driver

from loader.records import Findings
from loader.resolve.said import read_said
from loader.write.batch import NoSchemaError, RulesError, withdraw_batch
from loader.write.commit import Limit, commit_parts
from loader.write.planning import plan_ahead
from loader.write.rows import make_rows
from loader.write.run import Changes
from loader.write.schema import SchemaError, apply_schema, open_session
from loader.write.summary import WithdrawSummary, WriteSummary
from loader.write.writer import Writer

__all__ = [
    "Changes",
    "NoSchemaError",
    "RulesError",
    "SchemaError",
    "WithdrawSummary",
    "WriteSummary",
    "apply_schema",
    "plan_ahead",
    "withdraw_articles",
    "write_findings",
]

# What is decided together is decided and written once for all articles of a batch: with 200 of them
# in place of 800, the same articles take half as long again. Where the database has no memory for
# so many (some 50 nodes and edges each, and 400 KB), they are written in parts.
BATCH_SIZE = 800
# So many are written as soon as nothing else is: those that come slowly need not wait for all.
_READY = 200


def write_findings(
    driver: Driver,
    database: str | None,
    findings: Iterable[Findings],
    *,
    batch_size: int = BATCH_SIZE,
    on_batch: Callable[[WriteSummary], None] | None = None,
) -> WriteSummary:
    """Write what was read off articles; each article is written completely or not at all.

    An article that the graph has already is left alone when nothing about it changed; otherwise its
    old version goes, with all that only it supported. Transient errors are retried by the driver,
    and here a commit whose answer never came.

    Args:
        driver: an open driver.
        database: the database's name, or None for the user's default.
        findings: taken one batch after the other, so it may be endless.
        batch_size: articles in a transaction at most. While nothing is being written, a batch
            ends with 200 of them.
        on_batch: called after each batch with the summary so far; of one that failed where parts of
            it were written.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
        FindingsError: when an article's findings contradict each other; earlier batches stay.
    """
    stream = iter(findings)
    with (
        open_session(driver, database) as session,
        Writer(session, Limit(batch_size), on_batch) as writer,
    ):
        while batch := list(take_batch(stream, batch_size, writer.is_idle)):
            articles = {one.article.id: make_rows(read_said(one)) for one in batch}
            writer.write(list(articles.values()), len(batch))
        return writer.finish()


def withdraw_articles(
    driver: Driver, database: str | None, articles: Iterable[str], *, batch_size: int = BATCH_SIZE
) -> WithdrawSummary:
    """Remove articles, and of what they told that which no other article tells.

    Args:
        driver: an open driver.
        database: the database's name, or None for the user's default.
        articles: the articles' ids; those that the graph does not have are told.
        batch_size: articles in a transaction, where the database has memory for so many.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    summary = WithdrawSummary()
    stream = iter(dict.fromkeys(articles))
    limit = Limit(batch_size)
    with open_session(driver, database) as session:
        while batch := list(islice(stream, batch_size)):
            for done in commit_parts(session, withdraw_batch, batch, limit):
                summary = WithdrawSummary(
                    summary.withdrawn + done.withdrawn,
                    (*summary.unknown, *done.unknown),
                    summary.changes + done.changes,
                )
    return summary


def take_batch(
    findings: Iterator[Findings], most: int, is_idle: Callable[[], bool]
) -> Iterator[Findings]:
    """Yield the articles of the next batch; it ends early where the database has nothing to do."""
    for number, one in enumerate(islice(findings, most), start=1):
        yield one
        if number >= _READY and is_idle():
            return
