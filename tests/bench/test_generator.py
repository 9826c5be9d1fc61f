import os
import subprocess
import sys
from collections import Counter, defaultdict
from itertools import chain, islice

import pytest

from bench.generator import Figure, Happening, Mix, Truth, generate, generate_with_truth
from loader.records import Country, Encounter, Event, Evidence, Findings, Organization, Person, Span

MIX = Mix(articles_per_day=20, corrections=0.05)
News = list[tuple[Findings, Truth]]


@pytest.fixture(scope="module")
def news() -> News:
    return list(generate_with_truth(3, 600, people=200, mix=MIX))


def list_told(findings: Findings, truth: Truth) -> list[tuple[Encounter | Event, Happening]]:
    """Return each report with the real event behind it."""
    return [
        *zip(findings.encounters, truth.encounters, strict=True),
        *zip(findings.events, truth.events, strict=True),
    ]


def list_spans(findings: Findings) -> list[Span]:
    actors: tuple[Person | Country | Organization, ...]
    actors = (*findings.persons, *findings.countries, *findings.organizations)
    return [span for actor in actors for span in actor.mentions]


def list_evidence(findings: Findings) -> list[Evidence]:
    return [
        *(event.evidence for event in findings.encounters),
        *(event.evidence for event in findings.events),
        *(claim.evidence for person in findings.persons for claim in person.represents),
    ]


def test_every_offset_shows_its_surface_and_every_sentence_its_trigger(news: News) -> None:
    for findings, _ in news:
        text = findings.article.text
        assert all(text[s.start : s.end] == s.surface != "" for s in list_spans(findings))
        for evidence in list_evidence(findings):
            assert text[evidence.start : evidence.end] == evidence.sentence
            assert evidence.trigger in evidence.sentence


def test_events_name_only_persons_of_their_article_and_offices_told_there(news: News) -> None:
    for findings, truth in news:
        roles = {person.name: person.role for person in findings.persons}
        assert len(roles) == len(findings.persons)
        assert set(truth.persons) == set(roles)
        for event in findings.encounters:
            assert set(event.persons) <= set(roles)
            assert all(roles[name] == office for name, office in event.offices.items())
            assert len(event.persons + event.countries + event.organizations) > 1
        for other in findings.events:
            assert set(other.persons) <= set(roles)


def test_no_surface_of_an_article_is_printed_for_two_people(news: News) -> None:
    for findings, _ in news:
        surfaces = [{span.surface for span in person.mentions} for person in findings.persons]
        assert len(set(chain(*surfaces))) == sum(map(len, surfaces))


def test_the_same_seed_gives_the_same_articles_whatever_the_hashes_of_the_process() -> None:
    program = "from bench.generator import generate\nprint(*generate(7, 40, people=30), sep='\\n')"
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert printed.pop().decode().splitlines() == [str(f) for f in generate(7, 40, people=30)]


def test_fewer_articles_are_the_beginning_of_more_and_any_number_streams() -> None:
    assert list(generate(5, 4)) == list(islice(generate(5, 10**12), 4))


def test_sets_of_different_seeds_share_no_article() -> None:
    one, other = ({f.article.id for f in generate(seed, 50)} for seed in (1, 2))
    assert (len(one), len(other), one & other) == (50, 50, set())


def test_an_event_is_told_by_one_to_eight_articles_and_often_by_several(news: News) -> None:
    reports: dict[int, set[str]] = defaultdict(set)
    for findings, truth in news:
        for _, happening in list_told(findings, truth):
            reports[happening.number].add(findings.article.id)
    sizes = Counter(map(len, reports.values()))
    assert len(reports) > 0.95 * 2 * len(news)
    assert set(range(1, 6)) <= set(sizes) <= set(range(1, 9))
    assert sizes[1] < 0.5 * len(reports)


def test_what_is_told_is_true_as_far_as_it_goes(news: News) -> None:
    for findings, truth in news:
        for told, happening in list_told(findings, truth):
            assert {truth.persons[name] for name in told.persons} <= set(happening.people)
            assert told.place in {None, happening.place}
            if told.date is not None and told.status == "held":
                assert told.date.first <= happening.days.first <= told.date.last
    shares = Counter(
        (told.date is None, told.place is None)
        for findings, truth in news
        for told, happening in list_told(findings, truth)
    )
    assert len(shares) == 4


def test_events_are_planned_first_and_then_take_place_or_do_not(news: News) -> None:
    told: dict[int, set[str]] = defaultdict(set)
    for findings, truth in news:
        for event, happening in list_told(findings, truth):
            told[happening.number].add(event.status)
            published = findings.article.published
            if event.status == "held" and published is not None:
                assert published.date() >= happening.days.first
    both = Counter(frozenset(statuses) for statuses in told.values())
    assert both[frozenset({"planned", "held"})] > 20
    assert both[frozenset({"planned", "cancelled"})] > 2
    assert {"refused", "denied", "possible"} <= set(chain(*told.values()))


def test_few_people_are_in_many_articles_and_most_in_few(news: News) -> None:
    seen = Counter(figure.number for _, truth in news for figure in truth.persons.values())
    counts = sorted(seen.values(), reverse=True)
    assert counts[0] > 10 * counts[len(counts) // 2]


def test_a_person_is_printed_in_several_spellings_and_as_a_bare_surname(news: News) -> None:
    forms: dict[Figure, set[str]] = defaultdict(set)
    for _, truth in news:
        for name, figure in truth.persons.items():
            forms[figure].add(name)
    assert any(len(names) > 4 for names in forms.values())
    bare = {figure.number for figure, names in forms.items() if names & set(figure.family)}
    assert len(bare) > 50


def test_copies_print_an_earlier_text_again_mostly_under_another_title(news: News) -> None:
    originals = {f.article.id: f for f, truth in news if truth.version == 1}
    copies = [(f, truth) for f, truth in news if truth.story != f.article.id]
    assert 0.04 * len(news) < len(copies) < 0.12 * len(news)
    entitled = 0
    for copy, truth in copies:
        original = originals[truth.story].article
        last = copy.article.text.rsplit("\n\n", 1)[-1]
        assert last in original.text
        entitled += copy.article.title != original.title
    assert entitled > 0.9 * len(copies)


def test_corrections_come_later_under_the_same_id_with_other_text(news: News) -> None:
    versions: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for findings, truth in news:
        versions[findings.article.id].append((truth.version, findings.article.text))
    for found in versions.values():
        assert [number for number, _ in found] == list(range(1, len(found) + 1))
        assert len({text for _, text in found}) == len(found)
    assert max(map(len, versions.values())) > 1


def test_two_people_of_one_name_are_of_two_countries() -> None:
    figures = {f for _, t in generate_with_truth(1, 900) for f in t.persons.values()}
    assert len({(f.given, f.family, f.country) for f in figures}) == len(figures)
    assert len({(f.given, f.family) for f in figures}) < len(figures)
