"""What the other properties are tried on is what it says, and not too tame."""

from collections import Counter

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from loader.records import Findings
from tests.loader.write.strategies import History, article_sets, batches, histories

quick = settings(database=None, max_examples=2000, deadline=None)


def list_names(articles: list[Findings]) -> Counter[str]:
    return Counter(person.name for findings in articles for person in findings.persons)


@given(article_sets())
def test_articles_of_a_set_have_different_ids(articles: list[Findings]) -> None:
    assert 1 <= len(articles) == len({findings.article.id for findings in articles}) <= 12


@given(histories())
def test_a_history_ends_with_one_version_an_article_and_withdraws_others(history: History) -> None:
    last = [findings.article.id for findings in history.last]
    withdrawn = [findings.article.id for findings in history.withdrawn]
    assert len({*last, *withdrawn}) == len(last) + len(withdrawn)
    assert {findings.article.id for findings in history.earlier} <= set(last)
    assert last


@given(st.data(), article_sets())
def test_batches_hold_each_article_once(data: st.DataObject, articles: list[Findings]) -> None:
    drawn = data.draw(batches(articles))
    assert all(drawn)
    ids = [findings.article.id for batch in drawn for findings in batch]
    assert sorted(ids) == sorted(findings.article.id for findings in articles)


def test_a_failure_shrinks_to_the_articles_it_needs() -> None:
    shared = find(article_sets(), lambda found: max(list_names(found).values(), default=0) > 1)
    assert 2 <= len(shared) <= 6, "of twelve; the shortest is not always found"


def test_histories_hold_corrections_and_withdrawals_at_once() -> None:
    history = find(histories(), lambda h: bool(h.earlier and h.withdrawn), settings=quick)
    last = {findings.article.id: findings for findings in history.last}
    assert all(last[earlier.article.id] != earlier for earlier in history.earlier)
    assert not last.keys() & {findings.article.id for findings in history.withdrawn}


# Hypothesis says so of any large set that it comes across, and fails the search.
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
def test_sets_hold_people_who_share_a_surname_and_people_who_share_a_name() -> None:
    def list_rivals(articles: list[Findings]) -> Counter[str]:
        full = {person.name for findings in articles for person in findings.persons}
        return Counter(name.split()[-1] for name in full if " " in name)

    def list_countries(articles: list[Findings]) -> Counter[str]:
        claims = {
            (person.name, person.country)
            for findings in articles
            for person in findings.persons
            if person.country
        }
        return Counter(name for name, _ in claims)

    assert find(article_sets(), lambda a: max(list_rivals(a).values(), default=0) > 2)
    assert find(article_sets(), lambda a: max(list_countries(a).values(), default=0) > 1)
