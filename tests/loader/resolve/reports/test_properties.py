"""What holds of any reports."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from loader.records import DateRange
from loader.resolve.reports import (
    SPAN_DAYS,
    WINDOW_DAYS,
    Report,
    day_of,
    group_reports,
    identify_event,
    may_be_same,
    tell_event,
)
from tests.loader.resolve.reports.reporting import at, on, report

AHEAD = {"planned", "possible"}
NAMES = ["Trump", "Putin", "Merz", "Macron", "RU", "UA"]
SETS = [
    "Trump Putin",
    "Trump Putin Merz",
    "Trump Putin RU",
    "RU UA",
    "UA",
    "Trump Putin Merz Macron",
]
PLACES = [(None, None), (None, None), (None, "CH"), ("Genf", "CH"), ("Bern", "CH"), ("Rom", "IT")]
KINDS = {True: ["meeting", "meeting", "call", "summit", "other"], False: ["attack"]}
STATUSES = ["held", "held", "planned", "planned", "possible", "cancelled", "denied"]
YEAR = DateRange(date(2025, 1, 1), date(2025, 12, 31), "year")
DATES = st.one_of(
    st.none(),
    st.builds(on, st.integers(0, 12)),
    st.builds(lambda first, size: on(first, first + size), st.integers(0, 9), st.integers(1, 9)),
    st.just(DateRange(date(2025, 2, 1), date(2025, 2, 28), "month")),
    st.just(YEAR),
)


@st.composite
def draw_report(draw: st.DrawFn) -> Report:
    encounter = draw(st.sampled_from([True, True, True, True, False]))
    some = st.sets(st.sampled_from(NAMES), max_size=4).map(" ".join)
    place, country = draw(st.sampled_from(PLACES))
    return report(
        f"article {draw(st.integers(0, 9))}",
        draw(st.sampled_from(SETS) | some),
        draw(st.sampled_from(KINDS[encounter])),
        draw(st.sampled_from(STATUSES)),
        published=draw(st.integers(0, 20) | st.floats(0, 20) | st.none()),
        date=draw(DATES),
        place=place,
        country=country,
        encounter=encounter,
    )


@st.composite
def draw_reports(draw: st.DrawFn) -> list[Report]:
    reports = draw(st.lists(draw_report(), max_size=16))
    return [
        replace(one, id=f"{one.article} {number}", start=number, end=number + 9)
        for number, one in enumerate(reports)
    ]


def key(members: Sequence[Report]) -> list[str]:
    return [member.id for member in members]


def list_components(reports: Collection[Report]) -> list[set[Report]]:
    graph = nx.Graph()
    graph.add_nodes_from(reports)
    graph.add_edges_from((a, b) for a in reports for b in reports if may_be_same(a, b))
    return list(nx.connected_components(graph))


@given(draw_reports(), st.randoms())
def test_the_order_of_reports_does_not_matter(reports: list[Report], random: object) -> None:
    shuffled = sorted(reports, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert group_reports(shuffled) == group_reports(reports)


@given(draw_reports())
def test_every_report_is_in_one_group_and_an_article_in_none_twice(reports: list[Report]) -> None:
    groups = group_reports(reports)
    assert sorted(r.id for members in groups for r in members) == sorted(r.id for r in reports)
    for members in groups:
        assert max(Counter(member.article for member in members).values()) == 1


@given(draw_reports())
def test_the_groups_of_what_may_be_the_same_depend_on_that_alone(reports: list[Report]) -> None:
    parts = [group_reports(component) for component in list_components(reports)]
    assert sorted(map(key, (members for part in parts for members in part))) == sorted(
        map(key, group_reports(reports))
    )


@given(draw_reports(), draw_reports())
def test_reports_of_others_change_nothing(reports: list[Report], further: list[Report]) -> None:
    others = [
        replace(
            one,
            id=f"other {one.id}",
            article=f"other {one.article}",
            parties=frozenset(party._replace(key=f"other {party.key}") for party in one.parties),
        )
        for one in further
    ]
    groups = group_reports([*reports, *others])
    assert [members for members in groups if not set(members) & set(others)] == group_reports(
        reports
    )


@given(draw_reports())
def test_what_may_be_the_same_is_near_shares_parties_and_is_mutual(reports: list[Report]) -> None:
    for a in reports:
        for b in reports:
            assert may_be_same(a, b) == may_be_same(b, a)
            if may_be_same(a, b):
                assert a.article != b.article
                near = abs((day_of(a) - day_of(b)).days) <= WINDOW_DAYS
                assert near or date.min in (day_of(a), day_of(b))
                assert len(a.parties & b.parties) > 1 or a.parties == b.parties


@given(draw_reports())
def test_a_group_spans_few_days_and_no_two_told_days_but_neighbours(reports: list[Report]) -> None:
    for members in group_reports(reports):
        days = {day_of(member) for member in members} - {date.min} or {date.min}
        assert max(days) - min(days) <= timedelta(days=SPAN_DAYS)
        told = {r.date.first for r in members if r.date and r.date.precision == "day"}
        assert not told or max(told) - min(told) <= timedelta(days=2)


@given(draw_reports(), st.data())
def test_taking_a_report_away_and_adding_it_again_is_nothing(
    reports: list[Report], data: st.DataObject
) -> None:
    before = group_reports(reports)
    taken = data.draw(st.sampled_from(reports)) if reports else None
    rest = [one for one in reports if one is not taken]
    group_reports(rest)
    assert group_reports([*rest, *([taken] if taken else [])]) == before


@given(draw_reports())
def test_once_held_is_known_no_later_plan_takes_it_back(reports: list[Report]) -> None:
    for members in group_reports(reports):
        held = False
        for moment in range(21):
            telling = tell_event(members, at(moment))
            assert not held or (telling is not None and telling.status not in AHEAD)
            held = held or (telling is not None and telling.status == "held")


@given(draw_reports(), st.integers(0, 20))
def test_what_was_known_at_a_moment_is_what_the_reports_until_then_tell(
    reports: list[Report], moment: int
) -> None:
    for members in group_reports(reports):
        until = [r for r in members if r.published is not None and r.published <= at(moment)]
        assert tell_event(members, at(moment)) == (tell_event(until) if until else None)


@given(draw_reports())
def test_what_tells_no_time_brings_no_event_nearer_to_having_taken_place(
    reports: list[Report],
) -> None:
    vague = [
        replace(
            one,
            id=f"vague {one.id}",
            article=f"vague {one.id}",
            status=other.status,
            date=YEAR if number % 2 else None,
            published=one.published if number % 2 else None,
        )
        for number, (one, other) in enumerate(zip(reports, reversed(reports), strict=True))
    ]
    for members in group_reports([*reports, *vague]):
        timed = [member for member in members if day_of(member) != date.min]
        telling, before = tell_event(members), tell_event(timed)
        if telling and before:
            assert telling.status in {before.status, "cancelled", "refused", "denied"}
            assert telling.status != "held" or "held" in {member.status for member in timed}


@given(draw_reports())
def test_a_later_report_in_a_group_leaves_its_id(reports: list[Report]) -> None:
    for members in group_reports(reports):
        assert len({identify_event(members[: n + 1]) for n in range(len(members))}) == 1


@given(draw_reports())
def test_every_part_of_a_telling_is_said_by_the_report_that_is_named(
    reports: list[Report],
) -> None:
    by_id = {one.id: one for one in reports}
    for members in group_reports(reports):
        telling = tell_event(members, datetime.max.replace(tzinfo=UTC)) or tell_event(members)
        assert telling is not None
        assert by_id[telling.status_by].status == telling.status
        assert by_id[telling.kind_by].kind == telling.kind
        if telling.place_by:
            place = by_id[telling.place_by]
            assert (place.place, place.place_country) == (telling.place, telling.place_country)
        if telling.date_by:
            assert by_id[telling.date_by].date == telling.date
