"""The five seed pages, all the way: pages, CoreNLP, a real Neo4j, the question."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
from graphql import get_named_type, is_object_type

from api.compile.mapping import Edge
from api.compile.patterns import draw_edge, label
from api.database import Database
from api.schema import answer, prepare_compiler
from loader.articles import Rejection
from loader.extract import Extractor
from loader.extract.reading import CoreNlpReader
from loader.write import write_findings
from newsgraph.corenlp import CoreNlp
from newsgraph.loading import load_paths
from newsgraph.seeds import find_seeds
from tests.conftest import Address
from tests.loader.write.articles import Told, tell

ROOT = Path(__file__).parents[2]
OPERATION = ROOT / "api" / "graphiql" / "examples" / "who-met-whom.graphql"
ANSWER = Path(__file__).parent / "answers" / "who_met_whom.json"


@pytest.fixture
def seeded(graph: neo4j.Driver, address: Address, corenlp: CoreNlp) -> neo4j.Driver:
    rejected: list[Rejection] = []
    extractor = Extractor(CoreNlpReader(corenlp.annotate))
    load_paths([find_seeds()], extractor, graph, address.database, reject=rejected.append)
    assert rejected == []
    return graph


def read_tuples(driver: neo4j.Driver, database: str, statement: str) -> set[tuple[Any, ...]]:
    with driver.session(database=database) as session:
        return {tuple(record.values()) for record in session.run(statement)}


def test_the_graph_has_the_people_of_the_seeds_and_whom_they_stand_for(
    seeded: neo4j.Driver, address: Address
) -> None:
    assert read_tuples(
        seeded,
        address.database,
        """
        MATCH (p:Person) OPTIONAL MATCH (p)-[:REPRESENTS]->(c:Country)
        RETURN DISTINCT p.name, c.code
        """,
    ) == {
        ("Wladimir Putin", "RU"),
        ("Alexander Lukaschenko", "BY"),
        ("Donald Trump", "US"),
        ("Steve Witkoff", "US"),
        ("Keith Kellogg", "US"),
        ("Emmanuel Macron", "FR"),
        ("Keir Starmer", "GB"),
        ("Viktor Khrenin", "BY"),
        ("Mark Rutte", None),
        ("Wladimir Medinski", None),
        ("John Coale", None),
        ("Sergej Tichanowski", None),
    }


def test_the_graph_has_the_meetings_of_the_seeds_and_no_other(
    seeded: neo4j.Driver, address: Address
) -> None:
    """Each with its two parties, whether it took place, and where."""
    told = read_tuples(
        seeded,
        address.database,
        """
        MATCH (e:Event {encounter: true})
        MATCH (party:Person|Country)-[:PARTICIPATED_IN]->(e)
        WITH e, party ORDER BY party.name
        WITH e, collect(party.name) AS parties
        RETURN parties[0], parties[1], size(parties), e.kind, e.status, e.place
        """,
    )
    assert told == {
        ("Alexander Lukaschenko", "Wladimir Putin", 2, "press_conference", "held", "Moskau"),
        ("Steve Witkoff", "Wladimir Putin", 2, "meeting", "planned", "Moskau"),
        ("Alexander Lukaschenko", "Donald Trump", 2, "call", "held", None),
        ("Alexander Lukaschenko", "Donald Trump", 2, "meeting", "possible", "Minsk"),
        ("Donald Trump", "Wladimir Putin", 2, "summit", "planned", None),
        ("Belarus", "Keith Kellogg", 2, "meeting", "held", None),
        ("Alexander Lukaschenko", "John Coale", 2, "meeting", "held", "Minsk"),
        ("Emmanuel Macron", "Keir Starmer", 2, "meeting", "held", "Paris"),
        ("Russland", "Ukraine", 2, "negotiation", "held", None),
    }


def test_only_who_really_met_is_linked_by_met(seeded: neo4j.Driver, address: Address) -> None:
    assert read_tuples(
        seeded,
        address.database,
        "MATCH (a:Person)-[:MET]-(b:Person) WHERE a.name < b.name RETURN a.name, b.name",
    ) == {
        ("Alexander Lukaschenko", "Wladimir Putin"),
        ("Alexander Lukaschenko", "Donald Trump"),
        ("Alexander Lukaschenko", "John Coale"),
        ("Emmanuel Macron", "Keir Starmer"),
    }


def list_only() -> Iterator[tuple[str, Edge, tuple[str, ...]]]:
    """Yield each field whose edge is said to lead to no other nodes, and the labels of these."""
    model = prepare_compiler().model
    for type_ in model.schema.type_map.values():
        for name, definition in type_.fields.items() if is_object_type(type_) else ():
            mapping = model.mapping(type_, name)
            if isinstance(mapping, Edge) and mapping.only:
                named = get_named_type(definition.type)
                item = model.item_type(named) if model.is_connection(named) else named
                labels = tuple(each.name for each in model.targets(item))
                yield f"{type_.name}.{name}", mapping, labels


def test_edges_whose_ends_are_not_looked_at_lead_to_nodes_of_the_label_alone(
    seeded: neo4j.Driver, address: Address
) -> None:
    three = Told(("Donald Trump", "Wladimir Putin", "Mark Rutte"), status="planned", day=300)
    two = Told(("Donald Trump", "Wladimir Putin"), day=300)
    # The pages have nobody who was expected alone.
    told = (tell("plan", three, published=290), tell("report", two, published=301))
    write_findings(seeded, address.database, told)
    followed: dict[str, int] = {}
    for field, mapping, labels in list_only():
        pattern = draw_edge(mapping, "", "edge", "there")
        right = f"there{label(labels)}"
        statement = f"MATCH {pattern} RETURN {right}, count(*)"
        found = dict(read_tuples(seeded, address.database, statement))
        assert False not in found, (field, labels)
        followed[field] = found.get(True, 0)
    assert followed
    assert all(followed.values()), followed


def test_who_met_whom_regarding_ukraine_is_answered_with_the_sentences_that_say_so(
    seeded: neo4j.Driver, address: Address
) -> None:
    async def ask() -> dict[str, Any]:
        uri, username, password, database = address
        async with Database.open(uri, username, password, database, 30.0) as opened:
            return await answer(opened, OPERATION.read_text(encoding="utf-8"), {})

    assert seeded is not None
    assert asyncio.run(ask()) == json.loads(ANSWER.read_text(encoding="utf-8"))
