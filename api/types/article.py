"""A news article."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from api.context import Info
from api.types import country, event, organization, person

if TYPE_CHECKING:
    from api.types.country import Country
    from api.types.event import Event
    from api.types.organization import Organization
    from api.types.person import Person


@strawberry.type(description="A news article that was read.")
class Article:
    id: strawberry.ID = strawberry.field(
        description="The article's key: its address, else its own id, else a hash of the text."
    )
    name: str | None = strawberry.field(description="The file's name or the record's own id.")
    title: str | None = strawberry.field(description="The headline.")
    url: str | None = strawberry.field(description="Its address, where it has one.")
    source: str | None = strawberry.field(description='Who published it. Example: "dpa"')
    places: list[str] = strawberry.field(description="The places of the dateline.")
    published: datetime | None = strawberry.field(description="When it was published, in UTC.")
    language: str | None = strawberry.field(description='ISO 639 code. Example: "de"')

    @strawberry.field(description="The text without the page's furniture; offsets count in it.")
    async def text(self, info: Info) -> str | None:
        found = await info.context.related("article_text", self.id)
        return found.rows[0] if found.rows else None

    @strawberry.field(description="People it names, by name.")
    async def people(
        self, info: Info
    ) -> list[Annotated["Person", strawberry.lazy("api.types.person")]]:
        found = await info.context.related("article_mentions", self.id)
        return [person.Person.of(row["person"]) for row in found.rows if row["person"]]

    @strawberry.field(description="Countries it names or refers to, by name.")
    async def countries(
        self, info: Info
    ) -> list[Annotated["Country", strawberry.lazy("api.types.country")]]:
        found = await info.context.related("article_mentions", self.id)
        return [country.Country.of(row["country"]) for row in found.rows if row["country"]]

    @strawberry.field(description="Organisations it names, by name.")
    async def organizations(
        self, info: Info
    ) -> list[Annotated["Organization", strawberry.lazy("api.types.organization")]]:
        found = await info.context.related("article_mentions", self.id)
        rows = [row["organization"] for row in found.rows if row["organization"]]
        return [organization.Organization.of(row) for row in rows]

    @strawberry.field(
        description="Encounters and other events it reports, of every status, in the text's order."
    )
    async def events(
        self, info: Info
    ) -> list[Annotated["Event", strawberry.lazy("api.types.event")]]:
        found = await info.context.related("article_events", self.id)
        return [event.Event.of(row) for row in found.rows]

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        published = row.get("published")
        return cls(
            id=row["id"],
            name=row.get("name"),
            title=row.get("title"),
            url=row.get("url"),
            source=row.get("source"),
            places=row.get("places") or [],
            published=published and published.to_native(),
            language=row.get("language"),
        )
