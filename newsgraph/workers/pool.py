"""Several workers at once. A thread of this process waits for each of them."""

from collections.abc import Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from queue import LifoQueue
from threading import Event
from types import TracebackType
from typing import Self

from rich.console import Console

from loader.articles import Document, Reason, Rejection
from loader.records import Findings
from newsgraph.java import fetch_archives, read_lock
from newsgraph.settings import Settings
from newsgraph.workers.worker import Worker, WorkerDiedError, WorkerError

Answers = list[Findings | Rejection]

# How often a document may kill a worker before it is given up, and how many may in a row.
TRIES = 2
_GIVEN_UP_IN_A_ROW = 5


class ExtractorPool:
    """Extraction in up to `settings.workers` processes; each starts when there is work for it.

    Use it as a context manager; leaving it ends all processes.

    Args:
        settings: names the cache folder of CoreNLP's archives, and how many workers may run.
        console: where to show the progress of the first download.
    """

    def __init__(self, settings: Settings, *, console: Console | None = None) -> None:
        self._settings = settings
        self._console = console
        self._workers = [Worker(settings) for _ in range(settings.workers)]
        # The one that was used last comes first: few documents start few workers.
        self._idle: LifoQueue[Worker] = LifoQueue()
        self._leaving = Event()
        self._given_up = 0

    def __enter__(self) -> Self:
        """Fetch what is missing and start the first worker.

        Raises:
            ArchiveError: when CoreNLP cannot be fetched.
        """
        fetch_archives(
            read_lock("corenlp"),
            self._settings.cache_dir,
            console=self._console,
            title="CoreNLP's German models",
        )
        self._threads = ThreadPoolExecutor(len(self._workers))
        for worker in self._workers:
            self._idle.put(worker)
        self._workers[-1].start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._leaving.set()
        for worker in self._workers:
            worker.stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.end()

    @property
    def ahead(self) -> int:
        """How many batches may be under way: so many as keep the workers busy during a write."""
        return 4 * len(self._workers)

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers that run."""
        return [worker.pid for worker in self._workers if worker.pid is not None]

    def submit(self, documents: Sequence[Document]) -> "Future[Answers]":
        """Return what will be the findings or the refusal of each document, in their order.

        The future raises WorkerError or CoreNlpError when there can be none of any document.
        """
        return self._threads.submit(self._answer, documents)

    def _answer(self, documents: Sequence[Document]) -> Answers:
        worker = self._idle.get()
        try:
            return self._ask(worker, documents)
        finally:
            self._idle.put(worker)

    def _ask(self, worker: Worker, documents: Sequence[Document]) -> Answers:
        """Ask a worker; when it dies, ask another for each document alone, to see of which."""
        try:
            answers = self._try(worker, documents)
        except WorkerDiedError as error:
            if len(documents) > 1:
                return [one for document in documents for one in self._ask_alone(worker, document)]
            return self._ask_alone(worker, documents[0], error)
        self._given_up = 0
        return answers

    def _ask_alone(
        self, worker: Worker, document: Document, died: WorkerDiedError | None = None
    ) -> Answers:
        for _ in range(TRIES - (died is not None)):
            try:
                answers = self._try(worker, [document])
            except WorkerDiedError as error:
                died = error
            else:
                self._given_up = 0
                return answers
        self._given_up += 1
        if self._given_up == _GIVEN_UP_IN_A_ROW:
            raise WorkerError(
                f"worker processes keep dying, the last one with {died}",
                where=str(document.told.origin),
                hint="Is there memory enough? Set NEWSGRAPH_WORKERS to fewer",
            )
        message = f"unread: {TRIES} worker processes died of it, the last one with {died}"
        return [document.told.reject(Reason.UNREAD, message)]

    def _try(self, worker: Worker, documents: Sequence[Document]) -> Answers:
        if self._leaving.is_set():
            raise CancelledError
        try:
            return worker.ask(documents)
        except (WorkerDiedError, WorkerError):
            if self._leaving.is_set():
                raise CancelledError from None
            raise
