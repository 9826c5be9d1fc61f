"""The comparisons of servers, begun as one begins them, on a hundredth of their graph."""

import sys

import pytest

import bench.attack.__main__ as attack
import bench.serving.__main__ as serving
from bench.serving.loading import open_graph

SCALE = 0.01
WAYS = ("bare", "ours-bolt", "ours-query-api", "resolvers")


def test_all_ways_of_serving_tell_the_same_rows_and_are_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serving, "open_graph", lambda folder, _: open_graph(folder, SCALE))
    asked = ["--ways", ",".join(WAYS), "--questions", "nested", "--connections", "1"]
    monkeypatch.setattr(sys, "argv", ["bench.serving", *asked, "--seconds", "0.3"])
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


def read_table(capsys: pytest.CaptureFixture[str], title: str) -> list[list[str]]:
    """Return the cells of the rows of the only table that was printed."""
    told, *lines = capsys.readouterr().out.splitlines()
    assert told.strip() == title
    # A cell that is long goes on in the next line.
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in lines if line[0] == "│"]
    return [row for row in rows if row[1]]
