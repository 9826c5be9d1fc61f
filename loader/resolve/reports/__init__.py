"""Which reports of different articles tell of one event, and what they tell of it together.

`group_reports` decides from what the reports say and when they were published; `identify_event`
and `tell_event` give a group its id and its own status, kind, place and date. Whoever keeps events
up to date finds all reports that a decision can touch by walking from one to the next by
`may_be_same`, as far as a `Scope` says. It needs two shared parties and days (`day_of`) at most
`WINDOW_DAYS` apart, unless one of them `is_timeless`.
"""

from loader.resolve.reports.chains import CHAIN_DAYS
from loader.resolve.reports.days import SPAN_DAYS, WINDOW_DAYS, anchor_of, day_of, is_timeless
from loader.resolve.reports.grouping import group_reports
from loader.resolve.reports.reach import READ_DAYS
from loader.resolve.reports.relation import may_be_same
from loader.resolve.reports.report import Party, Report
from loader.resolve.reports.scope import Scope
from loader.resolve.reports.telling import EventTelling, identify_event, tell_event

__all__ = [
    "CHAIN_DAYS",
    "READ_DAYS",
    "SPAN_DAYS",
    "WINDOW_DAYS",
    "EventTelling",
    "Party",
    "Report",
    "Scope",
    "anchor_of",
    "day_of",
    "group_reports",
    "identify_event",
    "is_timeless",
    "may_be_same",
    "tell_event",
]
