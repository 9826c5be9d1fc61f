"""Writes findings to Neo4j, in batches, so that the graph depends on the articles alone.

The order of articles, their partition into batches, repeated loads, a process that was killed and
loaders that run side by side make no difference to the result.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice

from neo4j import Driver

from loader.records import Findings
from loader.resolve.said import read_said
from loader.write.batch import Batch, NoSchemaError, RulesError, withdraw_batch, write_batch
from loader.write.commit import commit
from loader.write.rows import make_rows
from loader.write.run import Changes
from loader.write.schema import SchemaError, apply_schema, open_session

__all__ = [
    "Changes",
    "NoSchemaError",
    "RulesError",
    "SchemaError",
    "WithdrawSummary",
    "WriteSummary",
    "apply_schema",
    "withdraw_articles",
    "write_findings",
]

# Some 50 rows an article make 10,000 rows a transaction: large enough that the round trips do not
# count, small enough for a heap of 512 MB.
BATCH_SIZE = 200


@dataclass(frozen=True, slots=True)
class WriteSummary:
    """How many articles came, what became of them, and what the database counted as changed.

    `articles` counts all that came; of several versions of one article in one batch the last is
    written and the others are in none of the other figures.
    """

    articles: int = 0
    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    batches: int = 0
    changes: Changes = field(default_factory=Changes)

    def add(self, articles: int, batch: Batch) -> "WriteSummary":
        """Return the summary with one more batch, to which so many articles came."""
        return WriteSummary(
            articles=self.articles + articles,
            new=self.new + batch.new,
            replaced=self.replaced + batch.replaced,
            unchanged=self.unchanged + batch.unchanged,
            batches=self.batches + 1,
            changes=self.changes + batch.changes,
        )


@dataclass(frozen=True, slots=True)
class WithdrawSummary:
    """How many articles were removed, the ids of those that were not there, and the changes."""

    withdrawn: int = 0
    unknown: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)


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
        batch_size: articles in a transaction.
        on_batch: called after each batch with the summary so far.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
        FindingsError: when an article's findings contradict each other; earlier batches stay.
    """
    summary = WriteSummary()
    stream = iter(findings)
    under_way: list[tuple[int, Future[Batch]]] = []

    def finish() -> WriteSummary:
        articles, written = under_way.pop()
        done = summary.add(articles, written.result())
        if on_batch is not None:
            on_batch(done)
        return done

    # While the database works on one batch the next one is made ready.
    with open_session(driver, database) as session, ThreadPoolExecutor(1) as writer:
        while batch := list(islice(stream, batch_size)):
            articles = {one.article.id: make_rows(read_said(one)) for one in batch}
            if under_way:
                summary = finish()
            written = writer.submit(commit, session, write_batch, articles)
            under_way.append((len(batch), written))
        if under_way:
            summary = finish()
    return summary


def withdraw_articles(
    driver: Driver, database: str | None, articles: Iterable[str], *, batch_size: int = BATCH_SIZE
) -> WithdrawSummary:
    """Remove articles, and of what they told that which no other article tells.

    Args:
        driver: an open driver.
        database: the database's name, or None for the user's default.
        articles: the articles' ids; those that the graph does not have are told.
        batch_size: articles in a transaction.

    Raises:
        NoSchemaError: when the schema was never applied.
        RulesError: when the graph was derived by other rules.
    """
    summary = WithdrawSummary()
    stream = iter(dict.fromkeys(articles))
    with open_session(driver, database) as session:
        while batch := list(islice(stream, batch_size)):
            done = commit(session, withdraw_batch, batch)
            summary = WithdrawSummary(
                summary.withdrawn + done.withdrawn,
                (*summary.unknown, *done.unknown),
                summary.changes + done.changes,
            )
    return summary
