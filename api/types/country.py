"""A sovereign state."""

from typing import Any, Self

import strawberry

from api import related


@strawberry.type(description="A sovereign state.")
class Country:
    code: strawberry.ID = strawberry.field(description='ISO 3166 alpha-2 code. Example: "UA"')
    name: str = strawberry.field(description='German name. Example: "Frankreich"')
    name_en: str | None = strawberry.field(description='English name. Example: "France"')
    people: related.PersonPage = strawberry.field(
        resolver=related.people, description="Those who speak for it, by name."
    )
    meetings: related.EventPage = strawberry.field(
        resolver=related.meetings, description="Encounters that were about it, newest first."
    )
    articles: related.ArticlePage = strawberry.field(
        resolver=related.articles, description="Articles that name it, newest first."
    )
    mentions: related.MentionPage = strawberry.field(
        resolver=related.mentions, description="Where texts name it, newest article first."
    )

    @property
    def key(self) -> tuple[str, str]:
        return "Country", self.code

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(code=row["code"], name=row["name"], name_en=row.get("nameEn"))
