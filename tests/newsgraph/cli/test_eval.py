"""`newsgraph eval`: a gold file against texts, or against what was extracted before."""

import json
from pathlib import Path

import pytest

from tests.newsgraph.cli.conftest import Run

TEXT = "Bundeskanzlerin Angela Merkel hat in Berlin den Präsidenten Emmanuel Macron getroffen.\n"
GOLD = {
    "id": "merkel",
    "persons": [{"name": "Angela Merkel"}, {"name": "Emmanuel Macron"}],
    "countries": [],
    "encounters": [
        {"persons": ["Angela Merkel", "Emmanuel Macron"], "status": "held", "place": "Berlin"}
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n" + json.dumps(GOLD | {"id": "absent"}) + "\n")
    return path


def read_figures(output: str) -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in output.splitlines() if line.strip()}


def test_texts_are_extracted_and_measured(run: Run, gold: Path) -> None:
    page = gold.with_name("merkel.txt")
    page.write_text(TEXT, encoding="utf-8")
    result = run("eval", str(gold), str(page))
    assert result.exit_code == 0, result.stderr
    assert read_figures(result.stdout)["persons"] == ["1.000", "0.500", "0.667", "2", "4", "2"]
    assert "1 of 2 documents of the gold were not given" in result.stdout


def test_lines_that_were_extracted_before_are_measured_from_standard_input(
    run: Run, gold: Path
) -> None:
    result = run("eval", str(gold), stdin=json.dumps(GOLD))
    assert result.exit_code == 0, result.stderr
    figures = read_figures(result.stdout)
    assert figures["pairs"] == ["1.000", "0.500", "0.667", "1", "2", "1"]
    assert "status 1 of 1" in result.stdout


def test_misses_are_listed_on_request(run: Run, gold: Path) -> None:
    found = GOLD | {"persons": [{"name": "Angela Merkel"}]}
    result = run("eval", str(gold), "--misses", stdin=json.dumps(found))
    assert "merkel missed person Emmanuel Macron" in result.stdout


def test_a_gold_file_that_is_none_is_an_error(run: Run, gold: Path) -> None:
    gold.write_text("no JSON\n")
    result = run("eval", str(gold), stdin="")
    assert result.exit_code == 1
    assert f"{gold}:1" in result.stderr
