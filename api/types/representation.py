"""For whom a person speaks."""

from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from api.types import article, country, organization

if TYPE_CHECKING:
    from api.types.article import Article
    from api.types.country import Country
    from api.types.organization import Organization


@strawberry.type(description="A person speaks for a country or organisation, as a text tells it.")
class Representation:
    office: str | None = strawberry.field(description='The office as printed. Example: "Kremlchef"')
    country: Annotated["Country", strawberry.lazy("api.types.country")] | None = strawberry.field(
        description="The country, unless it is an organisation."
    )
    organization: Annotated["Organization", strawberry.lazy("api.types.organization")] | None = (
        strawberry.field(description="The organisation, unless it is a country.")
    )
    sentence: str | None = strawberry.field(description="The sentence that says so.")
    start: int | None = strawberry.field(
        description="Where the sentence starts in the article's text, in Unicode characters."
    )
    end: int | None = strawberry.field(description="Where the sentence ends, exclusive.")
    trigger: str | None = strawberry.field(description="The words in it that say so.")
    rule: str | None = strawberry.field(description="The rule that read it.")
    confidence: float | None = strawberry.field(description="How sure the rule is, from 0 to 1.")
    article: Annotated["Article", strawberry.lazy("api.types.article")] | None = strawberry.field(
        description="The article that the sentence stands in."
    )

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        given = {key: row.get(key) for key in _PLAIN}
        return cls(
            **given,
            country=country.Country.of(row["country"]) if row["country"] else None,
            organization=(
                organization.Organization.of(row["organization"]) if row["organization"] else None
            ),
            article=article.Article.of(row["article"]) if row["article"] else None,
        )


_PLAIN = ("office", "sentence", "start", "end", "trigger", "rule", "confidence")
