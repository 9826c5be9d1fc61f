"""`newsgraph load`: from files into the graph."""

from pathlib import Path

import neo4j

from tests.conftest import Address
from tests.newsgraph.cli.conftest import Run

SEEDS = Path(__file__).parents[3] / "seeds"


def count(graph: neo4j.Driver, address: Address) -> set[tuple[str, int]]:
    records, _, _ = graph.execute_query(
        "MATCH (n) WHERE NOT n:Migration RETURN labels(n)[0] AS label, count(n) AS n",
        database_=address.database,
    )
    return {(record["label"], record["n"]) for record in records}


def test_loading_the_seeds_twice_is_loading_them_once(
    run_on_graph: Run, graph: neo4j.Driver, address: Address
) -> None:
    first = run_on_graph("load", str(SEEDS))
    assert first.exit_code == 0, first.stderr
    assert first.stdout == "5 articles: 5 new, 0 replaced, 0 unchanged; 0 inputs rejected\n"
    loaded = count(graph, address)
    assert ("Article", 5) in loaded
    assert {label for label, _ in loaded} >= {"Article", "Person", "Country", "Event"}
    again = run_on_graph("load", str(SEEDS))
    assert again.stdout == "5 articles: 0 new, 0 replaced, 5 unchanged; 0 inputs rejected\n"
    assert count(graph, address) == loaded


def test_an_unusable_input_is_counted_and_the_others_are_loaded(
    run_on_graph: Run, graph: neo4j.Driver, address: Address, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run_on_graph("load", str(empty), str(SEEDS / "putin-lukaschenko-moskau.txt"))
    assert result.exit_code == 2
    assert result.stdout == "1 articles: 1 new, 0 replaced, 0 unchanged; 1 input rejected\n"
    assert f"rejected {empty}: empty" in result.stderr
    assert ("Article", 1) in count(graph, address)
