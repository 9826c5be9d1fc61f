"""Which reports of different articles tell of one event, and what they tell of it together."""

from loader.resolve.reports.report import Party, Report

__all__ = ["Party", "Report"]
