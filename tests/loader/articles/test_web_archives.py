"""Web archives: the HTML pages in them are articles under their addresses."""

import gzip
import io
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType

from loader.articles import Origin, Reason, Rejection, documents, read_articles
from loader.records import Article
from tests.loader.articles.pages import BODY, TITLE

TEXT = "\n".join([TITLE, *BODY])
HTML = f"<html><body><article><h1>{TITLE}</h1><p>{'</p><p>'.join(BODY)}</p></article></body></html>"


def write_record(
    number: int,
    body: bytes,
    head: str = "Content-Type: text/html; charset=utf-8",
    status: str = "200 OK",
    kind: WarcRecordType = WarcRecordType.response,
) -> bytes:
    record = WarcRecord()
    record.init_headers(kind)
    record.headers["WARC-Target-URI"] = f"https://nordblick.example/{number}"
    record.is_http = True
    record.set_bytes_content(f"HTTP/1.1 {status}\r\n{head}\r\n\r\n".encode() + body)
    out = io.BytesIO()
    record.write(out)
    return out.getvalue()


PAGE = write_record(1, HTML.encode())


def articles(*paths: Path) -> list[Article]:
    return [a for a in read_articles(paths) if isinstance(a, Article)]


def refused(*paths: Path) -> list[tuple[Origin, Reason]]:
    return [(r.origin, r.reason) for r in read_articles(paths) if isinstance(r, Rejection)]


def test_only_the_pages_of_an_archive_are_read(tmp_path: Path) -> None:
    file = tmp_path / "news.warc"
    file.write_bytes(
        write_record(0, b"", kind=WarcRecordType.request)
        + PAGE
        + write_record(2, b"\x89PNG", "Content-Type: image/png")
        + write_record(3, HTML.encode(), status="404 Not Found")
        + write_record(4, b"", "Location: /1", status="301 Moved Permanently")
        + write_record(
            5, gzip.compress(HTML.encode()), "Content-Type: text/html\r\nContent-Encoding: gzip"
        )
        + write_record(6, b"<p></p>")
    )
    found = articles(file)
    assert [(a.id, a.name, a.url, a.text) for a in found] == [
        (f"https://nordblick.example/{n}", f"news:{r}", f"https://nordblick.example/{n}", TEXT)
        for n, r in ((1, 2), (5, 6))
    ]
    assert refused(file) == [(Origin(str(file), 7, "record"), Reason.EMPTY)]


def test_an_archive_is_compressed_record_by_record_as_common_crawl_has_it(tmp_path: Path) -> None:
    file = tmp_path / "CC-NEWS-20260312.warc.gz"
    file.write_bytes(b"".join(gzip.compress(write_record(n, HTML.encode())) for n in range(3)))
    assert [a.url for a in articles(tmp_path)] == [
        f"https://nordblick.example/{n}" for n in range(3)
    ]
    assert refused(tmp_path) == []


def test_a_damaged_record_stops_no_other(tmp_path: Path) -> None:
    file = tmp_path / "news.warc"
    wrong = "Content-Type: text/html\r\nContent-Encoding: gzip"
    file.write_bytes(
        write_record(1, b"no gzip", wrong)
        + write_record(2, HTML.encode())
        + write_record(3, HTML.encode())[:-200]
    )
    assert [a.url for a in articles(file)] == ["https://nordblick.example/2"]
    assert refused(file) == [
        (Origin(str(file), 1, "record"), Reason.DAMAGED),
        (Origin(str(file), 3, "record"), Reason.DAMAGED),
    ]
    file.write_bytes(gzip.compress(PAGE) + gzip.compress(PAGE)[:300])
    assert len(articles(file)) == 1
    assert [reason for _, reason in refused(file)] == [Reason.DAMAGED]


def test_a_record_that_is_too_large_is_refused_unread(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(documents, "RAW_LIMIT", 5000)
    file = tmp_path / "news.warc"
    bomb = gzip.compress(b" " * 6000)
    head = "Content-Type: text/html\r\nContent-Encoding: gzip"
    file.write_bytes(write_record(1, b" " * 6000) + write_record(2, bomb, head) + PAGE)
    assert len(articles(file)) == 1
    assert [(o.position, reason) for o, reason in refused(file)] == [
        (1, Reason.TOO_LARGE),
        (2, Reason.TOO_LARGE),
    ]
