"""The comparisons of servers, begun as one begins them, on a hundredth of their graph."""

import sys

import pytest

import bench.attack.__main__ as attack
import bench.serving.__main__ as serving
from bench.serving import growth

SCALE = 0.01
WAYS = ("bare", "ours-bolt", "ours-query-api", "resolvers")


def test_all_ways_of_serving_tell_the_same_rows_and_are_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--ways", ",".join(WAYS), "--questions", "nested", "--connections", "1"]
    scale = ["--scale", str(SCALE), "--seconds", "0.3"]
    monkeypatch.setattr(sys, "argv", ["bench.serving", *asked, *scale])
    # It ends with an error if one of them tells other rows than the one before it.
    serving.main()
    rows = read_table(capsys, "nested, 1 connections")
    assert [row[0] for row in rows] == list(WAYS)
    assert all(float(figure) > 0 for row in rows for figure in row[1:5])


def test_normal_clients_are_answered_while_others_attack(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--scale", str(SCALE), "--seconds", "1", "--clients", "2", "--attackers", "1"]
    monkeypatch.setattr(sys, "argv", ["bench.attack", *asked])
    # Whether their times double says nothing of so few.
    assert attack.main() in (0, 1)
    rows = read_table(capsys, "what normal clients get")
    assert [row[0].split()[0] for row in rows] == [name.split()[0] for name in attack.ATTACKS]
    for name, answers, errors, *_, attacks, _serving, _reading in rows:
        assert int(answers) > 0
        assert errors == "0"
        assert (attacks == "–") == (name == attack.ALONE)


def test_pages_are_measured_in_a_graph_and_in_a_larger_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--base", str(SCALE), "--scale", "2", "--seconds", "0.3", "--ways", "ours-bolt"]
    monkeypatch.setattr(sys, "argv", ["bench.serving.growth", *asked])
    growth.main()
    rows = read_table(capsys, "one connection, median milliseconds")
    assert [row[0] for row in rows] == list(growth.list_pages("ours-bolt"))
    for _, _, small, large, ratio in rows:
        assert float(small) > 0
        assert float(ratio) == pytest.approx(float(large) / float(small), rel=0.1)


def read_table(capsys: pytest.CaptureFixture[str], title: str) -> list[list[str]]:
    """Return the cells of the rows of the only table that was printed."""
    told, *lines = capsys.readouterr().out.splitlines()
    assert told.strip() == title
    # A cell that is long goes on in the next line.
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in lines if line[0] == "│"]
    return [row for row in rows if row[1]]
