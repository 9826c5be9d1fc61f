"""Every command explains itself, and the README names every command."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from newsgraph.cli import app
from tests.newsgraph.cli.conftest import Run

README = Path(__file__).parents[3] / "README.md"


def list_commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield the commands without commands of their own, with all words of their names."""
    for word, child in getattr(command, "commands", {}).items():
        yield from list_commands(child, f"{name} {word}".strip())
    if not hasattr(command, "commands"):
        yield name, command


COMMANDS = dict(list_commands(get_command(app), ""))


def test_these_are_the_commands() -> None:
    assert set(COMMANDS) == {
        "demo",
        "load",
        "extract",
        "withdraw",
        "export",
        "people list",
        "people why",
        "people merge",
        "people split",
        "people undo",
        "people decisions",
        "query",
        "serve",
        "eval",
        "neo4j start",
        "neo4j stop",
        "neo4j status",
        "neo4j reset",
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_explains_itself_with_an_example(run: Run, name: str) -> None:
    shown = run(*name.split(), "--help")
    assert shown.exit_code == 0
    assert "Example:" in shown.output
    assert f"newsgraph {name}" in " ".join(shown.output.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_its_options_stand_in_the_readme(name: str) -> None:
    readme = README.read_text(encoding="utf-8")
    assert f"newsgraph {name}" in readme
    for parameter in COMMANDS[name].params:
        for option in parameter.opts if parameter.param_type_name == "option" else ():
            assert option in readme, f"{option} of newsgraph {name}"


def test_help_answers_without_loading_what_commands_run_with() -> None:
    code = (
        "import sys\nfrom newsgraph.cli import app\n"
        "print(sorted({'neo4j', 'strawberry', 'uvicorn', 'trafilatura'} & sys.modules.keys()))"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ended.stdout.strip() == "[]"
