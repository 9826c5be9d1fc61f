"""From a web archive (WARC) to documents, one an HTML page that a server gave.

Common Crawl's news archive is made of such files. Requests, pictures, errors and redirections are
no articles and are passed over in silence.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from loader.articles import documents
from loader.articles.compression import BombError, DamagedError
from loader.articles.documents import Document, Form, make_document
from loader.articles.page import Told
from loader.articles.rejection import Reason, Rejection

_HYPERTEXT = frozenset({"text/html", "application/xhtml+xml"})
_OK = 200


class _Source:
    """A stream as FastWARC takes it: it would seek in one that says it has `seek`."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        found = self._stream.read1(size)  # `read` would lose what it has before a break
        self._position += len(found)
        return found

    def tell(self) -> int:
        return self._position


def split_archive(stream: io.BufferedReader, told: Told) -> Iterator[Document | Rejection]:
    """Yield the HTML pages of an archive under their addresses; records are counted from 1."""
    number = 0
    try:
        source: Any = _Source(stream)  # its types ask for `seek`
        records = ArchiveIterator(source, parse_http=False, stream_detect=False)
        for number, record in enumerate(records, start=1):
            of_record = replace(
                told,
                origin=replace(told.origin, position=number, unit="record"),
                name=f"{told.name}:{number}",
                url=record.headers.get("WARC-Target-URI"),
            )
            if record.record_type == WarcRecordType.response:
                yield from _take_page(record, of_record)
    except (DamagedError, BombError):
        raise
    except OSError as error:
        yield told.reject(Reason.DAMAGED, f"damaged: {error}, after record {number}")


def _take_page(record: WarcRecord, told: Told) -> Iterator[Document | Rejection]:
    size = record.content_length
    if size > documents.RAW_LIMIT:
        message = f"too large: more than {documents.RAW_LIMIT:,} bytes"
        yield told.reject(Reason.TOO_LARGE, message)
        return
    block = record.reader.read(size)
    if len(block) < size:
        yield told.reject(Reason.DAMAGED, "damaged: the record breaks off")
        return
    try:
        page = _undo_http(block)
    except OSError as error:
        yield told.reject(Reason.DAMAGED, f"damaged: {error}")
        return
    if page is not None:
        yield make_document(told, page, Form.HYPERTEXT)


def _undo_http(block: bytes) -> bytes | None:
    """Return the page of a response, without its encodings; None when it is none."""
    record = WarcRecord()
    record.init_headers(WarcRecordType.response)
    record.is_http = True
    record.set_bytes_content(block)
    record.parse_http(auto_decode="all")
    kind = (record.http_content_type or "").partition(";")[0].strip().lower()
    if record.http_headers is None or record.http_headers.status_code != _OK:
        return None
    return record.reader.read(documents.RAW_LIMIT + 1) if kind in _HYPERTEXT else None
