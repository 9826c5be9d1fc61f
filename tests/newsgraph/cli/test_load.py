"""`newsgraph load`: from files into the graph, and what becomes of inputs that cannot be used."""

import gzip
import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import neo4j
import psutil
import pytest

from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run, Start

SEEDS = Path(__file__).parents[3] / "seeds"
TEXT = "Bundeskanzlerin {} hat am Montag in Berlin den Präsidenten Emmanuel Macron getroffen."
SUMMARY = re.compile(
    r"(\d+) new, (\d+) replaced, (\d+) unchanged, (\d+) rejected; "
    r"[\d.]+ s, [\d.]+ articles a second\n"
)


@pytest.fixture(autouse=True)
def data_dir(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The user's data folder, where dead letters go by default."""
    folder = tmp_path / "data"
    monkeypatch.setenv("NEWSGRAPH_DATA_DIR", str(folder))
    monkeypatch.setenv("NEWSGRAPH_WORKERS", "1")
    return folder


def count(graph: neo4j.Driver, address: Address) -> set[tuple[str, int]]:
    records, _, _ = graph.execute_query(
        "MATCH (n) WHERE NOT n:Migration|Change RETURN labels(n)[0] AS label, count(n) AS n",
        database_=address.database,
    )
    return {(record["label"], record["n"]) for record in records}


def read_texts(graph: neo4j.Driver, address: Address) -> set[tuple[str, str]]:
    records, _, _ = graph.execute_query(
        "MATCH (a:Article) RETURN a.id AS id, a.text AS text", database_=address.database
    )
    return {(record["id"], record["text"]) for record in records}


def read_summary(output: str) -> tuple[int, ...]:
    """New, replaced, unchanged and rejected, as the last line of the output tells."""
    match = SUMMARY.fullmatch(output)
    assert match is not None, output
    return tuple(map(int, match.groups()))


def write_lines(path: Path, *records: object) -> Path:
    lines = (one if isinstance(one, str) else json.dumps(one) for one in records)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def tell(name: str, who: str = "Angela Merkel") -> dict[str, str]:
    return {"id": name, "text": TEXT.format(who)}


def read_letters(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_loading_the_seeds_twice_is_loading_them_once(
    run_on_graph: Run, graph: neo4j.Driver, address: Address, data_dir: Path
) -> None:
    first = run_on_graph("load", str(SEEDS))
    assert first.exit_code == 0, first.stderr
    assert read_summary(first.stdout) == (5, 0, 0, 0)
    loaded = count(graph, address)
    assert ("Article", 5) in loaded
    assert {label for label, _ in loaded} >= {"Article", "Person", "Country", "Event"}
    again = run_on_graph("load", str(SEEDS))
    assert read_summary(again.stdout) == (0, 0, 5, 0)
    assert count(graph, address) == loaded
    assert not (data_dir / "dead-letters.jsonl").exists()


def test_inputs_of_no_use_are_kept_and_taken_up_again_once_they_are_mended(
    run_on_graph: Run, graph: neo4j.Driver, address: Address, tmp_path: Path, data_dir: Path
) -> None:
    file = write_lines(
        tmp_path / "news.jsonl", tell("a"), '{"id": "b"', tell("c"), tell("d") | {"text": ""}
    )
    (tmp_path / "english.txt").write_text("The chancellor met the president on Monday. " * 6)
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run_on_graph("load", str(tmp_path / "*.*"))
    assert (result.exit_code, read_summary(result.stdout)) == (2, (2, 0, 0, 4))
    assert {key for key, _ in read_texts(graph, address)} == {"a", "c"}
    assert f"rejected {file}, line 2: malformed JSON" in result.stderr
    letters = data_dir / "dead-letters.jsonl"
    assert f"newsgraph load --retry {letters}" in result.stderr
    kept = read_letters(letters)
    assert [(letter["path"], letter["position"], letter["reason"]) for letter in kept] == [
        (str(empty), None, "empty"),
        (str(tmp_path / "english.txt"), None, "not-german"),
        (str(file), 2, "malformed"),
        (str(file), 4, "empty"),
    ]

    # What is not named is not read: the third line would be replaced.
    write_lines(file, tell("a"), tell("b"), tell("c", "Olaf Scholz"), tell("d") | {"text": ""})
    empty.write_text(TEXT.format("Friedrich Merz"), encoding="utf-8")
    again = run_on_graph("load", "--retry", str(letters))
    assert (again.exit_code, read_summary(again.stdout)) == (2, (2, 0, 0, 2))
    texts = read_texts(graph, address)
    assert ("b", TEXT.format("Angela Merkel")) in texts
    assert ("c", TEXT.format("Angela Merkel")) in texts
    assert len(texts) == 4
    assert [(letter["position"], letter["reason"]) for letter in read_letters(letters)] == [
        (None, "not-german"),
        (4, "empty"),
    ]
    write_lines(file, tell("a"), tell("b"), tell("c"))  # the line is there no more
    (tmp_path / "english.txt").write_text(TEXT.format("Olaf Scholz"), encoding="utf-8")
    last = run_on_graph("load", "--retry", str(letters))
    assert (last.exit_code, read_summary(last.stdout)) == (0, (1, 0, 0, 0))
    assert letters.read_bytes() == b""


def test_of_two_texts_under_one_id_the_first_is_loaded_whatever_the_order_of_the_paths(
    run_on_graph: Run, graph: neo4j.Driver, address: Address, tmp_path: Path
) -> None:
    one = write_lines(tmp_path / "1.jsonl", tell("x"), tell("x"))
    two = write_lines(tmp_path / "2.jsonl", tell("x", "Olaf Scholz"), tell("x"))
    letters = tmp_path / "letters.jsonl"
    for paths in ((one, two), (two, one)):
        result = run_on_graph("load", *map(str, paths), "--dead-letters", str(letters))
        assert result.exit_code == 2
        assert read_texts(graph, address) == {("x", TEXT.format("Angela Merkel"))}
    kept = read_letters(letters)
    assert [(letter["path"], letter["position"], letter["reason"]) for letter in kept] == [
        (str(two), 1, "duplicate-id")
    ] * 2
    assert kept[0]["first"] == {"path": str(one), "position": 1, "unit": "line"}

    # Alone it would replace the other: so the other is looked at as well.
    again = run_on_graph("load", "--retry", str(letters))
    assert (again.exit_code, read_summary(again.stdout)) == (2, (0, 0, 0, 1))
    assert read_texts(graph, address) == {("x", TEXT.format("Angela Merkel"))}
    assert len(read_letters(letters)) == 1
    write_lines(two, tell("y", "Olaf Scholz"))
    last = run_on_graph("load", "--retry", str(letters))
    assert (last.exit_code, read_summary(last.stdout)) == (0, (1, 0, 0, 0))
    assert {key for key, _ in read_texts(graph, address)} == {"x", "y"}


def test_what_came_from_standard_input_is_kept_with_its_text(
    run_on_graph: Run, graph: neo4j.Driver, address: Address, tmp_path: Path
) -> None:
    letters = tmp_path / "letters.jsonl"
    english = "The chancellor met the president in Berlin on Monday. " * 6
    lines = [json.dumps(tell("a")), json.dumps({"id": "b", "text": english})]
    result = run_on_graph("load", "-", "--dead-letters", str(letters), stdin="\n".join(lines))
    assert (result.exit_code, read_summary(result.stdout)) == (2, (1, 0, 0, 1))
    (before,) = read_letters(letters)
    assert (before["path"], before["position"]) == ("-", 2)
    again = run_on_graph("load", "--retry", str(letters))
    assert (again.exit_code, read_summary(again.stdout)) == (2, (0, 0, 0, 1))
    (after,) = read_letters(letters)
    assert after["document"] == before["document"]
    assert {key for key, _ in read_texts(graph, address)} == {"a"}


def test_what_others_write_into_the_file_meanwhile_stays_in_it(
    run_on_graph: Run, tmp_path: Path
) -> None:
    letters = tmp_path / "letters.jsonl"
    letters.write_text("no letter\n", encoding="utf-8")
    page = tmp_path / "page.txt"
    page.touch()
    run_on_graph("load", str(page), "--dead-letters", str(letters))
    page.write_text(TEXT.format("Olaf Scholz"), encoding="utf-8")
    again = run_on_graph("load", "--retry", str(letters))
    assert (again.exit_code, read_summary(again.stdout)) == (2, (1, 0, 0, 0))
    assert letters.read_text(encoding="utf-8") == "no letter\n"


def test_the_log_is_a_line_of_json_for_each_thing_that_happens(
    run_on_graph: Run, tmp_path: Path
) -> None:
    file = tmp_path / "news.jsonl.gz"
    file.write_bytes(gzip.compress(f"{json.dumps(tell('a'))}\nkaputt\n".encode()))
    letters = tmp_path / "letters.jsonl"
    result = run_on_graph("load", str(file), "--json-log", "--dead-letters", str(letters))
    log = [json.loads(line) for line in result.stderr.splitlines()]
    assert [line["event"] for line in log] == ["start", "rejection", "batch", "summary"]
    start, rejection, batch, summary = log
    assert start["bytes_total"] == file.stat().st_size
    assert (rejection["path"], rejection["position"], rejection["reason"]) == (
        str(file),
        2,
        "malformed",
    )
    assert (batch["new"], batch["rejected"]) == (1, 1)
    assert (summary["new"], summary["replaced"], summary["unchanged"]) == (1, 0, 0)
    assert (summary["rejected"], summary["dead_letters"]) == (1, str(letters))
    assert summary["seconds"] > 0
    assert summary["articles_per_second"] > 0


def test_the_log_tells_errors_as_well(run: Run) -> None:
    env = {"NEO4J_URI": "bolt://127.0.0.1:1"}
    result = run("load", str(SEEDS), "--json-log", env=env)
    assert result.exit_code == 1
    (line,) = map(json.loads, result.stderr.splitlines())
    assert line["event"] == "error"
    assert "bolt://127.0.0.1:1" in line["message"]


@pytest.mark.parametrize(
    "arguments",
    [(), ("x", "--retry", "FILE"), ("--retry", "FILE", "--dead-letters", "y"), ("--retry", "no")],
)
def test_paths_or_dead_letters_are_loaded_and_never_both(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "FILE").touch()
    named = [str(tmp_path / "FILE") if one == "FILE" else one for one in arguments]
    result = run("load", *named)
    assert result.exit_code == 2


def test_a_file_for_dead_letters_that_cannot_be_written_is_told_before_anything_is_read(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    result = run("load", str(SEEDS), "--dead-letters", str(file / "letters.jsonl"))
    assert result.exit_code == 1
    assert str(file) in result.stderr


def test_without_a_place_for_dead_letters_the_rest_is_loaded_nevertheless(
    run_on_graph: Run, tmp_path: Path, data_dir: Path
) -> None:
    data_dir.touch()  # a file where the folder should be
    (tmp_path / "empty.txt").touch()
    result = run_on_graph("load", str(tmp_path / "empty.txt"), str(SEEDS))
    assert (result.exit_code, read_summary(result.stdout)) == (2, (5, 0, 0, 1))
    assert "could not be kept" in result.stderr


def test_ctrl_c_ends_all_processes_and_the_next_run_completes_the_load(
    start: Start, run_on_graph: Run, graph: neo4j.Driver, address: Address, tmp_path: Path
) -> None:
    # Standard input is read in pieces of 128 kB. The pipe stays open, so that the load cannot end
    # before it is interrupted.
    news = (tell(f"n{n}") | {"other": "x" * 600} for n in range(600))
    file = write_lines(tmp_path / "news.jsonl", *news)
    child = start("load", "-", stdin=subprocess.PIPE, NEWSGRAPH_WORKERS="2")
    assert child.stdin is not None
    child.stdin.write(file.read_text(encoding="utf-8"))
    child.stdin.flush()
    process = psutil.Process(child.pid)
    deadline = time.monotonic() + 400  # other test runs may share the machine
    while dict(count(graph, address)).get("Article", 0) < 1:
        assert time.monotonic() < deadline, "nothing was loaded"
        time.sleep(0.05)
    family = process.children(recursive=True)
    assert any("java" in one.name() for one in family)
    os.kill(child.pid, signal.SIGINT)
    child.wait(timeout=60)
    assert child.returncode not in {0, 2}
    _, alive = psutil.wait_procs(family, timeout=30)
    assert alive == []
    child.communicate(timeout=30)
    result = run_on_graph("load", str(file))
    assert result.exit_code == 0
    new, replaced, unchanged, rejected = read_summary(result.stdout)
    assert (new + unchanged, replaced, rejected) == (600, 0, 0)
    assert unchanged >= 1
    assert ("Article", 600) in count(graph, address)
