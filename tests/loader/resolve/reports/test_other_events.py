"""Attacks, agreements, sanctions and the like."""

from dataclasses import replace

import pytest

from loader.resolve.reports import Report
from tests.loader.resolve.reports.reporting import group, on, report, who


def attack(article: str) -> Report:
    return report(article, "RU UA", "attack", date=on(0), label="Drohnenangriff", encounter=False)


def test_the_same_event_of_two_articles_is_one() -> None:
    assert group(attack("a"), replace(attack("b"), label="drohnenangriff")) == {"a b"}


def test_one_party_is_enough_if_it_is_all() -> None:
    one, other = (replace(attack(name), parties=who("UA")) for name in "ab")
    assert group(one, other) == {"a b"}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "aid"},
        {"parties": who("RU")},
        {"parties": frozenset()},
        {"date": on(1)},
        {"date": on(0, 1)},
        {"date": None},
        {"label": "Raketenangriff"},
        {"encounter": True, "kind": "meeting"},
    ],
)
def test_what_differs_in_any_of_these_is_another(change: dict[str, object]) -> None:
    assert group(attack("a"), replace(attack("b"), **change)) == {"a", "b"}  # type: ignore[arg-type]


def test_events_in_two_towns_of_a_country_are_two() -> None:
    one = replace(attack("a"), place="Kiew", place_country="UA")
    assert group(one, replace(attack("b"), place="Odessa", place_country="UA")) == {"a", "b"}
    assert group(one, replace(attack("b"), place_country="UA")) == {"a b"}


def test_nobody_and_nothing_is_no_event_in_common() -> None:
    assert group(*(replace(attack(name), parties=frozenset()) for name in "ab")) == {"a", "b"}
