"""From documents to findings: what a worker does with a batch."""

from collections.abc import Iterator, Sequence

from loader.articles import Document, Reason, Rejection, read_document
from loader.extract import Extractor
from loader.extract.reading import Reading
from loader.records import Article, Findings
from newsgraph.corenlp import CoreNlpError

# When CoreNLP cannot read this either, it is not the article's fault.
HARMLESS = Article(id="", name="", text="Die Ministerin reiste am Montag nach Berlin.")


def answer(extractor: Extractor, documents: Sequence[Document]) -> list[Findings | Rejection]:
    """Return for each document what is found in it, or why it cannot be used.

    Raises:
        CoreNlpError: when CoreNLP does not work at all.
    """
    found = [read_document(document) for document in documents]
    readings = _read(extractor, [article for article in found if isinstance(article, Article)])
    return [
        _extract(extractor, article, document, next(readings))
        if isinstance(article, Article)
        else article
        for article, document in zip(found, documents, strict=True)
    ]


def _read(extractor: Extractor, articles: list[Article]) -> Iterator[Reading | None]:
    try:
        return iter(extractor.read(articles) if articles else [])
    except CoreNlpError:
        return iter([None] * len(articles))  # one of them is to blame: each alone shows which


def _extract(
    extractor: Extractor, article: Article, document: Document, reading: Reading | None
) -> Findings | Rejection:
    try:
        return extractor.extract(article, reading)
    except CoreNlpError as error:
        extractor.read([HARMLESS])
        return document.told.reject(Reason.UNREAD, f"unread: {error}")
    except Exception as error:  # noqa: BLE001 – whatever a hostile text brings about stops no other
        return document.told.reject(Reason.UNREAD, f"unread: {error!r}")
