"""For whom a person speaks."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import end as at_end
from api.compile import stored

if TYPE_CHECKING:
    from api.types.article import Article
    from api.types.country import Country
    from api.types.organization import Organization


@strawberry.type(description="A person speaks for a country or organisation, as a text tells it.")
class Representation:
    office: str | None = strawberry.field(
        metadata=stored(of="stands"), description='The office as printed. Example: "Kremlchef"'
    )
    country: Annotated["Country", strawberry.lazy("api.types.country")] | None = strawberry.field(
        metadata=at_end("target"),
        description='The country, unless it is an organisation. Example: {code: "RU"}',
    )
    organization: Annotated["Organization", strawberry.lazy("api.types.organization")] | None = (
        strawberry.field(
            metadata=at_end("target"),
            description='The organisation, unless it is a country. Example: {id: "NATO"}',
        )
    )
    sentence: str | None = strawberry.field(
        metadata=stored(of="stands"),
        description='The sentence that says so. Example: "Kremlchef Putin traf …"',
    )
    start: int | None = strawberry.field(
        metadata=stored(of="stands"),
        description="Where the sentence starts in the article's text, in Unicode characters. "
        "Example: 120",
    )
    end: int | None = strawberry.field(
        metadata=stored(of="stands"), description="Where the sentence ends, exclusive. Example: 180"
    )
    trigger: str | None = strawberry.field(
        metadata=stored(of="stands"),
        description='The words in it that say so. Example: "Kremlchef"',
    )
    rule: str | None = strawberry.field(
        metadata=stored(of="stands"), description='The rule that read it. Example: "office"'
    )
    confidence: float | None = strawberry.field(
        metadata=stored(of="stands"),
        description="How sure the rule is, from 0 to 1. Example: 0.9",
    )
    article: Annotated["Article", strawberry.lazy("api.types.article")] | None = strawberry.field(
        metadata=at_end("article"),
        description='The article that the sentence stands in. Example: {source: "dpa"}',
    )
