"""A report with what is compared of it, worked out once."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import combinations

from loader.resolve.reports.days import Days, anchor_of, find_days, is_timeless
from loader.resolve.reports.places import Place, read_place
from loader.resolve.reports.report import Party, Report

_NEVER = datetime.max.replace(tzinfo=UTC)

Order = tuple[datetime, str, int, int, str]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A report, with its possible days, place (None: unknown), persons, order, and when it is told.

    Two reports that can be of one event have one of the `keys` in common; one that tells no nearer
    time than a year has none, where much is told of all its people.
    """

    report: Report
    days: Days
    anchor: date
    place: Place | None
    persons: frozenset[Party]
    keys: tuple[Hashable, ...]
    order: Order
    timeless: bool


def read_candidate(report: Report) -> Candidate:
    """Return a report ready to be compared."""
    persons = frozenset(party for party in report.parties if party.label == "Person")
    timeless = is_timeless(report)
    days = find_days(report)
    # Without a time, those of whom much is told could have met anybody at any.
    telling = persons - report.familiar if days.vague else persons
    return Candidate(
        report,
        days,
        anchor_of(report),
        read_place(report),
        persons,
        tuple(_list_keys(report, persons, telling)),
        make_order(report),
        timeless,
    )


def _list_keys(
    report: Report, persons: frozenset[Party], telling: frozenset[Party]
) -> Iterator[Hashable]:
    """Yield the pairs of parties with a telling person: who share two parties share one of them.

    Without persons, and of other events, all parties and the day have to be the same.
    """
    if report.encounter and persons:
        for pair in combinations(sorted(report.parties), 2):
            if not telling.isdisjoint(pair):
                yield pair
    elif day := get_day(report):
        yield (report.encounter or report.kind, report.parties, day)


def make_order(report: Report) -> Order:
    """Return what sorts reports: the publication, unpublished last, then article and position."""
    published = report.published or _NEVER
    return (published, report.article, report.start, report.end, report.id)


def get_day(report: Report) -> date | None:
    """Return the day that a report tells; None where it tells none or several."""
    told = report.date
    return told.first if told and told.first == told.last else None
