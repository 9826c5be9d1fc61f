"""`newsgraph load` when the database goes away in the middle."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import neo4j
import pytest

from tests.api.test_outage import Line
from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run, Start

TEXT = "Bundeskanzlerin Angela Merkel hat am Montag in Berlin Emmanuel Macron getroffen."


def test_a_database_that_goes_away_is_one_error_and_the_same_command_completes_the_load(
    start: Start,
    run_on_graph: Run,
    graph: neo4j.Driver,
    address: Address,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NEWSGRAPH_DATA_DIR", str(tmp_path / "data"))
    file = tmp_path / "news.jsonl"
    records = (json.dumps({"id": f"n{n}", "text": TEXT}) for n in range(1_000))
    file.write_text("\n".join(records), encoding="utf-8")
    target = urlsplit(address.uri)
    line = Line((target.hostname or "", target.port or 7687))
    line.join()
    child = start("load", str(file), "--json-log", NEO4J_URI=f"bolt://127.0.0.1:{line.port}")
    assert child.stderr is not None
    events = (json.loads(event)["event"] for event in child.stderr)
    assert "batch" in events  # read no further
    line.cut()
    _, rest = child.communicate(timeout=180)
    assert child.returncode == 1
    *_, last = map(json.loads, rest.splitlines())
    assert last["event"] == "error"
    assert "run the same command again to complete the load" in last["message"]
    again = run_on_graph("load", str(file))
    assert again.exit_code == 0
    articles, _, _ = graph.execute_query(
        "MATCH (a:Article) RETURN count(a) AS n", database_=address.database
    )
    assert articles[0]["n"] == 1_000
