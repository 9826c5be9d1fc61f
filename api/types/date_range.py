"""When an event was."""

from datetime import date
from enum import Enum
from typing import Any, Self

import strawberry


@strawberry.enum(description="How exactly the text tells the date.")
class DatePrecision(Enum):
    DAY = strawberry.enum_value("day", description="One day.")
    MONTH = strawberry.enum_value("month", description="Some time within the month.")
    YEAR = strawberry.enum_value("year", description="Some time within the year.")
    RANGE = strawberry.enum_value("range", description="From one day to another.")


@strawberry.type(description="When it was: first and last day, and how exactly that is known.")
class DateRange:
    from_: date = strawberry.field(name="from", description="The first day.")
    to: date = strawberry.field(description="The last day; the same as the first for one day.")
    precision: DatePrecision = strawberry.field(description="How exactly the text tells it.")

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self | None:
        """Read `dateFrom`, `dateTo` and `datePrecision`; None where there is no date."""
        if row.get("dateFrom") is None:
            return None
        return cls(
            from_=row["dateFrom"].to_native(),
            to=row["dateTo"].to_native(),
            precision=DatePrecision(row["datePrecision"]),
        )
