"""Times the writer on generated articles, in an empty database of its own.

    python -m bench.writing [--articles 2000] [--rounds 3] [--growth 10000]

Three ratios, each of times in this run:

- the whole write path (from findings to the committed graph) against the bare statements that write
  the same rows in the same batches;
- nodes and edges a second against neo4j-graphrag's writer, given the same ones;
- an article more at 10,000 articles against an article more at 100.
"""

import argparse
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from time import perf_counter

import neo4j

from bench.generator import Mix, generate
from bench.writing.apoc import install_apoc
from bench.writing.bare import read_statements, write_bare
from bench.writing.graphrag import make_graph, write_graph
from loader.write import apply_schema, write_findings
from newsgraph.export import read_graph, to_line
from newsgraph.garbage import search_seldom
from newsgraph.neo4j import open_server
from newsgraph.settings import Settings
from newsgraph.threads import switch_often

_GRAPHRAG_BATCH = 5_000
_EMPTY = "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS"


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", type=int, default=10_000)
    chosen = parser.parse_args()
    # As in `newsgraph load`.
    with search_seldom(), switch_often(), tempfile.TemporaryDirectory() as folder:
        install_apoc(Path(folder))
        settings = Settings(data_dir=Path(folder), bolt_port=0, browser_port=0)
        with open_server(settings) as server:
            auth = (server.username, server.password)
            with neo4j.GraphDatabase.driver(
                server.uri,
                auth=auth,
                notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
            ) as driver:
                apply_schema(driver, server.database)
                compare_writers(driver, server.database, chosen.articles, chosen.rounds)
                measure_growth(driver, server.database, chosen.growth)


def compare_writers(driver: neo4j.Driver, database: str, number: int, rounds: int) -> None:
    """Print how the write path compares with the bare statements and with neo4j-graphrag."""
    findings = list(generate(1, number))
    transactions = write_findings(driver, database, findings).batches
    elements = list(read_graph(driver, database))
    expected = [to_line(element) for element in elements]
    statements = read_statements(driver, database)
    graph = make_graph(elements)
    whole, bare, other = [], [], []
    for _ in range(rounds):
        empty(driver, database)
        bare.append(time(lambda: write_bare(driver, database, statements, transactions)))
        check([to_line(element) for element in read_graph(driver, database)] == expected)
        empty(driver, database)
        whole.append(time(lambda: write_findings(driver, database, findings)))
        check([to_line(element) for element in read_graph(driver, database)] == expected)
        empty(driver, database)
        other.append(time(lambda: write_graph(driver, database, graph, _GRAPHRAG_BATCH)))
    empty(driver, database)
    print(f"{number} articles, {len(elements)} nodes and edges, {rounds} rounds, medians")
    for name, seconds in (
        ("write path", whole),
        ("bare statements", bare),
        ("neo4j-graphrag", other),
    ):
        print(f"{name:<16}{len(elements) / statistics.median(seconds):>8,.0f} a second")
    print(f"time of the write path against the bare statements  {ratio(whole, bare):.2f}")
    print(f"rows a second against neo4j-graphrag                {ratio(other, whole):.2f}")


def measure_growth(driver: neo4j.Driver, database: str, number: int) -> None:
    """Print what one more article costs in a large graph against a small one."""
    stream = generate(2, number + 100, mix=Mix(popularity=0))
    write_findings(driver, database, islice(stream, 100))
    early = [time(partial(write_findings, driver, database, [one])) for one in islice(stream, 50)]
    write_findings(driver, database, islice(stream, number - 150))
    late = [time(partial(write_findings, driver, database, [one])) for one in islice(stream, 50)]
    print(
        f"one article more, milliseconds: {1000 * statistics.median(early):.1f} at 100 articles, "
        f"{1000 * statistics.median(late):.1f} at {number:,}, ratio {ratio(late, early):.2f}"
    )
    empty(driver, database)


def time(run: Callable[[], object]) -> float:
    """Return the seconds a run takes."""
    start = perf_counter()
    run()
    return perf_counter() - start


def ratio(ones: list[float], others: list[float]) -> float:
    return statistics.median(ones) / statistics.median(others)


def check(same: bool) -> None:
    if not same:
        raise SystemExit("the graphs differ")


def empty(driver: neo4j.Driver, database: str) -> None:
    """Remove what was written, but no plans: of each writer only the first round may make some.

    `newsgraph load` has its own made while articles are read; here the graph that is compared with
    was written before.
    """
    with driver.session(database=database) as session:
        session.run(_EMPTY).consume()
        session.run("DROP INDEX __entity__tmp_internal_id IF EXISTS").consume()


if __name__ == "__main__":
    main()
