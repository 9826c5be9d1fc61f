"""What a load keeps in mind: ids, dead letters, and never more than some megabytes."""

import gc
import json
import os
import threading
from pathlib import Path

import psutil
import zstandard

from loader.articles import Document, Origin, split_inputs
from loader.records import Article
from newsgraph.dead_letters import append_letter, read_lines, replace_lines
from newsgraph.ledger import Ledger

TEXT = "Bundeskanzlerin Angela Merkel hat am Montag in Berlin Emmanuel Macron getroffen."


def test_an_id_is_taken_once_and_the_first_that_has_it_is_told() -> None:
    first = Origin("a.jsonl", 7)
    with Ledger() as ledger:
        assert ledger.claim(Article("x", "x", "eins"), first) is True
        assert ledger.claim(Article("x", "x", "eins"), Origin("b.jsonl", 1)) is False
        assert ledger.claim(Article("x", "x", "zwei"), Origin("b.jsonl", 2)) == first
        assert ledger.claim(Article("y", "y", "zwei"), Origin("b.jsonl", 3)) is True


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl.zst"
    with zstandard.open(file, "wb") as out:
        for number in range(5_000):
            varied = os.urandom(20_000).hex()  # as large, compressed, as news would be
            record = {"id": str(number), "text": f"{TEXT} {varied}"}
            out.write(json.dumps(record).encode() + b"\n")
    process, sizes = psutil.Process(), []
    with Ledger() as ledger:
        for number, found in enumerate(split_inputs([file])):
            assert isinstance(found, Document)
            ledger.claim(Article(str(number), "", str(number)), found.told.origin)
            if number in {500, 4_999}:
                gc.collect()
                sizes.append(process.memory_info().rss)
    assert sizes[1] - sizes[0] < 8_000_000


def test_letters_that_come_while_others_are_replaced_stay(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "letters.jsonl"
    append_letter(file, b"old\n")
    file.chmod(0o640)

    def append() -> None:
        for number in range(300):
            append_letter(file, b"%d\n" % number)

    thread = threading.Thread(target=append)
    thread.start()
    for number in range(100):
        replace_lines(file, [b"old\n", b"kept %d\n" % (number - 1)], [b"kept %d\n" % number])
    thread.join()
    assert sorted(read_lines(file)) == sorted([b"kept 99\n", *(b"%d\n" % n for n in range(300))])
    assert file.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in file.parent.iterdir()] == ["letters.jsonl"]
