"""`newsgraph export`: the whole graph, always in the same bytes."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import neo4j
import pytest

from loader.write import apply_schema, write_findings
from newsgraph.export import read_graph
from tests.conftest import Address
from tests.loader.write.articles import invent
from tests.newsgraph.cli.conftest import Run, make_environment

FORMATS = ("jsonl", "graphml", "csv", "jsonld")


@pytest.fixture
def news(graph: neo4j.Driver, address: Address) -> None:
    """A graph of twenty articles that speak of the same people."""
    apply_schema(graph, address.database)
    write_findings(graph, address.database, invent(20))


def count(graph: neo4j.Driver, address: Address) -> dict[str, int]:
    records, _, _ = graph.execute_query(
        """
        MATCH (n) WHERE NOT n:Migration|Change RETURN labels(n)[0] AS kind, count(*) AS number
        UNION ALL MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS number
        """,
        database_=address.database,
    )
    return {record["kind"]: record["number"] for record in records}


@pytest.mark.usefixtures("news")
def test_the_export_holds_every_node_and_edge_and_nothing_of_when_they_were_loaded(
    run_on_graph: Run, graph: neo4j.Driver, address: Address
) -> None:
    result = run_on_graph("export")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    kinds = [line.get("label") or line["type"] for line in lines]
    expected = count(graph, address)
    assert {kind: kinds.count(kind) for kind in kinds} == expected
    assert expected.keys() >= {"Article", "Name", "Person", "Event", "MENTIONS", "MET"}
    nodes = [(line["label"], line["id"]) for line in lines if "label" in line]
    assert nodes == sorted(nodes)
    assert {tuple(line[end]) for line in lines if "type" in line for end in ("from", "to")} <= set(
        nodes
    )
    told = {key for line in lines for key in line["properties"]}
    assert "digest" in told
    assert not {key for key in told if key.startswith("band")} | told & {"fingerprint", "loaded"}


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize("form", FORMATS)
def test_exporting_twice_gives_equal_bytes_whatever_order_sets_have_in_a_process(
    run_on_graph: Run, address: Address, tmp_path: Path, form: str
) -> None:
    once = run_on_graph("export", "--format", form).stdout_bytes
    file = tmp_path / "news.zip"
    command = [sys.executable, "-m", "newsgraph", "export", "--format", form, "-o", str(file)]
    environment = {**os.environ, **make_environment(address), "PYTHONHASHSEED": "7"}
    ended = subprocess.run(command, env=environment, check=True, capture_output=True)
    assert (ended.stdout, ended.stderr) == (b"", b"")
    assert file.read_bytes() == once != b""


@pytest.mark.usefixtures("news")
def test_tables_are_files_of_a_folder_or_of_a_zip_file_on_standard_output(
    run_on_graph: Run, graph: neo4j.Driver, address: Address, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    assert run_on_graph("export", "--format", "csv", "--output", str(folder)).exit_code == 0
    tables = {path.name: path.read_bytes() for path in folder.iterdir()}
    kinds = {name.split("-")[1].removesuffix(".csv") for name in tables}
    assert kinds == count(graph, address).keys()
    archive = zipfile.ZipFile(io.BytesIO(run_on_graph("export", "--format", "csv").stdout_bytes))
    assert {name: archive.read(name) for name in archive.namelist()} == tables


@pytest.mark.usefixtures("news")
def test_a_reader_that_leaves_early_is_no_matter(address: Address) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newsgraph", "export"],
        env={**os.environ, **make_environment(address)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline().startswith('{"label": "Article"')
        child.stdout.close()
        assert child.stderr.read() == ""


def test_an_empty_database_is_an_empty_export_without_a_word(run_on_graph: Run) -> None:
    result = run_on_graph("export")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.usefixtures("news")
def test_a_graph_is_read_without_holding_it(graph: neo4j.Driver, address: Address) -> None:
    elements = read_graph(graph, address.database)
    assert next(elements)[0] == "Article"
    elements.close()


def test_a_form_that_is_none_and_a_folder_that_is_none_are_told(
    run_on_graph: Run, tmp_path: Path
) -> None:
    assert run_on_graph("export", "--format", "xml").exit_code == 2
    result = run_on_graph("export", "--output", str(tmp_path / "missing" / "news.jsonl"))
    assert result.exit_code == 1
    assert result.stderr.startswith("error: No such file or directory")
    assert "missing" in result.stderr
