"""Writes batches of articles one after the other while the next one is made ready."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from threading import Event
from types import TracebackType

from neo4j import Session

from loader.write.batch import write_batch
from loader.write.commit import Limit, commit_parts
from loader.write.rows import ArticleRows
from loader.write.summary import WriteSummary


class Writer:
    """A thread of its own that writes one batch at a time.

    Leaving waits until a batch that is begun is written, or where the process is to end, the part
    of it that is being written.
    """

    def __init__(
        self, session: Session, limit: Limit, on_batch: Callable[[WriteSummary], None] | None
    ) -> None:
        """Prepare to write.

        Args:
            session: used by nobody else as long as something is being written.
            limit: how many articles a transaction may have.
            on_batch: called by whoever waits for a batch, with the summary so far; of one that
                failed only where parts of it were written.
        """
        self._session = session
        self._limit = limit
        self._on_batch = on_batch
        # `_summary` is the thread's while a batch is being written.
        self._summary = self._told = WriteSummary()
        self._thread = ThreadPoolExecutor(1, "writer")
        self._stopped = Event()
        self._written: Future[None] | None = None

    def __enter__(self) -> "Writer":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None and not isinstance(error, Exception):
            self._stopped.set()
        self._thread.shutdown()
        if error is not None:
            # What ended the work is told, rather than that something could not be told then.
            with suppress(Exception):
                self._tell()

    def is_idle(self) -> bool:
        """Tell whether nothing is being written."""
        return self._written is None or self._written.done()

    def write(self, articles: list[ArticleRows], came: int) -> None:
        """Wait for the batch before, and begin to write another one.

        Args:
            articles: each id once.
            came: how many came, with those of which a later version is among them.

        Raises:
            NoSchemaError: when the schema was never applied.
            RulesError: when the graph was derived by other rules.
        """
        self.finish()
        self._written = self._thread.submit(self._write, articles, came)

    def finish(self) -> WriteSummary:
        """Wait until all is written, and return the summary; errors as `write` has them."""
        if self._written is not None:
            self._written.result()
            self._written = None
            self._tell()
        return self._summary

    def _tell(self) -> None:
        if self._on_batch is not None and self._summary is not self._told:
            self._told = self._summary
            self._on_batch(self._summary)

    def _write(self, articles: list[ArticleRows], came: int) -> None:
        for batch in commit_parts(self._session, write_batch, articles, self._limit):
            self._summary = self._summary.add(batch)
            if self._stopped.is_set():
                return
        doubles = came - len(articles)
        self._summary = replace(self._summary, articles=self._summary.articles + doubles)
