"""From paths to findings: reads articles and extracts, with CoreNLP as the reader."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from loader.articles import Rejection, read_articles
from loader.extract import Extractor
from loader.extract.reading import CoreNlpReader
from loader.records import Findings
from newsgraph.corenlp import CoreNlp, CoreNlpError
from newsgraph.settings import Settings

# CoreNLP dies of a text once in a blue moon. Of three in a row it is not the texts' fault.
_DEATHS_IN_A_ROW = 3


@contextmanager
def open_extractor(settings: Settings, console: Console | None = None) -> Iterator[Extractor]:
    """Start CoreNLP, fetching it first where needed, and end it on leaving.

    Args:
        settings: names the cache folder of CoreNLP's archives.
        console: where to show the progress of a first download.

    Raises:
        ArchiveError: when CoreNLP cannot be fetched.
    """
    with CoreNlp(settings, console=console) as corenlp:
        yield Extractor(CoreNlpReader(corenlp.annotate))


def read_findings(
    paths: Iterable[Path], extractor: Extractor, reject: Callable[[Rejection], None]
) -> Iterator[Findings]:
    """Yield what is found in each article under `paths`; tell `reject` of unusable inputs.

    Raises:
        CoreNlpError: when CoreNLP dies of several articles in a row.
    """
    deaths = 0
    for article in read_articles(paths):
        if isinstance(article, Rejection):
            reject(article)
            continue
        try:
            findings = extractor.extract(article)
        except CoreNlpError as error:
            deaths += 1
            if deaths == _DEATHS_IN_A_ROW:
                raise
            reject(Rejection(article.name, None, f"unread: {error}"))
        else:
            deaths = 0
            yield findings
