"""From paths to documents and articles: recognises what a file holds, and takes it apart.

Every input gives an article or a `Rejection`; nothing is raised for a bad one. Memory is that of
the largest page, record or feed, however many there are.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from io import BufferedReader
from pathlib import Path

from loader.articles import documents
from loader.articles.compression import BombError, DamagedError, Meter, open_file, open_stdin
from loader.articles.documents import Document, Form, make_document, read_document
from loader.articles.feeds import split_feed
from loader.articles.page import Told
from loader.articles.paths import ARCHIVES, FEEDS, HYPERTEXT, LINES, expand, split_suffix
from loader.articles.paths import unreadable as refuse
from loader.articles.rejection import STDIN, Origin, Reason, Rejection
from loader.records import Article

_HEAD = 4096
_RECORD = re.compile(rb'\s*\{\s*"')
# Atomic: what comes before the first tag is read in one way only, so that no page can make it slow.
_PROLOGUE = rb"(?>\s*(?:<\?[^>]*>\s*|<!--(?>.*?-->)\s*)*)(?:<!doctype rss[^>]*>\s*)?"
_FLAGS = re.IGNORECASE | re.DOTALL
_FEED = re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:rdf)\b", _FLAGS)
_MARKUP = re.compile(_PROLOGUE + rb"<(?:!doctype html|html|head|body)\b", _FLAGS)
_TAG = re.compile(rb"<[a-z!/][^<>]*>", re.IGNORECASE)


class Kind(Enum):
    """What a file holds."""

    PAGE = auto()
    HYPERTEXT = auto()
    RECORDS = auto()
    FEED = auto()
    ARCHIVE = auto()


def read_articles(paths: Iterable[Path | str]) -> Iterator[Article | Rejection]:
    """Yield the articles of files, of folders (sorted), of patterns and of `-`, standard input.

    What a file is (page text, HTML, JSON lines, a feed or a web archive, each of them compressed or
    not) is told by what it holds and how it is named.
    """
    for found in split_inputs(paths):
        yield read_document(found) if isinstance(found, Document) else found


def split_inputs(
    paths: Iterable[Path | str], meter: Meter | None = None
) -> Iterator[Document | Rejection]:
    """Yield the documents of files, folders, patterns and standard input, in this order.

    Args:
        paths: as `read_articles` takes them.
        meter: counts the bytes that were read.
    """
    for file in expand(paths):
        if isinstance(file, Rejection):
            yield file
        else:
            yield from split_file(file, meter or Meter())


def split_file(path: Path, meter: Meter) -> Iterator[Document | Rejection]:
    """Yield the documents of one file, or of standard input when it is `-`."""
    where = str(path)
    try:
        if where == STDIN:
            yield from _split_stream(open_stdin(meter), Told("stdin", Origin(STDIN)), "")
            return
        name, suffix = split_suffix(path)
        with open_file(path, meter) as stream:
            yield from _split_stream(stream, Told(name, Origin(where)), suffix)
    except DamagedError as error:
        yield Rejection(Origin(where), Reason.DAMAGED, f"damaged: {error}")
    except BombError as error:
        yield Rejection(Origin(where), Reason.TOO_LARGE, f"too large: {error}")
    except OSError as error:
        yield refuse(error, where)
    except ValueError as error:  # a zero byte in the path
        yield Rejection(Origin(where), Reason.UNREADABLE, f"unreadable: {error}")


def _split_stream(
    stream: BufferedReader, told: Told, suffix: str
) -> Iterator[Document | Rejection]:
    kind = _recognise(stream.peek(_HEAD)[:_HEAD].removeprefix(BOM_UTF8), suffix)
    if kind is Kind.RECORDS:
        yield from _split_records(stream, told)
        return
    if kind is Kind.ARCHIVE:
        # Imported here: its library is needed for nothing else.
        from loader.articles.web_archives import split_archive

        yield from split_archive(stream, told)
        return
    form = Form.HYPERTEXT if kind is Kind.HYPERTEXT else Form.PAGE
    document = make_document(told, stream.read(documents.RAW_LIMIT + 1), form)
    if kind is Kind.FEED and isinstance(document, Document):
        yield from split_feed(document.raw, told)
    else:
        yield document


def _recognise(head: bytes, suffix: str) -> Kind:
    """Tell what a file is from its first bytes, which go before its name."""
    if suffix in LINES or _RECORD.match(head):
        return Kind.RECORDS
    if head.startswith(b"WARC/") or suffix in ARCHIVES:
        return Kind.ARCHIVE
    if _FEED.match(head):
        return Kind.FEED
    if _MARKUP.match(head) or (suffix in HYPERTEXT and _TAG.search(head)):
        return Kind.HYPERTEXT
    return Kind.FEED if suffix in FEEDS else Kind.PAGE


def _split_records(stream: BufferedReader, told: Told) -> Iterator[Document | Rejection]:
    limit = documents.RAW_LIMIT
    number = 0
    while raw := stream.readline(limit + 1):
        number += 1
        if raw == b"\n":  # a file may have millions of them
            continue
        origin = replace(told.origin, position=number)
        record = replace(told, origin=origin, name=f"{told.name}:{number}")
        if len(raw) > limit or (line := raw.strip().removeprefix(BOM_UTF8)):
            yield make_document(record, raw if len(raw) > limit else line, Form.RECORD)
        while len(raw) > limit and not raw.endswith(b"\n"):
            raw = stream.readline(limit + 1)  # the rest of a line that is too large
