"""What is decided anew when reports come, go or are told of others is as if all were decided."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from typing import NamedTuple, TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from loader.records import DateRange
from loader.resolve.reports import (
    CHAIN_DAYS,
    MEMORY_DAYS,
    Report,
    Scope,
    group_reports,
    is_timeless,
    may_be_same,
)
from tests.loader.resolve.reports.reporting import MONDAY, on, report, who

T = TypeVar("T")

YEARS = DateRange(date(2025, 1, 1), date(2028, 12, 31), "year")
# The first day of a period.
FIRST = -MONDAY.toordinal() % CHAIN_DAYS
PAIR, THIRD, OTHERS = "Trump Putin", "Merz", ("Vance", "Rubio", "Witkoff")
SETS = (
    PAIR,
    PAIR,
    f"{PAIR} {THIRD}",
    f"Trump {THIRD}",
    *(f"{PAIR} {other}" for other in OTHERS),
    f"{PAIR} {OTHERS[0]} {OTHERS[1]}",
    f"Putin {OTHERS[0]} {OTHERS[1]}",
)

# A chain is long to draw and long to read, on a busy machine longer than one example may take.
a_few = settings(max_examples=100, deadline=None)


class Change(NamedTuple):
    """The reports of before and of now, by id; of both, some are told otherwise."""

    before: dict[str, Report]
    now: dict[str, Report]


@st.composite
def draw_news(draw: st.DrawFn) -> list[Report]:
    """Draw reports of many months, of people of whom much and of whom little is told.

    Of all that can be drawn each set has a few, or hardly two reports would be alike.
    """
    steps = draw_some(draw, (0, 1, 2, 4, 13, 30, 50))
    whens = draw_some(draw, ("day", "publication", "publication", "year", "never"))
    people = draw_some(draw, SETS)
    places = draw_some(draw, (None, "Genf", "Rom"))
    statuses = draw_some(draw, ("held", "held", "planned"))
    reports, number = [], draw(st.integers(0, CHAIN_DAYS))
    for place in range(draw(st.integers(2, 40))):
        number += draw(steps)
        when = draw(whens)
        reports.append(
            report(
                f"{place:02}",
                draw(people),
                status=draw(statuses),
                published=None if when == "never" else number,
                date={"day": on(number), "year": YEARS}.get(when),
                place=draw(places),
            )
        )
    return reports


def draw_some(draw: st.DrawFn, values: Sequence[T]) -> st.SearchStrategy[T]:
    return st.sampled_from(draw(st.lists(st.sampled_from(values), min_size=1, max_size=4)))


@st.composite
def draw_change(draw: st.DrawFn) -> Change:
    """Draw what comes, what goes, and who becomes or ceases to be familiar."""
    reports = draw(draw_news())
    some = st.sets(st.sampled_from([one.id for one in reports]), max_size=3)
    gone, new = draw(some), draw(some)
    familiar = set(PAIR.split())
    flipped = draw(st.sets(st.sampled_from(sorted({*familiar, THIRD, OTHERS[0]})), max_size=2))
    return Change(
        {one.id: tell(one, familiar) for one in reports if one.id not in new},
        {one.id: tell(one, familiar ^ flipped) for one in reports if one.id not in gone - new},
    )


def tell(told: Report, familiar: Collection[str]) -> Report:
    return replace(told, familiar=told.parties & who(" ".join(familiar)))


def relate(reports: Collection[Report]) -> dict[str, list[Report]]:
    related: defaultdict[str, list[Report]] = defaultdict(list)
    for one, other in combinations(reports, 2):
        if may_be_same(one, other):
            related[one.id].append(other)
            related[other.id].append(one)
    return related


def limit(change: Change) -> Scope:
    """Return what is read when that changes, as whoever keeps events up to date reads it."""
    changed = {
        key for key in change.before | change.now if change.before.get(key) != change.now.get(key)
    }
    scope = Scope()
    for key in sorted(changed & change.now.keys()):
        scope.touch(change.now[key])
    related = relate(change.before.values())
    for one in (change.before[key] for key in sorted(changed & change.before.keys())):
        for other in related[one.id]:
            if other.id in change.now:
                timeless = is_timeless(one) and not is_timeless(other)
                (scope.mean if timeless else scope.touch)(change.now[other.id])
    related = relate(change.now.values())
    while new := scope.advance():
        for one in new:
            for other in related[one.id]:
                scope.compare(one, other)
    return scope


def show(groups: Collection[Sequence[Report]]) -> set[frozenset[str]]:
    return {frozenset(member.id for member in members) for members in groups}


def decide(change: Change) -> set[frozenset[str]]:
    """Return what is decided anew, after it was compared with what it is when all is decided."""
    scope = limit(change)
    decided = show(group_reports(scope.reached.values(), scope))
    before = show(group_reports(change.before.values()))
    now = show(group_reports(change.now.values()))
    assert decided <= now
    assert now - before <= decided
    left = {name for members in before - now for name in members} & change.now.keys()
    assert left <= {name for members in decided for name in members}
    return decided


def come(new: Report, *others: Report) -> Change:
    """Return that a report comes, where much is told of the pair alone."""
    before = {one.id: tell(one, PAIR.split()) for one in others}
    return Change(before, before | {new.id: tell(new, PAIR.split())})


@a_few
@given(draw_change())
def test_what_is_decided_anew_is_what_changed_and_as_if_all_were_decided(change: Change) -> None:
    decide(change)


def test_a_report_is_felt_where_it_makes_a_chain_longer_than_a_period() -> None:
    meeting = report("a", PAIR, date=on(FIRST - 1), published=FIRST - 1)
    account = report("b", PAIR, published=FIRST + 1)
    near, far = (
        report(name, PAIR, published=FIRST + day, date=YEARS)
        for name, day in (("c", 55), ("d", 55 + MEMORY_DAYS))
    )
    assert show(group_reports([meeting, account])) == {frozenset({"a-0", "b-0"})}
    assert decide(come(far, meeting, account, near)) >= {
        frozenset({"a-0"}),
        frozenset({"b-0", "c-0"}),
    }


def test_of_what_one_without_any_time_may_be_the_same_as_the_whole_chain_is_known() -> None:
    people = f"{PAIR} {THIRD}"
    meeting = report("a", people, date=on(FIRST - 1), published=FIRST - 1)
    account = report("b", people, published=FIRST + 1)
    plans = [
        report(f"{day}", PAIR, status="planned", published=FIRST - day) for day in range(5, 65, 5)
    ]
    unknown = report("c", people, published=None)
    assert decide(come(unknown, meeting, account)) == {frozenset({"a-0", "b-0", "c-0"})}
    assert frozenset({"c-0"}) in decide(come(unknown, meeting, account, *plans))


def test_who_else_may_be_the_same_is_known_with_all_that_it_may_be_the_same_as() -> None:
    people = f"{PAIR} {THIRD}"
    meetings = [report("a", people, date=on(0)), report("b", people, date=on(300), place="Rom")]
    other = report("c", people, published=None, place="Rom")
    unknown = report("d", people, published=None, place="Genf")
    assert decide(come(unknown, meetings[0], other)) == {
        frozenset({"a-0", "c-0"}),
        frozenset({"d-0"}),
    }
    assert decide(come(unknown, *meetings, other)) == {frozenset({"a-0", "d-0"})}


def test_people_of_whom_little_is_told_do_not_lead_through_all_years() -> None:
    names = [chr(65 + number) + "x" for number in range(20)]
    news = [
        report(f"{number:02}", f"{PAIR} {name}", published=200 * number, date=on(200 * number))
        for number, name in enumerate(names)
    ]
    news += [report(f"{one.id} again", PAIR, published=200 * n + 9) for n, one in enumerate(news)]
    for name, other in pairwise(names):
        news.append(report(f"never {name}", f"{PAIR} {name} {other}", published=None))
    news = [tell(one, PAIR.split()) for one in news]
    scope = limit(Change({}, {one.id: one for one in news}))
    assert len(scope.reached) == len(news)
    scope = limit(Change({one.id: one for one in news[1:]}, {one.id: one for one in news}))
    assert len(scope.reached) < 10
