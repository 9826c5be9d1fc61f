"""Graphs as users have them, written by the loader: random news, corrected, decided on."""

from random import Random

import neo4j

from bench.generator import Mix, generate
from loader.write import apply_schema, write_findings
from newsgraph.people.deciding import decide
from tests.conftest import Address

ARTICLES, PEOPLE = 45, 24
_MIX = Mix(
    articles_per_day=6,
    popularity=0.6,
    completeness=0.6,
    background=1,
    copies=0.2,
    corrections=0.1,
    undated=0.1,
    namesakes=0.1,
    relatives=0.15,
)


# What the schema lets be missing, and is copied nowhere.
_OPTIONAL = {
    "Article": ("name", "title", "url", "source", "places", "published", "language"),
    "Event": ("title", "plover", "place"),
    "Country": ("nameEn",),
    "Name": ("office", "country", "rule"),
    "Decision": ("because",),
}
_OPTIONAL_OF_EDGES = {
    "REPORTS": ("title", "trigger", "kind", "place", "participants", "extractor", "confidence"),
    "PARTICIPATED_IN": ("role", "office"),
    "REPRESENTS": ("office", "sentence", "start", "trigger", "rule", "article"),
    "RESOLVED_TO": ("rule", "score", "against"),
}
# What the schema does not let be missing.
_NEEDED = {"Event": ("kind",)}
_NEEDED_OF_EDGES = {"REPORTS": ("sentence",)}
_SHARE = 0.2


def load(driver: neo4j.Driver, address: Address, seed: int, state: str = "whole") -> None:
    """Make the database hold random news of few people, and two decisions on them.

    Args:
        driver: what reaches the database.
        address: where it is.
        seed: other news for each.
        state: "whole" as it was written, "lacking" some of what need not be there, "broken" some
            of what must be there as well.
    """
    driver.execute_query("MATCH (n) DETACH DELETE n", database_=address.database)
    apply_schema(driver, address.database)
    articles = generate(seed, ARTICLES, people=PEOPLE, events_per_article=1.5, mix=_MIX)
    write_findings(driver, address.database, articles)
    names = sorted(
        driver.execute_query(
            "MATCH (p:Person)<-[:RESOLVED_TO]-(n:Name) RETURN p.id, collect(n.id)",
            database_=address.database,
            result_transformer_=lambda result: [tuple(row) for row in result],
        )
    )
    random = Random(seed)  # noqa: S311 - no secret
    one, other = random.sample([found for _, found in names], 2)
    decide(driver, address.database, "merge", one, other, "two spellings")
    several = [found for _, found in names if len(found) > 1 and found not in (one, other)]
    if several:
        chosen = sorted(random.choice(several))
        decide(driver, address.database, "split", chosen[:1], chosen[1:], "two people")
    if state != "whole":
        _remove(driver, address, random, _OPTIONAL, _OPTIONAL_OF_EDGES)
    if state == "broken":
        _remove(driver, address, random, _NEEDED, _NEEDED_OF_EDGES)
    driver.execute_query("CALL db.awaitIndexes()", database_=address.database)


def _remove(
    driver: neo4j.Driver,
    address: Address,
    random: Random,
    of_nodes: dict[str, tuple[str, ...]],
    of_edges: dict[str, tuple[str, ...]],
) -> None:
    """Remove some properties here and there."""
    for pattern, removed in (("(n:$($kind))", of_nodes), ("()-[n:$($kind)]->()", of_edges)):
        for kind, names in removed.items():
            keys = driver.execute_query(
                f"MATCH {pattern} RETURN elementId(n) AS key ORDER BY n.id, n.code, key",
                kind=kind,
                database_=address.database,
                result_transformer_=lambda result: result.value(),
            )
            for name in names:
                driver.execute_query(
                    f"MATCH {pattern} WHERE elementId(n) IN $keys SET n[$name] = NULL",
                    kind=kind,
                    keys=random.sample(keys, int(len(keys) * _SHARE)),
                    name=name,
                    database_=address.database,
                )
