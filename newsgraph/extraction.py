"""From paths to findings: takes inputs apart and has them read, in batches and in their order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from loader.articles import Document, Meter, Rejection, split_inputs
from loader.extract import Extractor
from loader.records import Findings
from newsgraph.settings import Settings
from newsgraph.workers import Answers, ExtractorPool
from newsgraph.workers.answers import answer

# Documents and bytes of a batch: enough for CoreNLP, and little enough for all workers to share.
_BATCH, _BATCH_BYTES = 8, 100_000

Input = Document | Rejection


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an input; `bytes` is how much of the files was read up to it."""

    found: Findings | Rejection
    document: Document | None
    bytes: int

    @property
    def is_article(self) -> bool:
        """Whether something was found, be it nothing of interest."""
        return not isinstance(self.found, Rejection)


@contextmanager
def open_extractor(settings: Settings, console: Console | None = None) -> Iterator[ExtractorPool]:
    """Start extraction in worker processes, fetching CoreNLP where needed; end them on leaving.

    Args:
        settings: names the cache folder of CoreNLP's archives, and how many workers may run.
        console: where to show the progress of a first download.

    Raises:
        ArchiveError: when CoreNLP cannot be fetched.
    """
    with ExtractorPool(settings, console=console) as pool:
        yield pool


def read_findings(
    paths: Iterable[Path],
    extractor: ExtractorPool | Extractor,
    reject: Callable[[Rejection], object],
) -> Iterator[Findings]:
    """Yield what is found in each article under `paths`; tell `reject` of unusable inputs.

    Raises:
        CoreNlpError: when CoreNLP does not work.
        WorkerError: when worker processes cannot be started or keep dying.
    """
    meter = Meter()
    for outcome in extract(split_inputs(paths, meter), extractor, meter):
        if isinstance(outcome.found, Rejection):
            reject(outcome.found)
        else:
            yield outcome.found


def extract(
    inputs: Iterable[Input], extractor: ExtractorPool | Extractor, meter: Meter
) -> Iterator[Outcome]:
    """Yield what becomes of each input, in their order.

    No more than `extractor.ahead` batches are under way: whoever takes the outcomes slowly makes
    the reading wait, so memory is bounded. A plain `Extractor` works in this process.

    Raises:
        CoreNlpError: when CoreNLP does not work.
        WorkerError: when worker processes cannot be started or keep dying.
    """
    ahead = extractor.ahead if isinstance(extractor, ExtractorPool) else 0
    under_way: deque[tuple[list[tuple[Input, int]], Future[Answers]]] = deque()
    for batch in _batches(inputs, meter):
        documents = [one for one, _ in batch if isinstance(one, Document)]
        under_way.append((batch, _submit(extractor, documents)))
        if len(under_way) > ahead:
            yield from _collect(*under_way.popleft())
    while under_way:
        yield from _collect(*under_way.popleft())


def _submit(extractor: ExtractorPool | Extractor, documents: list[Document]) -> Future[Answers]:
    if documents and isinstance(extractor, ExtractorPool):
        return extractor.submit(documents)
    here: Future[Answers] = Future()
    here.set_result([] if isinstance(extractor, ExtractorPool) else answer(extractor, documents))
    return here


def _collect(batch: list[tuple[Input, int]], answers: Future[Answers]) -> Iterator[Outcome]:
    found = iter(answers.result())
    for one, position in batch:
        if isinstance(one, Document):
            yield Outcome(next(found), one, position)
        else:
            yield Outcome(one, None, position)


def _batches(inputs: Iterable[Input], meter: Meter) -> Iterator[list[tuple[Input, int]]]:
    batch: list[tuple[Input, int]] = []
    size = 0
    for one in inputs:
        batch.append((one, meter.bytes))
        size += len(one.raw) if isinstance(one, Document) else 0
        if len(batch) == _BATCH or size > _BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
