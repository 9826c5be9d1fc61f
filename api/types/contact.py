"""Whom a person met."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import EDGE, stored
from api.compile import end as at_end

if TYPE_CHECKING:
    from api.types.person import Person


@strawberry.type(description="A person met at encounters that were held, and how often.")
class Contact:
    person: Annotated["Person", strawberry.lazy("api.types.person")] = strawberry.field(
        metadata=at_end(), description='The other. Example: {name: "Steve Witkoff"}'
    )
    meetings: int = strawberry.field(
        metadata=stored(of=EDGE), description="How many encounters the two had. Example: 4"
    )
    first: date | None = strawberry.field(
        metadata=stored(of=EDGE),
        description='The day of the first one that has a day. Example: "2025-02-11"',
    )
    last: date | None = strawberry.field(
        metadata=stored(of=EDGE),
        description='The day of the last one that has a day. Example: "2025-08-06"',
    )
