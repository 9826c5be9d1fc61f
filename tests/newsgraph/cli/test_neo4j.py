"""`newsgraph neo4j`: the embedded server's life on the command line."""

from pathlib import Path

import neo4j
import pytest

from newsgraph.neo4j import start_server
from newsgraph.settings import Settings
from tests.newsgraph.cli.conftest import Run


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, str]:
    """The environment of an embedded server on an empty folder."""
    return {
        "NEO4J_URI": "",
        "NEWSGRAPH_DATA_DIR": str(tmp_path / "data"),
        "NEWSGRAPH_BOLT_PORT": "0",
        "NEWSGRAPH_BROWSER_PORT": "0",
        "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1",  # it lives some seconds
    }


def test_reset_stops_the_server_and_removes_its_graph_and_nothing_else(
    run: Run, folders: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in folders.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    archives = list_files(settings.cache_dir)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "notes.txt").touch()
    try:
        assert run("neo4j", "start").exit_code == 0
        write_node(settings)
        asked = run("neo4j", "reset", stdin="n\n")
        assert asked.exit_code == 1
        assert f"Remove the whole graph in {tmp_path / 'data' / 'neo4j'}?" in asked.stdout
        assert count_nodes(settings) == 1
        assert run("neo4j", "reset", stdin="").exit_code == 1  # nobody there to answer

        reset = run("neo4j", "reset", stdin="y\n")
        assert reset.exit_code == 0, reset.stderr
        assert reset.stdout.endswith("neo4j is removed\n")
        assert run("neo4j", "status").stdout == "Neo4j is not running\n"
        left = {path.name for path in (tmp_path / "data").rglob("*") if path.is_file()}
        assert {name for name in left if not name.endswith(".lock")} == {"notes.txt"}
        assert archives <= list_files(settings.cache_dir)

        assert count_nodes(settings) == 0
        assert run("neo4j", "reset", "--yes").exit_code == 0
        assert run("neo4j", "reset", "--yes").stdout.startswith("There is no graph in ")
    finally:
        run("neo4j", "stop")


def write_node(settings: Settings) -> None:
    with open_driver(settings) as driver:
        driver.execute_query("CREATE (:Person {name: 'Merkel'})")


def count_nodes(settings: Settings) -> int:
    with open_driver(settings) as driver:
        records, _, _ = driver.execute_query("MATCH (n) RETURN count(n) AS number")
    (record,) = records
    return int(record["number"])


def open_driver(settings: Settings) -> neo4j.Driver:
    server = start_server(settings)
    return neo4j.GraphDatabase.driver(server.uri, auth=(server.username, server.password))


def list_files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_reset_of_nothing_says_so(run: Run, folders: dict[str, str], tmp_path: Path) -> None:
    result = run("neo4j", "reset", "--yes", env=folders)
    assert (result.exit_code, result.stdout) == (
        0,
        f"There is no graph in {tmp_path / 'data' / 'neo4j'}\n",
    )
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("arguments", [(), ("--yes",)])
def test_reset_refuses_a_database_that_is_not_the_embedded_one(
    run: Run, folders: dict[str, str], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    data = tmp_path / "data" / "neo4j" / "server" / "data"
    data.mkdir(parents=True)
    environment = folders | {"NEO4J_URI": "neo4j://db.example"}
    result = run("neo4j", "reset", *arguments, env=environment)
    assert result.exit_code == 1
    assert result.stderr.startswith("error: the database is not the embedded one")
    assert "neo4j://db.example" in result.stderr
    assert data.exists()


def test_version_is_printed_without_a_command(run: Run) -> None:
    shown = run("--version")
    assert shown.exit_code == 0
    assert shown.stdout.startswith("newsgraph 0.")
