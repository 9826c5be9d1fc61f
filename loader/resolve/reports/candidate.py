"""A report with what is compared of it, worked out once."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import combinations

from loader.resolve.reports.days import Days, find_days
from loader.resolve.reports.places import Place, read_place
from loader.resolve.reports.report import Party, Report

_NEVER = datetime.max.replace(tzinfo=UTC)

Order = tuple[datetime, str, int, int, str]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A report, its possible days, place (None: unknown), persons, and order.

    Two reports that can be of one event have one of the `keys` in common.
    """

    report: Report
    days: Days
    place: Place | None
    persons: frozenset[Party]
    keys: tuple[Hashable, ...]
    order: Order


def read_candidate(report: Report) -> Candidate:
    """Return a report ready to be compared."""
    persons = frozenset(party for party in report.parties if party.label == "Person")
    return Candidate(
        report,
        find_days(report),
        read_place(report),
        persons,
        tuple(_list_keys(report, persons)),
        make_order(report),
    )


def _list_keys(report: Report, persons: frozenset[Party]) -> Iterator[Hashable]:
    """Yield the pairs of parties with a person, of which those who share two parties share one.

    Without persons, and of other events, all parties and the day have to be the same.
    """
    if report.encounter and persons:
        for pair in combinations(sorted(report.parties), 2):
            if "Person" in (pair[0].label, pair[1].label):
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
