"""What pages can be sorted by."""

from enum import Enum
from typing import Annotated

import strawberry

from api.compile import Order, asc, desc, ordering


@strawberry.enum(description="What events are sorted by; of the same rank the greater id first.")
class EventOrder(Enum):
    NEWEST = strawberry.enum_value(
        Order((desc("day", "date"), desc("id"))),
        description="The latest day first: the day told, else that of the first report.",
    )
    OLDEST = strawberry.enum_value(
        Order((asc("day", "date"), asc("id"))), description="The earliest day first."
    )
    SOURCES = strawberry.enum_value(
        Order((desc("sources", "integer", nullable=True), desc("day", "date"), desc("id"))),
        description="Those first that most independent sources report.",
    )


By = Annotated[
    EventOrder | None,
    strawberry.argument(
        description="What they are sorted by; NEWEST without it. Example: SOURCES",
        metadata=ordering(),
    ),
]
