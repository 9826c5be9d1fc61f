"""The rooms of the house: who may import whom, and what is said in two places."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgraph.settings import Settings

ROOT = Path(__file__).parents[1]
ROOMS = ("api", "cypher", "loader", "newsgraph")
MAY_IMPORT = {
    "cypher": {"cypher"},
    "loader": {"cypher", "loader"},
    "api": {"cypher", "api"},
    "newsgraph": set(ROOMS),
}


def list_imports(module: Path) -> Iterator[str]:
    """Yield the first words of all that a module imports, also within functions."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_none_that_it_may_not(room: str) -> None:
    modules = sorted((ROOT / room).rglob("*.py"))
    assert modules
    wrong = {
        (str(module.relative_to(ROOT)), name)
        for module in modules
        for name in list_imports(module)
        if name in set(ROOMS) - MAY_IMPORT[room]
    }
    assert wrong == set()


def test_the_readme_asks_the_question_that_graphiql_shows_first() -> None:
    example = ROOT / "api" / "graphiql" / "examples" / "who-met-whom.graphql"
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"```graphql\n{example.read_text(encoding='utf-8')}```\n" in readme


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_stands_in_the_readme(name: str) -> None:
    variable = Settings.model_fields[name].validation_alias or f"NEWSGRAPH_{name.upper()}"
    assert f"`{variable}`" in (ROOT / "README.md").read_text(encoding="utf-8")
