"""What is decided anew when reports come, go or are told of others is as if all were decided."""

from itertools import pairwise

from hypothesis import given

from loader.resolve.reports import group_reports
from tests.loader.resolve.reports.changes import (
    Change,
    come,
    decide,
    draw_change,
    limit,
    show,
    tell,
)
from tests.loader.resolve.reports.drawing import PAIR, THIRD, a_few
from tests.loader.resolve.reports.reporting import on, report


@a_few
@given(draw_change())
def test_what_is_decided_anew_is_what_changed_and_as_if_all_were_decided(change: Change) -> None:
    decide(change)


def test_a_report_is_felt_where_it_makes_a_chain_longer_than_a_period() -> None:
    plans = [report(f"{day}", PAIR, status="planned", published=day) for day in range(0, 65, 5)]
    account = report("a", PAIR, published=6)
    assert frozenset({"5-0", "a-0"}) in show(group_reports([plans[1], account]))
    assert frozenset({"a-0"}) in decide(come(plans[-1], *plans[2:-1], plans[1], account, plans[0]))


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
