"""From paths to articles: what is found, what it is taken for, and what is refused."""

import errno
import io
import json
import os
import sys
from pathlib import Path

import pytest

from loader.articles import Rejection, documents, read_articles
from loader.records import Article
from tests.loader.articles.pages import BODY, PAGE, TITLE

TEXT = "\n".join(BODY)
HTML = f"<html><body><article><h1>{TITLE}</h1><p>{'</p><p>'.join(BODY)}</p></article></body></html>"


def texts(*paths: Path | str) -> list[tuple[str, str]]:
    return [(a.name, a.text) for a in read_articles(paths) if isinstance(a, Article)]


def refused(*paths: Path | str) -> list[tuple[int | None, str]]:
    return [
        (r.origin.position, r.message) for r in read_articles(paths) if isinstance(r, Rejection)
    ]


def test_a_directory_is_walked_in_order_and_only_pages_are_read(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.html", "a.txt", "README.md", ".hidden/3.txt", ".4.txt", "c.TXT"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(HTML if name.endswith("html") else PAGE, encoding="utf-8")
    assert [name for name, _ in texts(tmp_path)] == ["a", "c", "1", "2"]
    assert not refused(tmp_path)


def test_what_a_file_holds_goes_before_its_name(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text(f"<!DOCTYPE html>\n{HTML}", encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.json").write_text(json.dumps({"id": "r1", "text": PAGE}), encoding="utf-8")
    (tmp_path / "page").write_bytes(b"\xef\xbb\xbf" + PAGE.encode())
    assert texts(*(tmp_path / name for name in ("page.txt", "page.html", "page.json", "page"))) == [
        ("page", f"{TITLE}\n{TEXT}"),
        ("page", TEXT),
        ("r1", TEXT),
        ("page", TEXT),
    ]


def test_broken_lines_of_json_are_told_with_their_numbers_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    lines = [
        json.dumps({"id": "r1", "title": "Eins", "text": PAGE}),
        '{"id": "r2", "text": "Die Min',
        "",
        "[1, 2]",
        json.dumps({"id": "r5"}),
        json.dumps({"id": "r6", "text": 7}),
        json.dumps({"id": "r7", "text": "The ministers met in Riga on Thursday and spoke there."}),
        json.dumps({"id": 8, "html": HTML, "url": "https://nordblick.example/8"}),
        "[" * 100_000,
        json.dumps({"text": TEXT, "published": "2026-03-12", "places": ["Riga"], "source": "NB"}),
    ]
    file = tmp_path / "records.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    assert texts(file) == [("r1", TEXT), ("8", f"{TITLE}\n{TEXT}"), ("records:10", TEXT)]
    positions, reasons = zip(*refused(file), strict=True)
    assert positions == (2, 4, 5, 6, 7, 9)
    assert reasons[0].startswith("malformed JSON: Unterminated string")
    assert reasons[1:5] == (
        "malformed record: it is no JSON object",
        "empty: the record has neither text nor html",
        "malformed record: text is no string",
        "not German: the language is en",
    )
    assert reasons[5].startswith("malformed JSON: ")


def test_a_records_own_fields_reach_the_article(tmp_path: Path) -> None:
    record = {"id": "r1", "url": "https://nordblick.example/1", "title": "Eins", "text": TEXT}
    record |= {"source": "NB", "published": "2026-03-12T14:30:00+01:00", "language": "de"}
    file = tmp_path / "records.ndjson"
    file.write_text(json.dumps(record | {"places": ["Riga", ""], "more": {}}), encoding="utf-8")
    (article,) = read_articles([file])
    assert isinstance(article, Article)
    assert (article.id, article.name, article.url) == (record["url"], "r1", record["url"])
    assert (article.title, article.source, article.places) == ("Eins", "NB", ("Riga",))
    assert str(article.published) == "2026-03-12 13:30:00+00:00"


def test_a_pattern_that_no_shell_expanded_is(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/deep/3.txt", "a/1.txt", "a/1.html"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE, encoding="utf-8")
    (tmp_path / "[1].txt").write_text(PAGE, encoding="utf-8")
    assert [name for name, _ in texts(tmp_path / "*" / "*.txt")] == ["1", "2"]
    assert [name for name, _ in texts(tmp_path / "**" / "?.txt")] == ["1", "2", "3"]
    assert [name for name, _ in texts(tmp_path / "[1].txt")] == ["[1]"]
    assert refused(tmp_path / "*.md") == [
        (None, "unreadable: there is no file of this pattern"),
    ]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(PAGE.encode())))
    )
    assert texts("-") == [("stdin", TEXT)]


def test_one_bad_input_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "2.txt").write_text("", encoding="utf-8")
    (tmp_path / "3.html").write_text("<p></p>", encoding="utf-8")
    (tmp_path / "4.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "5.txt").write_text(PAGE, encoding="utf-8")
    assert texts(tmp_path, tmp_path / "missing.txt", "\0") == [("5", TEXT)]
    assert [reason.partition(":")[0] for _, reason in refused(tmp_path, tmp_path / "no", "\0")] == [
        "undecodable",
        "empty",
        "empty",
        "unreadable",
        "unreadable",
        "unreadable",
    ]


def test_a_folder_that_may_not_be_listed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)  # root, as whom tests may run, may list anything
    (found,) = read_articles([tmp_path])
    assert str(found) == f"{tmp_path}: unreadable: Permission denied"


def test_what_is_too_large_is_refused_and_the_next_line_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "RAW_LIMIT", 2000)
    good = json.dumps({"id": "r2", "text": TEXT})
    file = tmp_path / "records.jsonl"
    file.write_text(f'{{"text": "{"a" * 9000}"}}\n{good}\n', encoding="utf-8")
    page = tmp_path / "page.txt"
    page.write_text("a" * 2001, encoding="utf-8")
    assert texts(file) == [("r2", TEXT)]
    assert refused(file, page) == [
        (1, "too large: more than 2,000 bytes"),
        (None, "too large: more than 2,000 bytes"),
    ]
