"""A news article."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import asc, edge, fragment, node, stored
from api.types.node import Node

if TYPE_CHECKING:
    from api.types.country import Country
    from api.types.event import Event
    from api.types.name import Name
    from api.types.organization import Organization
    from api.types.person import Person

_NAMED = edge("MENTIONS", "out", distinct=True, order=[asc("name")])


@node("Article", key="id")
@strawberry.type(description="A news article that was read.")
class Article(Node):
    id: strawberry.ID = strawberry.field(
        metadata=stored(),
        description="The article's key: its address, else its own id, else a hash of the text. "
        'Example: "https://example.org/moskau"',
    )
    name: str | None = strawberry.field(
        metadata=stored(),
        description="The file's name or the record's own id. Example: \"2025-08-06-moskau\"",
    )
    title: str | None = strawberry.field(
        metadata=stored(), description='The headline. Example: "Schulterschluss in Moskau"'
    )
    url: str | None = strawberry.field(
        metadata=stored(),
        description='Its address, where it has one. Example: "https://example.org/moskau"',
    )
    source: str | None = strawberry.field(
        metadata=stored(), description='Who published it. Example: "dpa"'
    )
    places: list[str] = strawberry.field(
        metadata=stored(), description='The places of the dateline. Example: ["Moskau"]'
    )
    published: datetime | None = strawberry.field(
        metadata=stored(),
        description='When it was published, in UTC. Example: "2025-08-06T18:30:00+00:00"',
    )
    language: str | None = strawberry.field(
        metadata=stored(), description='ISO 639 code. Example: "de"'
    )
    text: str | None = strawberry.field(
        metadata=stored(),
        description="The text without the page's furniture; offsets count in it. "
        'Example: "In Paris berieten …"',
    )
    people: list[Annotated["Person", strawberry.lazy("api.types.person")]] = strawberry.field(
        metadata=_NAMED, description='People it names, by name. Example: [{name: "Trump"}]'
    )
    countries: list[Annotated["Country", strawberry.lazy("api.types.country")]] = strawberry.field(
        metadata=_NAMED,
        description='Countries it names or refers to, by name. Example: [{code: "FR"}]',
    )
    organizations: list[Annotated["Organization", strawberry.lazy("api.types.organization")]] = (
        strawberry.field(
            metadata=_NAMED, description='Organisations it names, by name. Example: [{id: "NATO"}]'
        )
    )
    names: list[Annotated["Name", strawberry.lazy("api.types.name")]] = strawberry.field(
        metadata=edge("MENTIONS", "out", distinct=True, order=[asc("form")]),
        description="Names it prints that are nobody's for certain, by form. "
        'Example: [{form: "Schmidt"}]',
    )
    story: str | None = strawberry.field(
        metadata=stored(),
        description="What articles with nearly the same text have in common: they are one source. "
        'Example: "https://example.org/moskau"',
    )
    duplicates: list["Article"] = strawberry.field(
        metadata=fragment("article_duplicates"),
        description="Other articles with nearly the same text, oldest first. "
        'Example: [{source: "Weltblatt"}]',
    )
    events: list[Annotated["Event", strawberry.lazy("api.types.event")]] = strawberry.field(
        metadata=fragment("article_events"),
        description="Encounters and other events it reports, of every status, in the text's order. "
        "Example: [{kind: SUMMIT}]",
    )
