"""What one sentence of an article says about an event."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import EDGE, part, stored
from api.compile import end as at_end
from api.types.date_range import DateRange
from api.types.kind import EventKind
from api.types.status import EventStatus

if TYPE_CHECKING:
    from api.types.article import Article


@strawberry.type(description="A sentence that reports the event, and what it says about it.")
class Report:
    id: strawberry.ID | None = strawberry.field(
        metadata=stored(of=EDGE), description='Its key in the graph. Example: "5be1:120"'
    )
    title: str | None = strawberry.field(
        metadata=stored(of=EDGE),
        description='A short title, as told here. Example: "Beratung in Paris"',
    )
    sentence: str = strawberry.field(
        metadata=stored(of=EDGE), description='The sentence. Example: "In Paris berieten …"'
    )
    start: int = strawberry.field(
        metadata=stored(of=EDGE),
        description="Where it starts in the article's text, in Unicode characters. Example: 0",
    )
    end: int = strawberry.field(
        metadata=stored(of=EDGE), description="Where it ends, exclusive. Example: 109"
    )
    trigger: str | None = strawberry.field(
        metadata=stored(of=EDGE),
        description='The words in it that tell of the event. Example: "berieten"',
    )
    status: EventStatus = strawberry.field(
        metadata=stored(of=EDGE),
        description="Whether it took place, as told here; other articles may tell otherwise. "
        "Example: PLANNED",
    )
    kind: EventKind | None = strawberry.field(
        metadata=stored(of=EDGE),
        description="What kind of event, as told here. Example: SUMMIT",
    )
    date: DateRange | None = strawberry.field(
        metadata=part("dateFrom", of=EDGE),
        description='When it was, as told here. Example: {from: "2025-08-06"}',
    )
    place: str | None = strawberry.field(
        metadata=stored(of=EDGE), description='Where it was, as told here. Example: "Paris"'
    )
    participants: list[str] = strawberry.field(
        metadata=stored(of=EDGE),
        description='Who took part, as told here. Example: ["Emmanuel Macron", "NATO"]',
    )
    extractor: str | None = strawberry.field(
        metadata=stored(of=EDGE),
        description='The program or rule that read it. Example: "encounter"',
    )
    confidence: float | None = strawberry.field(
        metadata=stored(of=EDGE), description="How sure it is, from 0 to 1. Example: 0.9"
    )
    article: Annotated["Article", strawberry.lazy("api.types.article")] = strawberry.field(
        metadata=at_end(),
        description='The article that the sentence stands in. Example: {source: "dpa"}',
    )
