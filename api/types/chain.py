"""How people are linked by meetings."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import column, unwound
from api.compile import end as at_end

if TYPE_CHECKING:
    from api.types.event import Event
    from api.types.person import Person


@strawberry.type(description="One step of a chain: two people met.")
class ChainStep:
    one: Annotated["Person", strawberry.lazy("api.types.person")] = strawberry.field(
        metadata=at_end("one"),
        description='Who is nearer to the start. Example: {name: "Donald Trump"}',
    )
    other: Annotated["Person", strawberry.lazy("api.types.person")] = strawberry.field(
        metadata=at_end("other"),
        description='Who is nearer to the end. Example: {name: "Alexander Lukaschenko"}',
    )
    meeting: Annotated["Event", strawberry.lazy("api.types.event")] = strawberry.field(
        metadata=at_end("event"),
        description="Where they met; its evidence tells so. Example: {kind: CALL}",
    )


@strawberry.type(description="A chain of meetings from one person to another.")
class Chain:
    length: int = strawberry.field(metadata=column(), description="Number of its steps. Example: 2")
    people: list[Annotated["Person", strawberry.lazy("api.types.person")]] = strawberry.field(
        metadata=unwound("people"),
        description='Everybody on the way, both ends among them. Example: [{name: "Putin"}]',
    )
    steps: list[ChainStep] = strawberry.field(
        metadata=unwound("steps"),
        description="The meetings, from the start to the end. Example: [{meeting: {kind: CALL}}]",
    )


@strawberry.type(description="Two of several people, and the meetings they had with each other.")
class Link:
    one: Annotated["Person", strawberry.lazy("api.types.person")] = strawberry.field(
        metadata=at_end("one"), description='The one. Example: {name: "Donald Trump"}'
    )
    other: Annotated["Person", strawberry.lazy("api.types.person")] = strawberry.field(
        metadata=at_end("other"), description='The other. Example: {name: "Wladimir Putin"}'
    )
    count: int = strawberry.field(
        metadata=column("times"), description="How many encounters they had. Example: 4"
    )
    first: date | None = strawberry.field(
        metadata=column(),
        description='The day of the first one that has a day. Example: "2025-02-11"',
    )
    last: date | None = strawberry.field(
        metadata=column(),
        description='The day of the last one that has a day. Example: "2025-08-06"',
    )
    meetings: list[Annotated["Event", strawberry.lazy("api.types.event")]] = strawberry.field(
        metadata=unwound("events"),
        description="The latest 20 of these, newest first. Example: [{kind: CALL}]",
    )
