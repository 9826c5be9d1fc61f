"""What one sentence of an article says about an event."""

from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from api.types import article
from api.types.date_range import DateRange
from api.types.kind import EventKind
from api.types.status import EventStatus

if TYPE_CHECKING:
    from api.types.article import Article


@strawberry.type(description="A sentence that reports the event, and what it says about it.")
class Report:
    sentence: str = strawberry.field(description="The sentence.")
    start: int = strawberry.field(
        description="Where it starts in the article's text, in Unicode characters."
    )
    end: int = strawberry.field(description="Where it ends, exclusive.")
    trigger: str | None = strawberry.field(description="The words in it that tell of the event.")
    status: EventStatus = strawberry.field(
        description="Whether it took place, as told here; other articles may tell otherwise."
    )
    kind: EventKind | None = strawberry.field(description="What kind of event, as told here.")
    date: DateRange | None = strawberry.field(description="When it was, as told here.")
    place: str | None = strawberry.field(description="Where it was, as told here.")
    participants: list[str] = strawberry.field(description="Who took part, as told here.")
    extractor: str | None = strawberry.field(description="The program or rule that read it.")
    confidence: float | None = strawberry.field(description="How sure it is, from 0 to 1.")
    article: Annotated["Article", strawberry.lazy("api.types.article")] = strawberry.field(
        description="The article that the sentence stands in."
    )

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(
            sentence=row["sentence"],
            start=row["start"],
            end=row["end"],
            trigger=row.get("trigger"),
            status=EventStatus(row["status"]),
            kind=EventKind(row["kind"]) if row.get("kind") else None,
            date=DateRange.of(row),
            place=row.get("place"),
            participants=row.get("participants") or [],
            extractor=row.get("extractor"),
            confidence=row.get("confidence"),
            article=article.Article.of(row["article"]),
        )
