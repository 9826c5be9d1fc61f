"""How many events there are, by something."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import column, unwound
from api.compile import end as at_end
from api.types.node import Node

if TYPE_CHECKING:
    from api.types.event import Event


@strawberry.enum(description="By what events are counted.")
class CountBy(Enum):
    DAY = strawberry.enum_value("day", description='The day: "2025-08-06".')
    WEEK = strawberry.enum_value("week", description='The week, by its Monday: "2025-08-04".')
    MONTH = strawberry.enum_value("month", description='The month: "2025-08".')
    YEAR = strawberry.enum_value("year", description='The year: "2025".')
    KIND = strawberry.enum_value("kind", description='The kind: "meeting".')
    STATUS = strawberry.enum_value("status", description='The status: "held".')
    COUNTRY = strawberry.enum_value("country", description='The country it was in: "FR".')
    REGARDING = strawberry.enum_value(
        "regarding", description='The country or organisation it was about: "UA".'
    )
    PERSON = strawberry.enum_value("person", description="The id of a person who took part.")
    ORGANIZATION = strawberry.enum_value(
        "organization", description="The id of an organisation that took part."
    )
    SOURCE = strawberry.enum_value("source", description='Who published a report: "dpa".')
    TOPIC = strawberry.enum_value("topic", description='A topic: "Feuerpause".')


@strawberry.type(description="How many events there are of one month, kind, country …")
class Count:
    key: str = strawberry.field(
        metadata=column(),
        description="The month, kind, country's code or whatever was counted by. "
        'Example: "2025-08"',
    )
    subject: Node | None = strawberry.field(
        metadata=at_end("subject"),
        description="The country, organisation or person that the key is of, else null. "
        'Example: {id: "UA"}',
    )
    events: int = strawberry.field(
        metadata=column("number"), description="How many there are. Example: 17"
    )


@strawberry.enum(description="How long the spans of a timeline are.")
class Span(Enum):
    DAY = strawberry.enum_value("day", description="One day.")
    WEEK = strawberry.enum_value("week", description="A week, from Monday to Sunday.")
    MONTH = strawberry.enum_value("month", description="A calendar month.")
    YEAR = strawberry.enum_value("year", description="A calendar year.")


@strawberry.type(description="The events of one day, week, month or year.")
class Period:
    from_: date = strawberry.field(
        name="from", metadata=column("begin"), description='The first day. Example: "2025-08-01"'
    )
    to: date = strawberry.field(
        metadata=column("end"), description='The last day. Example: "2025-08-31"'
    )
    count: int = strawberry.field(
        metadata=column("number"), description="How many events there were. Example: 17"
    )
    events: list[Annotated["Event", strawberry.lazy("api.types.event")]] = strawberry.field(
        metadata=unwound("latest"),
        description="The last 20 of them, newest first. Example: [{kind: CALL}]",
    )
