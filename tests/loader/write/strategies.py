"""Sets of invented articles, small and full of collisions, for properties of the graph.

Few people, whose names are spelled in several ways, share few events; articles copy each other, are
of days or of months, and some tell a year alone. A set is drawn by a seed and sizes, then by which
articles and how many of the reports are kept: a failure shrinks to few articles with few reports
each.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from random import Random
from typing import NamedTuple

from hypothesis import strategies as st

from bench.generator import Mix, generate
from loader.records import DateRange, Encounter, Findings

# How many sets each property is tried on against a real database.
EXAMPLES = int(os.environ.get("NEWSGRAPH_TEST_EXAMPLES", "25"))
_ARTICLES = 12  # in the streams that sets are taken from
_SEEDS = st.integers(0, 2**16)
_START = datetime(2025, 3, 1, tzinfo=UTC)  # from which on days are stretched


class History(NamedTuple):
    """What was loaded in the course of time, and what is to be left of it.

    Attributes:
        last: the articles in their last versions: the graph is to be theirs.
        earlier: earlier versions of some of these, in the order in which they were told.
        withdrawn: other articles, which were loaded and taken back.
    """

    last: tuple[Findings, ...]
    earlier: tuple[Findings, ...]
    withdrawn: tuple[Findings, ...]


@st.composite
def streams(draw: st.DrawFn, corrections: float = 0.0) -> list[Findings]:
    """Draw a stream of articles; with corrections, of some there are several versions."""
    mix = Mix(
        articles_per_day=draw(st.sampled_from((4.0, 1.0, 20.0))),
        background=draw(st.integers(0, 2)),
        copies=0.15,
        corrections=corrections,
        undated=draw(st.sampled_from((0.15, 0.4))),
        namesakes=draw(st.sampled_from((0.02, 0.5))),
        relatives=draw(st.sampled_from((0.0, 0.7))),
    )
    stream = generate(
        draw(_SEEDS),
        _ARTICLES,
        people=draw(st.integers(2, 9)),
        events_per_article=draw(st.sampled_from((0.5, 1.0, 2.0))),
        mix=mix,
    )
    reports = draw(st.integers(1, 6))
    pace = draw(st.sampled_from((1, 1, 8, 30)))
    vague = draw(st.sampled_from((0.0, 0.3, 0.7)))
    return [blur(stretch(shorten(one, reports), pace), vague) for one in stream]


def shorten(findings: Findings, reports: int) -> Findings:
    """Return findings with no more than so many encounters and other events."""
    return replace(
        findings, encounters=findings.encounters[:reports], events=findings.events[:reports]
    )


def stretch(findings: Findings, pace: int) -> Findings:
    """Return findings of a time in which so many days pass for one."""
    published = findings.article.published
    return replace(
        findings,
        article=replace(
            findings.article, published=published and _START + pace * (published - _START)
        ),
        encounters=tuple(
            replace(one, date=one.date and defer(one.date, pace)) for one in findings.encounters
        ),
        events=tuple(
            replace(one, date=one.date and defer(one.date, pace)) for one in findings.events
        ),
    )


def defer(told: DateRange, pace: int) -> DateRange:
    later = (pace - 1) * (told.first - _START.date())
    return told._replace(first=told.first + later, last=told.last + later)


def blur(findings: Findings, vague: float) -> Findings:
    """Return findings of which such a share of encounters is told with a year alone, or no day."""
    random = Random(findings.article.id)  # noqa: S311 – repeatable test data, not a secret

    def forget(told: Encounter) -> Encounter:
        if random.random() >= vague:
            return told
        day = told.date.first if told.date else _START.date()
        year = DateRange(date(day.year, 1, 1), date(day.year, 12, 31), "year")
        return replace(told, date=random.choice((year, year, None)))

    return replace(findings, encounters=tuple(map(forget, findings.encounters)))


@st.composite
def article_sets(draw: st.DrawFn, min_size: int = 1, max_size: int = 12) -> list[Findings]:
    """Draw articles of different ids, in any order."""
    stream = draw(streams())
    chosen = st.lists(
        st.sampled_from(range(_ARTICLES)), min_size=min_size, max_size=max_size, unique=True
    )
    return [stream[index] for index in draw(chosen)]


@st.composite
def histories(draw: st.DrawFn, max_size: int = 12) -> History:
    """Draw what was loaded, corrected and withdrawn; `last` holds one article or more."""
    stream = draw(streams(corrections=0.35))
    chosen = st.lists(st.sampled_from(range(_ARTICLES)), min_size=1, max_size=max_size, unique=True)
    versions: dict[str, list[Findings]] = {}
    for index in sorted(draw(chosen)):
        versions.setdefault(stream[index].article.id, []).append(stream[index])
    ids = list(versions)
    withdrawn = draw(st.lists(st.sampled_from(ids), max_size=len(ids) - 1, unique=True))
    return History(
        last=tuple(found[-1] for id_, found in versions.items() if id_ not in withdrawn),
        earlier=tuple(
            one for id_, found in versions.items() if id_ not in withdrawn for one in found[:-1]
        ),
        withdrawn=tuple(versions[id_][-1] for id_ in withdrawn),
    )


@st.composite
def batches(draw: st.DrawFn, articles: Sequence[Findings]) -> list[list[Findings]]:
    """Draw an order of articles and how it is cut into batches, none of them empty."""
    shuffled = draw(st.permutations(articles))
    cuts = draw(st.sets(st.integers(1, len(shuffled) - 1))) if len(shuffled) > 1 else set()
    bounds = [0, *sorted(cuts), len(shuffled)]
    return [list(shuffled[a:b]) for a, b in pairwise(bounds) if a < b]
