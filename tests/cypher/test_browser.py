"""The statements that a person pastes into Neo4j Browser, run as they are."""

from typing import Any

import neo4j
import pytest

from cypher import read_statement
from loader.write import apply_schema, write_findings
from tests.conftest import Address
from tests.loader.write.articles import Told, tell

ARTICLES = [
    tell(
        "moskau",
        Told(
            ("Wladimir Putin", "Alexander Lukaschenko"),
            place="Moskau",
            country="RU",
            day=12,
            regarding=("UA",),
            offices=True,
        ),
        Told(("Donald Trump", "Wladimir Putin"), "summit", "planned", regarding=("UA",)),
    ),
    tell("telefonat", Told(("Donald Trump", "Alexander Lukaschenko"), "call", day=20)),
]
SENTENCE = "Wladimir Putin, Alexander Lukaschenko, meeting."


@pytest.fixture
def loaded(graph: neo4j.Driver, address: Address) -> neo4j.Driver:
    apply_schema(graph, address.database)
    write_findings(graph, address.database, ARTICLES)
    return graph


def run(driver: neo4j.Driver, address: Address, name: str) -> list[dict[str, Any]]:
    text, parameters = read_statement(f"browser/{name}").bind({})
    records, _, _ = driver.execute_query(text, parameters, database_=address.database)
    return [dict(record) for record in records]


def test_who_met_whom_lists_held_meetings_with_their_sentences(
    loaded: neo4j.Driver, address: Address
) -> None:
    assert run(loaded, address, "who_met_whom") == [
        {
            "day": neo4j.time.Date(2025, 3, 13),
            "kind": "meeting",
            "who": ["Alexander Lukaschenko", "Wladimir Putin"],
            "place": "Moskau",
            "sentence": SENTENCE,
            "article": "Artikel moskau",
        }
    ]


def test_meetings_of_a_person_draws_events_and_the_others(
    loaded: neo4j.Driver, address: Address
) -> None:
    rows = run(loaded, address, "meetings_of_a_person")
    assert {
        (row["person"]["name"], row["event"]["kind"], row["other"]["name"]) for row in rows
    } == {
        ("Wladimir Putin", "meeting", "Alexander Lukaschenko"),
        ("Wladimir Putin", "summit", "Donald Trump"),
    }


def test_evidence_of_a_meeting_lists_each_report(loaded: neo4j.Driver, address: Address) -> None:
    rows = run(loaded, address, "evidence_of_a_meeting")
    assert [(row["asTold"], row["sentence"], row["start"], row["end"]) for row in rows] == [
        ("held", SENTENCE, 0, 47)
    ]


def test_chain_of_meetings_goes_over_held_meetings_alone(
    loaded: neo4j.Driver, address: Address
) -> None:
    (row,) = run(loaded, address, "chain_of_meetings")
    assert [person["name"] for person in row["chain"].nodes] == [
        "Donald Trump",
        "Alexander Lukaschenko",
        "Wladimir Putin",
    ]


def test_offices_lists_who_stands_for_a_country(loaded: neo4j.Driver, address: Address) -> None:
    assert run(loaded, address, "offices") == [
        {
            "person": "Wladimir Putin",
            "office": "Präsident",
            "sentence": SENTENCE,
            "article": "moskau",
        }
    ]
