"""`newsgraph withdraw`: the graph is as if the article had never come."""

from collections.abc import Callable
from pathlib import Path

import neo4j
import pytest

from loader.records import Findings
from loader.write import apply_schema, write_findings
from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run
from tests.newsgraph.cli.naming import name_people

PUTIN = ("Wladimir Putin", "RU", "Präsident")
LUKASCHENKO = ("Alexander Lukaschenko", "BY", "Staatschef")
OTHER_LUKASCHENKO = ("Aljaksandr Lukaschenka", "BY", "Präsident")
RUTTE = ("Mark Rutte", None, "Generalsekretär")

ALPHA = name_people("alpha", PUTIN, LUKASCHENKO, url="https://zeitung.example/alpha")
BETA = name_people("beta", PUTIN, OTHER_LUKASCHENKO, RUTTE)
NAMESAKE = name_people("alpha", RUTTE, PUTIN, day=9, url="https://anzeiger.example/alpha")

Load = Callable[..., None]


@pytest.fixture
def load(graph: neo4j.Driver, address: Address) -> Load:
    """Writes articles' findings into the database."""

    def load(*articles: Findings) -> None:
        apply_schema(graph, address.database)
        write_findings(graph, address.database, articles)

    return load


def test_withdrawing_beta_after_loading_alpha_and_beta_exports_as_alpha_alone(
    run_on_graph: Run, load: Load
) -> None:
    load(ALPHA)
    alone = run_on_graph("export").stdout_bytes
    load(BETA)
    assert run_on_graph("export").stdout_bytes != alone
    withdrawn = run_on_graph("withdraw", "beta")
    assert withdrawn.exit_code == 0, withdrawn.stderr
    assert withdrawn.stdout.startswith("1 article withdrawn, 0 unknown; ")
    assert run_on_graph("export").stdout_bytes == alone


def test_withdrawing_all_leaves_nothing(run_on_graph: Run, load: Load) -> None:
    load(ALPHA, BETA, NAMESAKE)
    assert run_on_graph("withdraw", ALPHA.article.id, "beta", NAMESAKE.article.id).exit_code == 0
    assert run_on_graph("export").stdout_bytes == b""


@pytest.mark.parametrize("called", ["https://zeitung.example/alpha", "alpha"])
def test_an_article_is_called_by_its_address_or_by_a_name_that_no_other_has(
    run_on_graph: Run, load: Load, called: str
) -> None:
    load(ALPHA, BETA)
    assert run_on_graph("withdraw", called).exit_code == 0
    left = run_on_graph("withdraw", ALPHA.article.id, "beta")
    assert left.exit_code == 2
    assert left.stdout.startswith("1 article withdrawn, 1 unknown; ")


def test_a_name_that_several_articles_have_is_an_error_that_lists_them_and_nothing_goes(
    run_on_graph: Run, load: Load
) -> None:
    load(ALPHA, BETA, NAMESAKE)
    before = run_on_graph("export").stdout_bytes
    result = run_on_graph("withdraw", "beta", "alpha")
    assert result.exit_code == 1
    assert result.stderr == (
        "error: 2 articles have this name (alpha). Name the one that is meant by its id: "
        "https://anzeiger.example/alpha, https://zeitung.example/alpha\n"
    )
    assert run_on_graph("export").stdout_bytes == before


def test_what_is_no_article_is_told_and_the_others_go(run_on_graph: Run, load: Load) -> None:
    load(ALPHA, BETA)
    result = run_on_graph("withdraw", "gamma", "beta", "delta", "gamma")
    assert result.exit_code == 2
    assert result.stderr == "unknown gamma\nunknown delta\n"
    assert result.stdout.startswith("1 article withdrawn, 2 unknown; ")


def test_a_file_and_standard_input_name_articles_one_a_line(
    run_on_graph: Run, load: Load, tmp_path: Path
) -> None:
    load(ALPHA, BETA)
    file = tmp_path / "ids.txt"
    file.write_text("\ufeffhttps://zeitung.example/alpha\n\n", encoding="utf-8")
    assert run_on_graph("withdraw", "--from", str(file)).stdout.startswith("1 article withdrawn")
    assert run_on_graph("withdraw", "-", stdin=" beta \r\n").stdout.startswith("1 article withdr")
    again = run_on_graph("withdraw", "--from", "-", stdin="beta\nalpha\n")
    assert (again.exit_code, again.stderr) == (2, "unknown beta\nunknown alpha\n")


def test_nothing_is_withdrawn_from_an_empty_database_and_by_an_empty_file(
    run_on_graph: Run,
) -> None:
    assert run_on_graph("withdraw", "beta").exit_code == 2
    empty = run_on_graph("withdraw", "-", stdin="")
    assert (empty.exit_code, empty.stdout) == (
        0,
        "0 articles withdrawn, 0 unknown; 0 nodes and 0 edges removed\n",
    )
    assert run_on_graph("withdraw").exit_code == 2
