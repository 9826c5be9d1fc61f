"""Encounters told a day apart that are one: a plan moved by a day, a weekday misread.

"Am Donnerstag" is read a day off where the article is dated after midnight, and where it is night
here it is still the day before in Washington.
"""

from collections.abc import Sequence
from datetime import time, timedelta

from loader.resolve.reports.comparison import can_be_one
from loader.resolve.reports.days import AHEAD, count_between
from loader.resolve.reports.group import Group
from loader.resolve.reports.index import Index
from loader.resolve.reports.places import is_same_place

# Calls and rounds of talks of the same people do follow each other day by day.
_DAILY_KINDS = frozenset({"call", "negotiation"})
# Between these, two accounts dated by different days can tell of one night's encounter.
_NIGHT = timedelta(hours=12)


def unite_displaced(groups: Sequence[Group]) -> list[Group]:
    """Unite pairs of groups that are each other's only neighbours, and can be displaced."""
    index = Index(groups)
    only: dict[int, Group] = {}
    for group in groups:
        near = [other for other in index.find(group.hub) if _is_neighbour(group, other)]
        if len(near) == 1:
            only[id(group)] = near[0]
    gone: set[int] = set()
    for group in groups:
        other = only.get(id(group))
        if other is None or only.get(id(other)) is not group or id(group) in gone:
            continue
        if is_displaced(group, other):
            group.unite(other)
            gone.add(id(other))
    return [group for group in groups if id(group) not in gone]


def _is_neighbour(group: Group, other: Group) -> bool:
    return group is not other and can_be_one(group.hub, other.hub, slack=1)


def is_displaced(one: Group, other: Group) -> bool:
    """Tell whether two groups a day apart are of one encounter."""
    if count_between(one.days, other.days) != 1 or not one.hub.report.encounter:
        return False
    if one.hub.persons != other.hub.persons:
        return False
    if not all(one.tolerates(member) for member in other.members):
        return False
    return (
        _is_moved_plan(one, other)
        or _is_moved_plan(other, one)
        or _is_misread(one, other)
        or _is_of_one_night(one, other)
    )


def _is_moved_plan(plan: Group, event: Group) -> bool:
    """Tell whether one group only announces, and all of it before the other's first account."""
    held = [member.order for member in event.members if member.report.status == "held"]
    plans = [m.order for m in plan.members if m.report.status in AHEAD and m.report.published]
    return bool(held) and len(plans) == len(plan.members) and max(plans) < min(held)


def _is_misread(one: Group, other: Group) -> bool:
    """Tell whether two accounts agree in the place, and not both are of the day itself."""
    return (
        not {member.report.kind for member in one.members + other.members} & _DAILY_KINDS
        and is_same_place(one.hub.place, other.hub.place)
        and not (_has_witness(one) and _has_witness(other))
    )


def _has_witness(group: Group) -> bool:
    """Tell whether an article of the very day tells of the encounter as of that day."""
    return any(
        member.report.published is not None and member.report.published.date() == member.days.first
        for member in group.members
        if member.report.status == "held"
    )


def _is_of_one_night(one: Group, other: Group) -> bool:
    """Tell whether all accounts were published within half a day around one midnight."""
    reports = [member.report for member in one.members + other.members]
    moments = [report.published for report in reports if report.published]
    timed = all(moment.time() != time() for moment in moments)
    held = all(report.status == "held" for report in reports)
    return held and timed and len(moments) == len(reports) and max(moments) - min(moments) <= _NIGHT
