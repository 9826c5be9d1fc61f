"""Reports of meetings that tell no day: the graph is that of their set, and they cost the same."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Literal, cast

import neo4j
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loader.records import DateRange, Findings, Status
from loader.resolve.reports import CHAIN_DAYS
from loader.resolve.said import read_said
from loader.write import apply_schema, familiarity
from loader.write.batch import write_batch
from loader.write.familiarity import FAMILIAR_ARTICLES
from loader.write.rows import make_rows
from loader.write.schema import open_session
from tests.loader.write.articles import Told, tell
from tests.loader.write.conftest import Store
from tests.loader.write.profile import Profile
from tests.loader.write.strategies import EXAMPLES, batches

When = Literal["day", "publication", "year", "never"]
PAIR = ("Wladimir Putin", "Donald Trump")
THIRD = "Alexander Lukaschenko"
YEARS = DateRange(date(2025, 1, 1), date(2035, 12, 31), "year")
FEW, MANY, APART = 52, 500, 7
WORDS = 50
LITTLE = 5  # articles, from which on a person of the drawn ones is familiar


def report(
    number: int,
    day: int,
    when: When,
    status: Status = "held",
    people: tuple[str, ...] = PAIR,
    place: str | None = None,
) -> Findings:
    """Return an article of a day that tells of one meeting, and when it was as `when` says.

    What follows is in no two articles the same, so that each is a story of its own.
    """
    told = Told(people, status=status, place=place, day=day if when == "day" else None)
    found = tell(f"{number:04}", told, published=None if when == "never" else day)
    random = Random(number)  # noqa: S311 – repeatable test data, not a secret
    further = " ".join(f"{random.getrandbits(32):x}" for _ in range(WORDS))
    found = replace(found, article=replace(found.article, text=found.article.text + further))
    if when == "year":
        found = replace(found, encounters=(replace(found.encounters[0], date=YEARS),))
    return found


@st.composite
def news(draw: st.DrawFn) -> list[Findings]:
    """Draw articles of several months about the meetings of few people, most without a day."""
    articles: list[Findings] = []
    day = 0
    usual = draw(st.sampled_from(("held", "planned")))
    for number in range(draw(st.integers(3, 24))):
        day += draw(st.sampled_from((1, 4, 6, 6, 13, 50)))
        when: When = draw(st.sampled_from(("day", "publication", "publication", "year", "never")))
        status = cast("Status", draw(st.sampled_from((usual, usual, "held", "cancelled"))))
        people = draw(st.sampled_from((PAIR, PAIR, (*PAIR, THIRD), (PAIR[0], THIRD))))
        place = draw(st.sampled_from((None, None, "Genf", "Minsk")))
        articles.append(report(number, day, when, status, people, place))
    return articles


@pytest.fixture
def of_whom_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let people be familiar after so few articles that it happens in small sets."""
    monkeypatch.setattr(familiarity, "FAMILIAR_ARTICLES", LITTLE)


@pytest.mark.usefixtures("of_whom_much_is_told")
@settings(
    max_examples=EXAMPLES,
    deadline=None,  # the first example also fills the database's plan cache
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # each example empties it itself
)
@given(data=st.data(), articles=news())
def test_any_history_of_undated_reports_gives_the_same_graph(
    store: Store, data: st.DataObject, articles: list[Findings]
) -> None:
    last = data.draw(st.integers(1, len(articles)))
    kept, gone = (articles := data.draw(st.permutations(articles)))[:last], articles[last:]
    store.empty()
    store.write(kept)
    expected = store.export()
    store.empty()
    for batch in data.draw(batches(articles)):
        store.write(batch)
    store.withdraw([one.article.id for one in gone])
    assert store.export() == expected
    assert not store.write(kept).changes


def test_a_report_without_any_time_leaves_a_meeting_when_much_is_told(store: Store) -> None:
    meeting, unknown = report(0, 0, "day"), report(1, 0, "never")
    others = [
        report(number, number // 2, "day", people=(PAIR[number % 2], THIRD))
        for number in range(2, 2 * FAMILIAR_ARTICLES + 2)
    ]
    store.write([meeting, unknown])
    assert count_reports(store) == {(2,)}
    store.write(others)
    assert count_reports(store) == {(1,)}
    store.withdraw([one.article.id for one in others])
    assert count_reports(store) == {(2,)}


def count_reports(store: Store) -> set[tuple[int, ...]]:
    """Return how many reports there are of each event of the pair alone."""
    return store.query(
        "MATCH (event:Event) WHERE size(event.parties) = 2 AND all(name IN $names WHERE EXISTS {"
        " (event)<-[:PARTICIPATED_IN]-(:Person {name: name}) })"
        " RETURN COUNT { (event)<-[:REPORTS]-() }",
        names=PAIR,
    )


@pytest.fixture(scope="module", params=[("publication", "planned"), ("publication", "held"),
                                        ("year", "held"), ("never", "held")])  # fmt: skip
def hits(
    prepared: Store, request: pytest.FixtureRequest
) -> Iterator[tuple[Counter[str], Counter[str]]]:
    """Db hits of one report more of a pair, by statement: after few, and after many over years.

    Both are in the same place of a period, by which long chains are cut.
    """
    assert APART * (MANY - FEW) % CHAIN_DAYS == 0
    when, status = request.param
    apply_schema(prepared.driver, prepared.database)
    prepared.empty()
    reports = [report(number, APART * number, when, status) for number in range(MANY + 1)]
    prepared.write(reports[:FEW])
    measure(prepared, reports[FEW])  # looks longer for names of properties that are new to it
    few = measure(prepared, reports[FEW])
    prepared.write(reports[FEW:MANY])
    yield few, measure(prepared, reports[MANY])
    prepared.empty()


def measure(store: Store, article: Findings) -> Counter[str]:
    """Return the db hits of the statements that write an article, and leave the graph as it was."""
    with open_session(store.driver, store.database) as session:
        session.run("CALL db.prepareForReplanning(300)").consume()
        with session.begin_transaction() as tx:
            profile = Profile(tx)
            rows = {article.article.id: make_rows(read_said(article))}
            write_batch(cast("neo4j.ManagedTransaction", profile), rows)
            tx.rollback()
    return profile.hits


def test_one_more_undated_report_costs_the_same_after_years(
    hits: tuple[Counter[str], Counter[str]],
) -> None:
    few, many = hits
    assert many == few
