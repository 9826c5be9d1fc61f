"""A person."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from typing import Any, Self

import strawberry

from api import related
from api.context import Info
from api.types.country import Country
from api.types.representation import Representation


@strawberry.type(description="A person whom articles name.")
class Person:
    id: strawberry.ID = strawberry.field(description="The person's key in the graph.")
    name: str = strawberry.field(
        description='The fullest form of the name. Example: "Wladimir Putin"'
    )
    aliases: list[str] = strawberry.field(description="Other forms that articles print.")
    meetings: related.EventPage = strawberry.field(
        resolver=related.meetings, description="Encounters they took part in, newest first."
    )
    articles: related.ArticlePage = strawberry.field(
        resolver=related.articles, description="Articles that name them, newest first."
    )
    mentions: related.MentionPage = strawberry.field(
        resolver=related.mentions, description="Where texts name them, newest article first."
    )

    @strawberry.field(description="The country they speak for: the one that texts tell most often.")
    async def country(self, info: Info) -> Country | None:
        found = await info.context.related("person_country", self.id)
        return Country.of(found.rows[0]) if found.rows else None

    @strawberry.field(
        description="Whom they speak for and in which office, with the sentence that says so, "
        "oldest article first."
    )
    async def represents(self, info: Info) -> list[Representation]:
        found = await info.context.related("person_represents", self.id)
        return [Representation.of(row) for row in found.rows]

    @property
    def key(self) -> tuple[str, str]:
        return "Person", self.id

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(id=row["id"], name=row["name"], aliases=row.get("aliases") or [])
