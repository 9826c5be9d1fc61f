"""Grouping does not look at all pairs of reports."""

import pytest

from loader.resolve.reports import group_reports
from loader.resolve.reports.group import Group
from tests.loader.resolve.reports.reporting import on, report

NAMES = [f"P{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(60)]


def test_twice_the_reports_in_twice_the_time_cost_twice_the_comparisons(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0
    accepts = Group.accepts

    def count(*arguments: object) -> bool:
        nonlocal compared
        compared += 1
        return accepts(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Group, "accepts", count)
    reports = [
        report(
            f"article {number}",
            f"{NAMES[number * 7 % 60]} {NAMES[number * 11 % 60]} {NAMES[number * 13 % 60]}",
            published=number / 10,
            date=on(number // 10) if number % 3 else None,
        )
        for number in range(4000)
    ]
    group_reports(reports[:2000])
    half, compared = compared, 0
    group_reports(reports)
    assert 0 < compared < 2.2 * half
    assert compared < 20 * len(reports)
