"""A report with what is compared of it, worked out once."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from loader.resolve.reports.days import Days, find_days
from loader.resolve.reports.places import Place, read_place
from loader.resolve.reports.report import Party, Report

_NEVER = datetime.max.replace(tzinfo=UTC)

Order = tuple[datetime, str, int, int, str]


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A report, its possible days, its place (None: unknown), its persons, and its order."""

    report: Report
    days: Days
    place: Place | None
    persons: frozenset[Party]
    order: Order


def read_candidate(report: Report) -> Candidate | None:
    """Return a report ready to be compared; None where nothing tells when it was."""
    days = find_days(report)
    if days is None:
        return None
    persons = frozenset(party for party in report.parties if party.label == "Person")
    return Candidate(report, days, read_place(report), persons, make_order(report))


def make_order(report: Report) -> Order:
    """Return what sorts reports: the publication, unpublished last, then article and position."""
    published = report.published or _NEVER
    return (published, report.article, report.start, report.end, report.id)


def get_day(report: Report) -> date | None:
    """Return the day that a report tells; None where it tells none or several."""
    told = report.date
    return told.first if told and told.first == told.last else None
