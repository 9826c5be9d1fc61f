"""When an event was."""

from datetime import date
from enum import Enum

import strawberry

from api.compile import stored


@strawberry.enum(description="How exactly the text tells the date.")
class DatePrecision(Enum):
    DAY = strawberry.enum_value("day", description="One day.")
    MONTH = strawberry.enum_value("month", description="Some time within the month.")
    YEAR = strawberry.enum_value("year", description="Some time within the year.")
    RANGE = strawberry.enum_value("range", description="From one day to another.")


@strawberry.type(description="When it was: first and last day, and how exactly that is known.")
class DateRange:
    from_: date = strawberry.field(
        name="from", metadata=stored("dateFrom"), description='The first day. Example: "2025-09-01"'
    )
    to: date = strawberry.field(
        metadata=stored("dateTo"),
        description='The last day; the same as the first for one day. Example: "2025-09-30"',
    )
    precision: DatePrecision = strawberry.field(
        metadata=stored("datePrecision"),
        description="How exactly the text tells it. Example: MONTH",
    )
