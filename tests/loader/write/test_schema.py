from concurrent.futures import ThreadPoolExecutor

import pytest

from loader.write import SchemaError, apply_schema
from tests.loader.write.conftest import Store

MIGRATIONS = ["V001__graph", "V002__layers", "V003__changes", "V004__orders", "V005__recollection"]


def drop_schema(store: Store) -> None:
    # Neo4j's own look-up of labels stays: without it every other test would read all nodes.
    indexes = "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP'"
    for name, owner in store.query(f"{indexes} RETURN name, owningConstraint"):
        store.query(f"DROP CONSTRAINT {name}" if owner else f"DROP INDEX {name}")


def list_schema(store: Store) -> set[tuple[object, ...]]:
    return store.query(
        "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, owningConstraint"
        " WHERE type <> 'LOOKUP' RETURN name, type, state, labelsOrTypes, properties"
    )


def test_migrations_are_applied_once_and_recorded(store: Store) -> None:
    drop_schema(store)
    store.query("MATCH (m:Migration) DELETE m")
    assert apply_schema(store.driver, store.database) == MIGRATIONS
    assert store.query("MATCH (m:Migration) RETURN m.version, m.name") == {
        (1, "V001__graph"),
        (2, "V002__layers"),
        (3, "V003__changes"),
        (4, "V004__orders"),
        (5, "V005__recollection"),
    }
    assert apply_schema(store.driver, store.database) == []


def test_every_key_is_unique_and_every_index_answers(store: Store) -> None:
    assert store.query(
        "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties"
        " WHERE type CONTAINS 'UNIQUENESS' RETURN labelsOrTypes[0], properties"
    ) == {
        ("Article", ("id",)),
        ("Change", ("number",)),
        ("Country", ("code",)),
        ("Decision", ("id",)),
        ("Event", ("id",)),
        ("Migration", ("version",)),
        ("Name", ("id",)),
        ("Organization", ("id",)),
        ("Person", ("id",)),
    }
    assert {state for _, _, state, _, _ in list_schema(store)} == {"ONLINE"}


def test_german_text_is_found_by_its_stem_and_names_without_their_accents(store: Store) -> None:
    store.query("CREATE (:Article {id: 'a', text: 'Sie verhandelten über Sicherheitsgarantien.'})")
    store.query("CREATE (:Person {id: 'p', name: 'Jan Müller', aliases: ['J. Müller']})")
    store.query("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    find = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id"
    assert store.query(find, index="article_text", words="Sicherheitsgarantie") == {("a",)}
    assert store.query(find, index="person_name", words="muller") == {("p",)}


def test_a_migration_that_was_cut_short_is_completed(store: Store) -> None:
    complete = list_schema(store)
    store.query("MATCH (m:Migration) DELETE m")
    store.query("DROP INDEX report_sentence")
    store.query("DROP CONSTRAINT person_id")
    assert apply_schema(store.driver, store.database) == MIGRATIONS
    assert list_schema(store) == complete


def test_several_processes_may_apply_the_schema_at_once(store: Store) -> None:
    complete = list_schema(store)
    drop_schema(store)
    store.query("MATCH (m:Migration) DELETE m")
    with ThreadPoolExecutor(4) as pool:
        runs = [pool.submit(apply_schema, store.driver, store.database) for _ in range(4)]
        assert {len(run.result()) for run in runs} <= {0, 1, 2, 3, 4, 5}
    assert list_schema(store) == complete
    assert store.query("MATCH (m:Migration) RETURN m.version") == {(1,), (2,), (3,), (4,), (5,)}


def test_a_database_of_a_newer_newsgraph_is_refused(store: Store) -> None:
    store.query("CREATE (:Migration {version: 999})")
    with pytest.raises(SchemaError, match="schema version 999"):
        apply_schema(store.driver, store.database)


def test_a_graph_of_an_older_newsgraph_is_refused_and_left_alone(store: Store) -> None:
    store.query("MATCH (m:Migration) WHERE m.version > 4 DELETE m")
    store.query("CREATE (:Article {id: 'a'})")
    with pytest.raises(SchemaError, match="filled by an older newsgraph"):
        apply_schema(store.driver, store.database)
    assert store.query("MATCH (a:Article) RETURN a.id") == {("a",)}
    store.query("MATCH (a:Article) DELETE a")  # for tests that come later
    assert apply_schema(store.driver, store.database) == MIGRATIONS[4:]
