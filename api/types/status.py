"""Whether an event took place."""

from enum import Enum

import strawberry


@strawberry.enum(description="Whether it took place, as the text tells it.")
class EventStatus(Enum):
    HELD = strawberry.enum_value("held", description="It took place or is under way.")
    PLANNED = strawberry.enum_value("planned", description="It is announced or agreed on.")
    POSSIBLE = strawberry.enum_value("possible", description="It is proposed or thought possible.")
    CANCELLED = strawberry.enum_value("cancelled", description="It was planned and called off.")
    REFUSED = strawberry.enum_value("refused", description="A party would not have it.")
    DENIED = strawberry.enum_value("denied", description="The text says that it did not happen.")
