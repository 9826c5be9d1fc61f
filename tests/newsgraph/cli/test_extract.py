"""`newsgraph extract`: JSON lines without a database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsgraph.cli.conftest import Run

SEEDS = Path(__file__).parents[3] / "seeds"

TEXT = (
    "Berlin (dpa) – Bundeskanzlerin Angela Merkel hat am Montag in Berlin den französischen "
    "Präsidenten Emmanuel Macron getroffen. Beide sprachen über die Ukraine.\n"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "merkel.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_article_is_a_line_whose_offsets_show_what_is_printed(run: Run, page: Path) -> None:
    result = run("extract", str(page), "--text")
    assert result.exit_code == 0, result.stderr
    (line,) = map(json.loads, result.stdout.splitlines())
    assert line["id"] == "merkel"
    assert {person["name"] for person in line["persons"]} == {"Angela Merkel", "Emmanuel Macron"}
    for person in line["persons"]:
        for mention in person["mentions"]:
            shown = line["text"][mention["start"] : mention["end"]]
            assert shown == mention["surface"]
    (met,) = line["encounters"]
    assert set(met["persons"]) == {"Angela Merkel", "Emmanuel Macron"}
    assert line["text"][met["start"] : met["end"]] == met["sentence"]


def test_what_cannot_be_used_is_listed_and_stops_nothing_else(run: Run, page: Path) -> None:
    english = page.with_name("english.txt")
    english.write_text("The chancellor met the president in Berlin on Monday. " * 4)
    result = run("extract", str(page.parent / "missing.txt"), str(english), str(page))
    assert result.exit_code == 2
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["merkel"]
    rejected = result.stderr.splitlines()
    assert any(line.startswith("rejected") and "missing.txt" in line for line in rejected)
    assert any("english.txt: not German" in line for line in rejected)
    assert rejected[-1] == "2 inputs rejected"


def test_standard_input_is_a_source_as_well() -> None:
    record = json.dumps({"id": "r1", "text": TEXT}) + "\n"
    command = [sys.executable, "-m", "newsgraph", "extract", "-"]
    ended = subprocess.run(command, check=True, input=record.encode(), capture_output=True)
    line = json.loads(ended.stdout)
    assert line["id"] == "r1"
    assert "text" not in line


def test_whatever_order_sets_have_in_a_process_the_same_is_found() -> None:
    command = [sys.executable, "-m", "newsgraph", "extract", str(SEEDS)]
    one, other = (
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    )
    assert one.count(b"\n") == 5
    assert one == other
