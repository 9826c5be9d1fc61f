"""Which of the statuses that reports tell is the event's."""

from collections.abc import Sequence

from loader.resolve.reports.days import AHEAD
from loader.resolve.reports.report import Report

# Of reports published at once, the one that knows more decides. What took place was seen; a denial
# answers a report of it; what was called off had been planned; a plan had been possible.
_BY_KNOWLEDGE = ("held", "denied", "cancelled", "refused", "planned", "possible")
TAKING_BACK = frozenset({"denied", "cancelled", "refused"})


def decide_status(reports: Sequence[Report]) -> Report:
    """Return the report whose status is the event's.

    The latest publication decides among those that can know. A plan cannot undo that an encounter
    took place, since every encounter was planned once: "hatten ein Treffen geplant". Nor does it
    say anything new when the day is over. Before that, a plan after a cancellation is a new plan.
    A report without a publication counts as older than all others.
    """
    return max(_list_knowing(reports), key=rank_knowledge)


def leaves_status(told: Report, timed: Sequence[Report]) -> bool:
    """Tell whether a report without a time would leave an event's status, or take it back.

    "2025 trafen sich beide" does not say that the meeting that was planned for a day of that year
    took place, nor does a plan for some time renew one that was called off: either can be another.
    What takes back can mean another as well, but a meeting too few harms less than a wrong one.

    Args:
        told: a report that tells no time.
        timed: the reports of an event that tell its time.
    """
    if told.status == "held" and all(report.status != "held" for report in timed):
        return False
    status = decide_status([*timed, told]).status
    return status in TAKING_BACK or status == decide_status(timed).status


def _list_knowing(reports: Sequence[Report]) -> Sequence[Report]:
    if any(report.status == "held" for report in reports):
        return [report for report in reports if report.status not in AHEAD]
    knowing = [report for report in reports if not _looks_back(report)]
    return knowing or reports


def _looks_back(report: Report) -> bool:
    """Tell whether a report speaks of a plan for a day before its own publication."""
    if report.status not in AHEAD or report.published is None or report.date is None:
        return False
    return report.date.last < report.published.date()


def rank_knowledge(report: Report) -> tuple[bool, float, int, str]:
    """Return what sorts reports by who knows more of an event: who decides its status is last."""
    published = report.published
    return (
        published is not None,
        published.timestamp() if published else 0.0,
        -_BY_KNOWLEDGE.index(report.status),
        report.id,
    )
