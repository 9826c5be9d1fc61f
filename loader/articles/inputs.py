"""From paths to articles: walks directories, recognises what a file is, reads it.

Every input gives an article or a `Rejection`; nothing is raised for a bad one.
"""

import os
import re
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import Enum, auto
from io import BufferedReader
from pathlib import Path
from typing import cast

from loader.articles.characters import decode
from loader.articles.hypertext import read_hypertext
from loader.articles.json_lines import read_record
from loader.articles.page import Told, read_page
from loader.articles.rejection import Rejection
from loader.records import Article

STDIN = "-"
# Bytes of one page or record: enough for a text at its limit with markup or escapes around it.
RAW_LIMIT = 20_000_000
_HEAD = 4096
_LINES = frozenset({".jsonl", ".ndjson"})
_HYPERTEXT = frozenset({".html", ".htm", ".xhtml"})
# What is read in a directory; a file that is named by itself may end in anything.
SUFFIXES = _LINES | _HYPERTEXT | {".txt"}

_RECORD = re.compile(rb'\s*\{\s*"')
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<[a-z!/][^<>]*>", re.IGNORECASE)


class Kind(Enum):
    """What a file holds."""

    PAGE = auto()
    HYPERTEXT = auto()
    RECORDS = auto()


def read_articles(paths: Iterable[Path | str]) -> Iterator[Article | Rejection]:
    """Yield the articles of files, of all files in directories (sorted) and of `-`, standard input.

    What a file is (page text, HTML or JSON lines) is told by what it holds and how it is named.
    """
    for path in paths:
        if str(path) == STDIN:
            yield from _read_stdin()
            continue
        for file in _walk(Path(path)):
            yield from [file] if isinstance(file, Rejection) else _read_file(file)


def _read_stdin() -> Iterator[Article | Rejection]:
    # The interpreter's own standard input is a BufferedReader; only a test's stand-in is not.
    stream = sys.stdin.buffer
    yield from _read_stream(cast("BufferedReader", stream), STDIN, "stdin", "")


def _walk(path: Path) -> Iterator[Path | Rejection]:
    if not path.is_dir():
        yield path
        return
    refused: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if file.suffix.lower() in SUFFIXES and not name.startswith("."):
                yield file
        yield from map(_unreadable, refused)
        refused.clear()
    yield from map(_unreadable, refused)


def _unreadable(error: OSError, where: str | None = None) -> Rejection:
    return Rejection(where or str(error.filename), None, f"unreadable: {error.strerror or error}")


def _read_file(path: Path) -> Iterator[Article | Rejection]:
    try:
        stream = path.open("rb")
    except OSError as error:
        yield _unreadable(error, str(path))
        return
    except ValueError as error:  # a zero byte in the path
        yield Rejection(str(path), None, f"unreadable: {error}")
        return
    with stream:
        try:
            yield from _read_stream(stream, str(path), path.stem, path.suffix.lower())
        except OSError as error:
            yield _unreadable(error, str(path))


def _read_stream(
    stream: BufferedReader, where: str, name: str, suffix: str
) -> Iterator[Article | Rejection]:
    told = Told(name=name, where=where)
    kind = _recognise(stream.peek(_HEAD)[:_HEAD].removeprefix(BOM_UTF8), suffix)
    if kind is Kind.RECORDS:
        yield from _read_records(stream, told)
        return
    read = read_hypertext if kind is Kind.HYPERTEXT else read_page
    yield _read_document(stream.read(RAW_LIMIT + 1), told, read)


def _recognise(head: bytes, suffix: str) -> Kind:
    """Tell what a file is from its first bytes, which go before its name."""
    if suffix in _LINES or _RECORD.match(head):
        return Kind.RECORDS
    if _MARKUP.match(head) or (suffix in _HYPERTEXT and _TAG.search(head)):
        return Kind.HYPERTEXT
    return Kind.PAGE


def _read_document(
    raw: bytes, told: Told, read: Callable[[str, Told], Article | Rejection]
) -> Article | Rejection:
    if len(raw) > RAW_LIMIT:
        return told.reject(f"too large: more than {RAW_LIMIT:,} bytes")
    text = decode(raw)
    if text is None:
        return told.reject("undecodable: neither UTF-8, UTF-16 nor Windows-1252")
    return read(text, told)


def _read_records(stream: BufferedReader, told: Told) -> Iterator[Article | Rejection]:
    number = 0
    while raw := stream.readline(RAW_LIMIT + 1):
        number += 1
        record = replace(told, position=number, name=f"{told.name}:{number}")
        if len(raw) > RAW_LIMIT or (line := raw.strip().removeprefix(BOM_UTF8)):
            yield _read_document(raw if len(raw) > RAW_LIMIT else line, record, read_record)
        while len(raw) > RAW_LIMIT and not raw.endswith(b"\n"):
            raw = stream.readline(RAW_LIMIT + 1)  # the rest of a line that is too large
