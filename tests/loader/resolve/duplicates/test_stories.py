from itertools import combinations

import networkx as nx  # type: ignore[import-untyped]  # publishes no types
from hypothesis import given
from hypothesis import strategies as st

from bench.generator import Mix, generate_with_truth
from loader.resolve.duplicates import (
    Fingerprint,
    are_near_duplicates,
    group_stories,
    make_bands,
    make_fingerprint,
)
from tests.loader.resolve.duplicates.texts import (
    AGENCY,
    BODY,
    LEAD,
    OWN_LEAD,
    REPORTER,
    invent_words,
    print_text,
)

WORDS = invent_words(600, seed=3)


@st.composite
def excerpts(draw: st.DrawFn) -> Fingerprint:
    """Draw a stretch of one long text: many of them overlap, some are near-duplicates."""
    start = draw(st.integers(0, 8)) * 40
    return make_fingerprint(" ".join(WORDS[start : start + draw(st.integers(1, 6)) * 40]))


article_sets = st.dictionaries(st.text("abc", min_size=1, max_size=4), excerpts(), max_size=12)


def test_papers_that_print_an_agencys_text_share_the_story_of_the_lowest_id() -> None:
    texts = {
        "c": AGENCY,
        "b": print_text(OWN_LEAD, *BODY),
        "d": print_text(LEAD, *BODY[:-1]),
        "a": REPORTER,
    }
    prints = {article: make_fingerprint(text) for article, text in texts.items()}
    assert group_stories(prints) == {"a": "a", "b": "b", "c": "b", "d": "b"}


def test_copies_among_many_articles_are_found_and_nothing_else() -> None:
    news = list(generate_with_truth(5, 1000, mix=Mix(copies=0.15)))
    prints = {findings.article.id: make_fingerprint(findings.article.text) for findings, _ in news}
    stories = group_stories(prints)
    truth = {findings.article.id: truth.story for findings, truth in news}
    found = {(a, b) for a, b in combinations(prints, 2) if stories[a] == stories[b]}
    copies = {(a, b) for a, b in combinations(prints, 2) if truth[a] == truth[b]}
    assert found <= copies
    assert len(found) > 0.95 * len(copies) > 100


def test_without_articles_there_are_no_stories() -> None:
    assert group_stories({}) == {}


@given(article_sets)
def test_stories_are_what_chains_of_near_duplicates_join(prints: dict[str, Fingerprint]) -> None:
    graph = nx.Graph()
    graph.add_nodes_from(prints)
    graph.add_edges_from(
        (a, b)
        for a, b in combinations(prints, 2)
        if set(make_bands(prints[a])) & set(make_bands(prints[b]))
        and are_near_duplicates(prints[a], prints[b])
    )
    expected = {
        a: min(component) for component in nx.connected_components(graph) for a in component
    }
    assert group_stories(prints) == expected


@given(st.data(), article_sets)
def test_the_order_of_articles_does_not_matter(
    data: st.DataObject, prints: dict[str, Fingerprint]
) -> None:
    shuffled = dict(data.draw(st.permutations(list(prints.items()))))
    assert group_stories(shuffled) == group_stories(prints)


@given(article_sets, article_sets)
def test_more_articles_part_no_story(
    prints: dict[str, Fingerprint], others: dict[str, Fingerprint]
) -> None:
    before, after = group_stories(prints), group_stories({**others, **prints})
    for a, b in combinations(prints, 2):
        assert before[a] != before[b] or after[a] == after[b]


@given(article_sets)
def test_a_story_can_be_decided_again_alone(prints: dict[str, Fingerprint]) -> None:
    stories = group_stories(prints)
    for story in set(stories.values()):
        members = {article: prints[article] for article in prints if stories[article] == story}
        assert group_stories(members) == dict.fromkeys(members, story)
