"""Chooses between what several sources say of one event: articles with the same text count once."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from loader.resolve.identity import fold_name
from loader.resolve.reports.candidate import Order, make_order
from loader.resolve.reports.places import name_town
from loader.resolve.reports.report import Report

# Of kinds that equally many sources tell, the one that says more.
_KINDS = ("summit", "call", "visit", "negotiation", "press_conference", "meeting", "other")
_PRECISIONS = ("day", "range", "month", "year")

Value = TypeVar("Value", bound=Hashable)


def choose_kind(reports: Iterable[Report]) -> Report | None:
    """Return who decides the kind; "other" only counts where nothing else is told."""
    return _vote(
        reports,
        lambda report: report.kind,
        lambda kind, votes: (kind == "other", -votes, _KINDS.index(kind) if kind in _KINDS else 0),
    )


def choose_place(reports: Iterable[Report]) -> Report | None:
    """Return who decides the place: a name rather than a country alone.

    Who names a building votes for its town.
    """
    return _vote(
        reports,
        lambda report: (
            (fold_name(name_town(report.place or "")), report.place_country or "")
            if report.place or report.place_country
            else None
        ),
        lambda place, votes: (not place[0], -votes, not place[1]),
    )


def choose_date(reports: Iterable[Report]) -> Report | None:
    """Return who decides the date: a day rather than a month."""
    return _vote(
        reports,
        lambda report: report.date,
        lambda told, votes: (_PRECISIONS.index(told.precision), -votes),
    )


def _vote(
    reports: Iterable[Report],
    read: Callable[[Report], Value | None],
    rank: Callable[[Value, int], tuple[object, ...]],
) -> Report | None:
    """Return the surest report of the value that ranks first by itself and its sources.

    Of values that rank the same, the one that was published first is taken.
    """
    voters: dict[Value, list[Report]] = defaultdict(list)
    for report in reports:
        value = read(report)
        if value is not None:
            voters[value].append(report)
    ranked = [
        (rank(value, len({report.story for report in told})), min(map(make_order, told)), told)
        for value, told in voters.items()
    ]
    if not ranked:
        return None
    *_, told = min(ranked, key=lambda entry: entry[:2])
    return min(told, key=_by_confidence)


def _by_confidence(report: Report) -> tuple[float, Order]:
    return (-report.confidence, make_order(report))
