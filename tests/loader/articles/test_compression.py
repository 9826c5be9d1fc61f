"""Compressed inputs are read as what they hold, in bounded memory, and bombs are refused."""

import gzip
import io
import json
import resource
import sys
from pathlib import Path

import pytest
import zstandard

from loader.articles import Meter, Reason, Rejection, compression, read_articles, split_inputs
from loader.records import Article
from tests.loader.articles.pages import BODY, PAGE

TEXT = "\n".join(BODY)
RECORDS = "".join(json.dumps({"id": f"r{n}", "text": PAGE}) + "\n" for n in range(3)).encode()
COMPRESS = {".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}
EACH = pytest.mark.parametrize("ending", COMPRESS)


def names(*paths: Path | str) -> list[str]:
    return [found.name for found in read_articles(paths) if isinstance(found, Article)]


def refused(*paths: Path | str) -> list[tuple[str, Reason, str]]:
    return [
        (Path(found.origin.where).name, found.reason, found.message)
        for found in read_articles(paths)
        if isinstance(found, Rejection)
    ]


@EACH
def test_what_is_compressed_is_read_and_named_as_what_it_holds(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a.jsonl{ending}").write_bytes(COMPRESS[ending](RECORDS))
    (tmp_path / f"b.txt{ending}").write_bytes(COMPRESS[ending](PAGE.encode()))
    (tmp_path / f"c.md{ending}").write_bytes(COMPRESS[ending](PAGE.encode()))
    assert names(tmp_path) == ["r0", "r1", "r2", "b"]
    assert refused(tmp_path) == []


@EACH
def test_a_file_of_several_parts_is_read_to_its_end(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.jsonl{ending}"
    file.write_bytes(b"".join(COMPRESS[ending](line) for line in RECORDS.splitlines(keepends=True)))
    assert names(file) == ["r0", "r1", "r2"]


@EACH
def test_the_first_bytes_tell_what_is_compressed_whatever_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    (tmp_path / "page.txt").write_bytes(COMPRESS[ending](PAGE.encode()))
    (tmp_path / f"plain.txt{ending}").write_bytes(PAGE.encode())
    assert names(tmp_path) == ["page", "plain"]
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(COMPRESS[ending](RECORDS))))
    )
    assert names("-") == ["r0", "r1", "r2"]


@EACH
def test_what_comes_before_a_break_is_read_and_the_break_is_told(
    tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"a.jsonl{ending}"
    whole = COMPRESS[ending](RECORDS)
    file.write_bytes(whole + COMPRESS[ending](RECORDS)[:40])
    assert names(file) == ["r0", "r1", "r2"]
    ((name, reason, _),) = refused(file)
    assert (name, reason) == (file.name, Reason.DAMAGED)
    file.write_bytes(whole[:2] + b"no such thing")
    ((name, reason, _),) = refused(file)
    assert (name, reason) == (file.name, Reason.MALFORMED if ending == ".zst" else Reason.DAMAGED)


@EACH
def test_a_bomb_is_refused_and_takes_no_memory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ending: str
) -> None:
    monkeypatch.setattr(compression, "ALWAYS_ALLOWED", 5_000_000)
    (tmp_path / f"a.jsonl{ending}").write_bytes(COMPRESS[ending](b'{"text": "' + bytes(10**8)))
    (tmp_path / f"b.jsonl{ending}").write_bytes(COMPRESS[ending](b"\n" * 10**8))
    (tmp_path / f"c.txt{ending}").write_bytes(COMPRESS[ending](bytes(10**8)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused(tmp_path) == [
        (file.name, Reason.TOO_LARGE, "too large: it becomes more than 200 times as large")
        for file in sorted(tmp_path.iterdir())
    ]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kB


def test_bytes_are_counted_as_they_are_on_the_disk(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(RECORDS))
    (tmp_path / "b.jsonl").write_bytes(RECORDS)
    meter = Meter()
    assert len(list(split_inputs([tmp_path], meter))) == 6
    assert meter.bytes == sum(file.stat().st_size for file in tmp_path.iterdir())
