"""Changes of a set of reports, and what is decided anew for them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from hypothesis import strategies as st

from loader.resolve.reports import Report, Scope, group_reports, is_timeless, may_be_same
from tests.loader.resolve.reports.drawing import OTHERS, PAIR, THIRD, draw_news
from tests.loader.resolve.reports.reporting import who


class Change(NamedTuple):
    """The reports of before and of now, by id; of both, some are told otherwise."""

    before: dict[str, Report]
    now: dict[str, Report]


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
