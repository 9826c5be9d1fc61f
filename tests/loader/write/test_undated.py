"""Reports of meetings that tell no day: the graph is that of their set, and they cost the same."""

from dataclasses import replace
from datetime import date
from random import Random
from typing import Literal, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loader.records import DateRange, Findings, Status
from loader.resolve.reports import CHAIN_DAYS
from loader.write import familiarity
from loader.write.familiarity import FAMILIAR_ARTICLES
from tests.loader.write.articles import FIRST_DAY, Told, tell
from tests.loader.write.conftest import Store
from tests.loader.write.strategies import EXAMPLES, batches

When = Literal["day", "publication", "year", "never"]
PAIR = ("Wladimir Putin", "Donald Trump")
THIRD = "Alexander Lukaschenko"
YEARS = DateRange(date(2025, 1, 1), date(2035, 12, 31), "year")
WORDS = 50
# The first day of a period, by which long chains are cut.
FIRST = -FIRST_DAY.toordinal() % CHAIN_DAYS


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


@pytest.mark.usefixtures("few_articles_are_much")
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


@pytest.mark.parametrize("bound", [3, FAMILIAR_ARTICLES])
def test_what_an_undated_report_kept_apart_is_one_when_it_is_found_elsewhere(
    store: Store, monkeypatch: pytest.MonkeyPatch, bound: int
) -> None:
    monkeypatch.setattr(familiarity, "FAMILIAR_ARTICLES", bound)
    kept = [
        report(0, FIRST - 1, "day"),
        report(1, FIRST + 2, "publication", place="Genf"),
        # Makes a chain of them that is longer than a period, while much is told of the third, too.
        report(2, FIRST + 57, "year", people=(*PAIR, THIRD), place="Genf"),
        *(report(one, 400 + one, "day") for one in range(100, 100 + bound)),
        *(report(one, 400 + one, "day", people=(THIRD,)) for one in range(200, 199 + bound)),
    ]
    last = report(3, 500, "day", people=(THIRD,))
    store.write(kept)
    expected = store.export()
    assert list_familiar(store) == set(PAIR)
    store.empty()
    store.write([*kept, last])
    assert list_familiar(store) == {*PAIR, THIRD}
    store.withdraw([last.article.id])
    assert store.export() == expected


def list_familiar(store: Store) -> set[object]:
    return {
        name for (name,) in store.query("MATCH (one:Person) WHERE one.familiar RETURN one.name")
    }


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
