"""How many events there are, by something."""

from enum import Enum

import strawberry

from api.compile import column


@strawberry.enum(description="By what events are counted.")
class CountBy(Enum):
    MONTH = strawberry.enum_value("month", description='The month: "2025-08".')
    YEAR = strawberry.enum_value("year", description='The year: "2025".')
    KIND = strawberry.enum_value("kind", description='The kind: "meeting".')
    STATUS = strawberry.enum_value("status", description='The status: "held".')
    COUNTRY = strawberry.enum_value("country", description='The country it was in: "FR".')
    REGARDING = strawberry.enum_value(
        "regarding", description='The country or organisation it was about: "UA".'
    )
    PERSON = strawberry.enum_value("person", description="The id of a person who took part.")
    TOPIC = strawberry.enum_value("topic", description='A topic: "Feuerpause".')


@strawberry.type(description="How many events there are of one month, kind, country …")
class Count:
    key: str = strawberry.field(
        metadata=column(),
        description="The month, kind, country's code or whatever was counted by. "
        'Example: "2025-08"',
    )
    events: int = strawberry.field(metadata=column(), description="How many there are. Example: 17")
