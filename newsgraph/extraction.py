"""From paths to findings: reads articles and extracts, with CoreNLP as the reader."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from rich.console import Console

from loader.articles import Rejection, read_articles
from loader.extract import Extractor
from loader.extract.reading import CoreNlpReader, Reading
from loader.records import Article, Findings
from newsgraph.corenlp import CoreNlpError, CoreNlpPool
from newsgraph.settings import Settings

# CoreNLP dies of a text once in a blue moon. Of three in a row it is not the texts' fault.
_DEATHS_IN_A_ROW = 3
_BATCH, _BATCH_CHARACTERS = 16, 200_000


@contextmanager
def open_extractor(settings: Settings, console: Console | None = None) -> Iterator[Extractor]:
    """Start CoreNLP, fetching it first where needed, and end it on leaving.

    Args:
        settings: names the cache folder of CoreNLP's archives.
        console: where to show the progress of a first download.

    Raises:
        ArchiveError: when CoreNLP cannot be fetched.
    """
    with CoreNlpPool(settings, console=console) as corenlp:
        yield Extractor(CoreNlpReader(corenlp.annotate))


def read_findings(
    paths: Iterable[Path], extractor: Extractor, reject: Callable[[Rejection], None]
) -> Iterator[Findings]:
    """Yield what is found in each article under `paths`; tell `reject` of unusable inputs.

    CoreNLP reads one batch while the batch before is being extracted; no more than two batches are
    in memory.

    Raises:
        CoreNlpError: when CoreNLP dies of several articles in a row.
    """
    deaths = 0
    with ThreadPoolExecutor(max_workers=1) as reader:
        alone = partial(_read_alone, reader, extractor)
        under_way: deque[tuple[list[Article], Future[list[Reading]]]] = deque()
        for batch in _batches(paths, reject):
            under_way.append((batch, reader.submit(extractor.read, batch)))
            if len(under_way) > 1:
                articles, readings = under_way.popleft()
                deaths = yield from _extract(articles, readings, extractor, alone, reject, deaths)
        for articles, readings in under_way:
            deaths = yield from _extract(articles, readings, extractor, alone, reject, deaths)


def _read_alone(reader: Executor, extractor: Extractor, article: Article) -> Reading:
    """Read one article, in the reader's thread: CoreNLP answers one thread only."""
    (reading,) = reader.submit(extractor.read, [article]).result()
    return reading


def _batches(paths: Iterable[Path], reject: Callable[[Rejection], None]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    for article in read_articles(paths):
        if isinstance(article, Rejection):
            reject(article)
            continue
        batch.append(article)
        if len(batch) == _BATCH or sum(len(one.text) for one in batch) > _BATCH_CHARACTERS:
            yield batch
            batch = []
    if batch:
        yield batch


def _extract(
    articles: list[Article],
    readings: Future[list[Reading]],
    extractor: Extractor,
    read_alone: Callable[[Article], Reading],
    reject: Callable[[Rejection], None],
    deaths: int,
) -> Generator[Findings, None, int]:
    """Yield the findings of a batch; return how many deaths in a row it ended with."""
    read: list[Reading | None]
    try:
        read = [*readings.result()]
    except CoreNlpError:
        read = [None] * len(articles)  # one of them is to blame: each alone shows which
    for article, reading in zip(articles, read, strict=True):
        try:
            findings = extractor.extract(article, reading or read_alone(article))
        except CoreNlpError as error:
            deaths += 1
            if deaths == _DEATHS_IN_A_ROW:
                raise
            reject(Rejection(article.name, None, f"unread: {error}"))
        else:
            deaths = 0
            yield findings
    return deaths
