"""One worker process, as this process sees it, and what runs in it.

The worker ends when its end of the pipe closes, so also when this process is killed.
"""

import multiprocessing
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from cypher import NewsgraphError
from loader.articles import Document, Rejection
from loader.records import Findings
from newsgraph.garbage import spare_collections
from newsgraph.settings import Settings

# A fresh interpreter: a fork would inherit threads' locks and the database's connections.
_CONTEXT = multiprocessing.get_context("spawn")
# Seconds to end CoreNLP before the worker is killed.
_PATIENCE = 10


class WorkerError(NewsgraphError):
    """Worker processes cannot be started, or keep dying."""


class WorkerDiedError(Exception):
    """The worker is gone in the middle of its work, with this exit code."""


class Worker:
    """A process that extracts; it starts at `start` or at the first question.

    One thread asks; another may call `stop` meanwhile.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._process: BaseProcess | None = None
        self._connection: Connection | None = None
        self._ready = False

    @property
    def pid(self) -> int | None:
        """The process id, None when none runs."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process, if there is none; its models load while the caller goes on."""
        if self._process is None:
            self._connection, theirs = _CONTEXT.Pipe()
            with theirs:
                self._process = _CONTEXT.Process(
                    target=work, args=(theirs, self._settings), name="newsgraph worker", daemon=True
                )
                self._process.start()
            self._ready = False

    def ask(self, documents: Sequence[Document]) -> list[Findings | Rejection]:
        """Return what the worker makes of the documents.

        Raises:
            WorkerDiedError: when it died of them; the next question starts another.
            WorkerError: when it cannot be started.
            CoreNlpError: when CoreNLP does not work in it.
        """
        self.start()
        if not self._ready:
            try:
                self._receive()
            except WorkerDiedError as error:
                raise WorkerError(
                    f"a worker process cannot be started: it ended with {error}",
                    hint="Is there memory enough? Set NEWSGRAPH_WORKERS to fewer",
                ) from error
            self._ready = True
        answers: list[Findings | Rejection] = self._receive(documents)
        return answers

    def _receive(self, question: object = None) -> list[Findings | Rejection]:
        assert self._connection is not None  # noqa: S101 – for the type checker
        try:
            if question is not None:
                self._connection.send(question)
            answers = self._connection.recv()
        except (EOFError, OSError) as error:
            raise WorkerDiedError(self.end()) from error
        if isinstance(answers, Exception):
            raise answers
        return answers  # type: ignore[no-any-return]  # a pipe has no types

    def stop(self) -> None:
        """Ask the process to end."""
        process = self._process
        if process is not None:
            with suppress(ValueError):  # another thread has closed it
                process.terminate()

    def end(self) -> int | None:
        """End the process and return its exit code."""
        if self._process is None or self._connection is None:
            return None
        self._process.terminate()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        code = self._process.exitcode
        self._process.close()
        self._connection.close()
        self._process = self._connection = None
        return code


def work(connection: Connection, settings: Settings) -> None:
    """Answer questions until there is nobody to ask any more; this runs in the worker process."""
    # Ctrl-C reaches all processes of a terminal; it is for the parent to answer.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # so that CoreNLP is ended as well
    from loader.extract import Extractor
    from loader.extract.reading import CoreNlpReader
    from newsgraph.corenlp import CoreNlp
    from newsgraph.workers.answers import HARMLESS, answer

    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        try:
            with CoreNlp(settings) as corenlp:
                extractor = Extractor(CoreNlpReader(corenlp.annotate))
                extractor.extract(HARMLESS)
                spare_collections()
                connection.send([])
                while True:
                    connection.send(answer(extractor, connection.recv()))
        except NewsgraphError as error:
            connection.send(error)
