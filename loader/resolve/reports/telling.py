"""What the reports of one event tell of it together, now or at some moment."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from loader.records import DateRange
from loader.resolve.identity import make_hash
from loader.resolve.reports.candidate import make_order
from loader.resolve.reports.choice import choose_date, choose_kind, choose_place
from loader.resolve.reports.report import Report
from loader.resolve.reports.statuses import decide_status

# Kind and hash are the whole id, and all events of a kind share it: 64 bits.
_HASH_DIGITS = 16


@dataclass(frozen=True, slots=True)
class EventTelling:
    """What an event is told to be, each with the id of the report that decided it.

    A place or date that no report tells is None, and nobody decided it.
    """

    status: str
    status_by: str
    kind: str
    kind_by: str
    place: str | None
    place_country: str | None
    place_by: str | None
    date: DateRange | None
    date_by: str | None


def identify_event(group: Collection[Report]) -> str:
    """Return the event's id, for example "meeting-3f2a91c04d5e6b78".

    It is the kind and a hash of the id of the first report: by publication, then article and
    position. So it stays when later publications join, and when a decision on who is who changes
    a party; it changes when an earlier report joins or the first one goes.
    """
    first = min(group, key=make_order)
    return f"{first.kind.replace('_', '-')}-{make_hash(first.id, digits=_HASH_DIGITS)}"


def tell_event(group: Collection[Report], as_of: datetime | None = None) -> EventTelling | None:
    """Return what all reports of an event tell; None where there was none yet.

    The status is `decide_status`'s. Kind, place and date are what most sources say among the
    reports that tell this status, for a plan's place or day is not the event's when it was held;
    what these leave open, the others fill.

    Args:
        group: the reports of one event.
        as_of: an aware moment; later reports and those without a publication count as unknown.
    """
    known = [report for report in group if as_of is None or _is_known(report, as_of)]
    if not known:
        return None
    decided = decide_status(known)
    agreeing = [report for report in known if report.status == decided.status]
    kind = choose_kind(agreeing) or decided
    place = choose_place(agreeing) or choose_place(known)
    date = (
        choose_date(_with_day(agreeing))
        or choose_date(_with_day(known))
        or choose_date(agreeing)
        or choose_date(known)
    )
    return EventTelling(
        status=decided.status,
        status_by=decided.id,
        kind=kind.kind,
        kind_by=kind.id,
        place=place.place if place else None,
        place_country=place.place_country if place else None,
        place_by=place.id if place else None,
        date=date.date if date else None,
        date_by=date.id if date else None,
    )


def _is_known(report: Report, moment: datetime) -> bool:
    return report.published is not None and report.published <= moment


def _with_day(reports: Collection[Report]) -> list[Report]:
    return [report for report in reports if report.date and report.date.precision == "day"]
