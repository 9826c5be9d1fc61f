"""What goes wrong is told in one message, and the exit code tells that it went wrong."""

from pathlib import Path

import pytest

from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run, make_environment


@pytest.mark.parametrize("command", [("query",), ("load", "seeds")])
def test_a_database_that_is_away_is_named(run: Run, command: tuple[str, ...]) -> None:
    result = run(*command, env={"NEO4J_URI": "bolt://127.0.0.1:1"})
    assert result.exit_code == 1
    assert result.stderr.startswith("error: the database cannot be used")
    assert "bolt://127.0.0.1:1" in result.stderr
    assert "NEO4J_URI" in result.stderr


def test_a_wrong_password_is_told(run: Run, address: Address) -> None:
    environment = make_environment(address) | {"NEO4J_PASSWORD": "wrong"}
    result = run("query", env=environment)
    assert result.exit_code == 1
    assert "does not accept user and password" in result.stderr
    assert "wrong" not in result.stderr


@pytest.mark.parametrize(
    "address",
    [
        "http//nowhere",
        "localhost:7687",
        "bolt://",
        "bolt://host:port",
        "neo4j://host:99999",
        "bolt://[::1",
        "http://127.0.0.1:7474",
        "bolt://neo4j:secret@127.0.0.1:1",
    ],
)
@pytest.mark.parametrize("command", ["query", "serve"])
def test_an_address_that_is_none_is_told_before_anything_starts(
    run: Run, command: str, address: str
) -> None:
    result = run(command, env={"NEO4J_URI": address})
    assert result.exit_code == 1
    assert result.stderr.startswith("error: a setting does not fit")
    assert "NEO4J_URI" in result.stderr
    assert "secret" not in result.stderr


@pytest.mark.parametrize("variable", ["NEWSGRAPH_DATA_DIR", "NEWSGRAPH_CACHE_DIR"])
def test_a_folder_that_cannot_be_made_is_named(run: Run, tmp_path: Path, variable: str) -> None:
    file = tmp_path / "file"
    file.touch()
    folders = {"NEWSGRAPH_DATA_DIR": str(tmp_path), variable: str(file / "folder")}
    result = run("query", env={"NEO4J_URI": "", **folders})
    assert result.exit_code == 1
    assert result.stderr.startswith("error: Not a directory")
    assert str(file) in result.stderr


def test_a_setting_that_does_not_fit_is_named_by_its_variable(run: Run) -> None:
    result = run("neo4j", "status", env={"NEWSGRAPH_BOLT_PORT": "seven"})
    assert result.exit_code == 1
    assert "NEWSGRAPH_BOLT_PORT" in result.stderr


def test_wrong_usage_has_an_exit_code_of_its_own(run: Run) -> None:
    assert run("load").exit_code == 2
    assert run("query", "--status", "maybe").exit_code == 2
    assert run("query", "--first", "0").exit_code == 2
