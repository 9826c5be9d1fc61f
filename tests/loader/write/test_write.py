from collections.abc import Iterator
from dataclasses import replace
from time import monotonic, sleep

import pytest
from neo4j.time import Date, DateTime

from loader.records import Country, Findings, Organization, Span
from loader.resolve.said import FindingsError
from loader.write import NoSchemaError, RulesError, WriteSummary
from loader.write.batch import RULES
from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store
from tests.loader.write.loading import invent_news

PUTIN = "wladimir-putin-0c2f8cb4ab"
LUKASCHENKO = "alexander-lukaschenko-2a9d1fa108"
MOSCOW = Told(
    ("Wladimir Putin", "Alexander Lukaschenko"),
    place="Moskau",
    country="RU",
    day=12,
    regarding=("UA", "NATO"),
    offices=True,
)


def test_an_article_becomes_nodes_with_all_their_properties(store: Store) -> None:
    store.write([tell("a", MOSCOW, published=13)])
    assert store.query(
        "MATCH (a:Article) RETURN a.id, a.name, a.title, a.url, a.source, a.places, a.published,"
        " a.language, a.text"
    ) == {
        (
            "a",
            "a",
            "Artikel a",
            None,
            None,
            (),
            DateTime.from_iso_format("2025-03-14T00:00:00.000000000+00:00"),
            "de",
            "Wladimir Putin, Alexander Lukaschenko, meeting.\n",
        )
    }
    assert store.query(
        "MATCH (e:Event) RETURN e.kind, e.encounter, e.plover, e.status, e.title, e.place,"
        " e.dateFrom, e.dateTo, e.datePrecision, e.topics"
    ) == {
        (
            "meeting",
            True,
            "CONSULT",
            "held",
            "Treffen: Wladimir Putin, Alexander Lukaschenko",
            "Moskau",
            Date(2025, 3, 13),
            Date(2025, 3, 13),
            "day",
            (),
        )
    }
    assert store.query("MATCH (p:Person) RETURN p.id, p.name, p.aliases") == {
        (PUTIN, "Wladimir Putin", ()),
        (LUKASCHENKO, "Alexander Lukaschenko", ()),
    }
    assert store.query("MATCH (c:Country) RETURN c.code, c.name, c.nameEn") == {
        ("BY", "Belarus", "Belarus"),
        ("RU", "Russland", "Russia"),
        ("UA", "Ukraine", "Ukraine"),
    }
    assert store.query("MATCH (o:Organization) RETURN o.name") == {("NATO",)}


def test_a_meeting_is_linked_to_those_who_took_part_its_subjects_and_its_place(
    store: Store,
) -> None:
    store.write([tell("a", MOSCOW)])
    assert store.query(
        "MATCH (x)-[r]->(y) WHERE NOT x:Article AND NOT x:Name"
        " RETURN coalesce(x.name, 'event'), type(r),"
        " coalesce(y.code, y.name, 'event'), r.role, r.office, r.place"
    ) == {
        ("Wladimir Putin", "PARTICIPATED_IN", "event", "participant", "Präsident", None),
        ("Alexander Lukaschenko", "PARTICIPATED_IN", "event", "participant", "Präsident", None),
        ("event", "REGARDING", "UA", None, None, None),
        ("event", "REGARDING", "NATO", None, None, None),
        ("event", "LOCATED_IN", "RU", None, None, "Moskau"),
        ("Wladimir Putin", "REPRESENTS", "RU", None, "Präsident", None),
        ("Alexander Lukaschenko", "REPRESENTS", "BY", None, "Präsident", None),
        ("Alexander Lukaschenko", "MET", "Wladimir Putin", None, None, "Moskau"),
        ("Alexander Lukaschenko", "CONTACT", "Wladimir Putin", None, None, None),
        ("Wladimir Putin", "CONTACT", "Alexander Lukaschenko", None, None, None),
    }


def test_a_report_keeps_the_sentence_and_what_it_says(store: Store) -> None:
    store.write([tell("a", MOSCOW)])
    assert store.query(
        "MATCH (:Article {id: 'a'})-[r:REPORTS]->(:Event) RETURN r.sentence, r.start, r.end,"
        " r.trigger, r.status, r.participants, r.kind, r.place, r.dateFrom, r.dateTo,"
        " r.datePrecision, r.extractor, r.confidence"
    ) == {
        (
            "Wladimir Putin, Alexander Lukaschenko, meeting.",
            0,
            47,
            "meeting",
            "held",
            ("Wladimir Putin", "Alexander Lukaschenko"),
            "meeting",
            "Moskau",
            Date(2025, 3, 13),
            Date(2025, 3, 13),
            "day",
            "test",
            0.5,
        )
    }


def test_an_article_has_one_mention_edge_a_target_with_parallel_lists_in_text_order(
    store: Store,
) -> None:
    findings = tell("a", MOSCOW)
    late, early = Span(20, 27, "Belarus"), Span(3, 9, "Moskau")
    findings = replace(
        findings,
        countries=(Country("BY", (late,)), Country("BY", (early, late))),
        organizations=(Organization("NATO", (Span(1, 5, "Nato"),)),),
    )
    store.write([findings])
    assert store.query(
        "MATCH (:Article)-[m:MENTIONS]->(t) RETURN coalesce(t.code, t.name), m.surfaces, m.starts,"
        " m.ends"
    ) == {
        ("BY", ("Moskau", "Belarus"), (3, 20), (9, 27)),
        ("NATO", ("Nato",), (1,), (5,)),
        ("Wladimir Putin", ("Wladimir Putin",), (0,), (14,)),
        ("Alexander Lukaschenko", ("Alexander Lukaschenko",), (16,), (37,)),
    }


def test_only_held_encounters_make_people_met_and_each_of_them_does(store: Store) -> None:
    pair = ("Wladimir Putin", "Donald Trump")
    store.write(
        [
            tell(
                "a",
                Told(pair, "meeting", day=2),
                Told(pair, "call", day=2),
                Told(pair, "summit", "planned", day=9),
            ),
            tell("b", Told(pair, "meeting", day=40)),
        ]
    )
    met = "MATCH (a:Person)-[m:MET]->(b:Person) WHERE a.id < b.id RETURN a.name, b.name, m.kind"
    assert store.query(met) == {
        ("Donald Trump", "Wladimir Putin", "meeting"),
        ("Donald Trump", "Wladimir Putin", "call"),
    }
    assert store.query("MATCH ()-[m:MET]->() RETURN count(m), count(DISTINCT m.event)") == {(3, 3)}


def test_names_that_differ_by_an_umlaut_are_two_people_and_capitals_make_an_alias(
    store: Store,
) -> None:
    store.write(
        [
            tell("a", Told(("Jan Müller", "Jan Muller"))),
            tell("b", Told(("WLADIMIR PUTIN", "Jan Müller"))),
            tell("c", Told(("Wladimir Putin", "Jan Müller"))),
        ]
    )
    assert store.query("MATCH (p:Person) RETURN p.name, p.aliases") == {
        ("Jan Müller", ()),
        ("Jan Muller", ()),
        ("WLADIMIR PUTIN", ("Wladimir Putin",)),
    }


def test_the_evidence_of_an_office_is_that_of_the_lowest_article(store: Store) -> None:
    said = Told(("Wladimir Putin",), offices=True)
    store.write([tell("b", said)])
    store.write([tell("c", said)])
    evidence = "MATCH (:Person)-[r:REPRESENTS]->(:Country) RETURN r.article, r.office"
    assert store.query(evidence) == {("b", "Präsident")}
    store.write([tell("a", said, said)])
    assert store.query(evidence) == {("a", "Präsident")}


def test_loading_the_same_articles_again_writes_nothing(store: Store) -> None:
    articles = [tell("a", MOSCOW), tell("b", MOSCOW)]
    first = store.write(articles)
    assert (first.articles, first.new, first.unchanged) == (2, 2, 0)
    assert first.changes.nodes_created == 2 + 1 + 2 + 2 + 3 + 1 + 1
    assert store.write(articles) == WriteSummary(articles=2, unchanged=2, batches=1)


def test_a_changed_article_replaces_its_old_version_and_what_only_that_supported(
    store: Store,
) -> None:
    other = tell("b", Told(("Wladimir Putin", "Jan Müller"), country="DE"))
    new = tell("a", Told(("Wladimir Putin", "Donald Trump"), "call"))
    store.write([new, other])
    expected = store.dump()
    store.empty()
    store.write([tell("a", MOSCOW), other])
    summary = store.write([new])
    assert (summary.new, summary.replaced, summary.unchanged) == (0, 1, 0)
    assert store.dump() == expected


def test_when_the_lowest_article_is_corrected_the_next_ones_evidence_and_names_return(
    store: Store,
) -> None:
    said = Told(("WLADIMIR PUTIN",), offices=True)
    others = [tell("b", said), tell("c", said), tell("d", MOSCOW)]
    corrected = tell("a", Told(("Donald Trump",)))
    store.write([corrected, *others])
    expected = store.dump()
    store.empty()
    store.write([tell("a", said, MOSCOW), *others])
    store.write([corrected])
    assert store.dump() == expected


def test_of_two_versions_in_one_batch_the_last_is_written(store: Store) -> None:
    summary = store.write([tell("a", MOSCOW), tell("a", Told(("Donald Trump",)))])
    assert (summary.articles, summary.new) == (2, 1)
    assert store.query("MATCH (p:Person) RETURN p.name") == {("Donald Trump",)}


def test_the_caller_hears_of_each_batch(store: Store) -> None:
    heard: list[WriteSummary] = []
    articles = [tell(str(number), MOSCOW) for number in range(5)]
    summary = store.write(iter(articles), batch_size=2, on_batch=heard.append)
    assert [(one.batches, one.articles) for one in heard] == [(1, 2), (2, 4), (3, 5)]
    assert summary == heard[-1]


def test_contradicting_findings_are_refused_and_leave_nothing_behind(store: Store) -> None:
    broken = replace(tell("a", MOSCOW), persons=())
    with pytest.raises(FindingsError, match=r"'Wladimir Putin', who is not among .* persons"):
        store.write([tell("b", MOSCOW), broken])
    assert store.dump() == set()


def test_a_graph_derived_by_other_rules_is_not_written_to(store: Store) -> None:
    store.write([tell("a", MOSCOW)])
    before = store.dump()
    store.query("MATCH (m:Migration {version: 1}) SET m.rules = 99")
    try:
        with pytest.raises(RulesError, match="derived by rules 99"):
            store.write([tell("b", MOSCOW)])
        assert store.dump() == before
    finally:
        store.query("MATCH (m:Migration {version: 1}) REMOVE m.rules")


def test_a_graph_of_other_rules_that_was_emptied_is_written_to(store: Store) -> None:
    store.write([tell("a", MOSCOW)])
    expected = store.dump()
    store.withdraw(["a"])
    store.query("MATCH (m:Migration {version: 1}) SET m.rules = 1")
    store.write([tell("a", MOSCOW)])
    assert store.dump() == expected
    assert store.query("MATCH (m:Migration {version: 1}) RETURN m.rules") == {(RULES,)}


def test_a_database_without_the_schema_is_not_written_to(store: Store) -> None:
    store.query("MATCH (m:Migration) DELETE m")
    with pytest.raises(NoSchemaError, match="has no newsgraph schema"):
        store.write([tell("a", MOSCOW)])
    assert store.dump() == set()


def test_articles_that_come_slowly_are_written_before_the_last_one_comes(store: Store) -> None:
    news = invent_news(230)

    def come() -> Iterator[Findings]:
        yield from news[:210]
        deadline = monotonic() + 120
        while store.query("MATCH (a:Article) RETURN count(a)") == {(0,)}:
            assert monotonic() < deadline, "nothing was written"
            sleep(0.05)
        yield from news[210:]

    assert store.write(come()).articles == 230
    assert store.query("MATCH (a:Article) RETURN count(a)") == {(230,)}
