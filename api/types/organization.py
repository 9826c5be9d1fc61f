"""A political actor that is no state."""

from typing import Any, Self

import strawberry

from api import related


@strawberry.type(description="A political actor that is no state: NATO, the EU, the UN …")
class Organization:
    id: strawberry.ID = strawberry.field(description="The organisation's key in the graph.")
    name: str = strawberry.field(description='Its name. Example: "NATO"')
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
        return "Organization", self.id

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(id=row["id"], name=row["name"])
