"""A person."""

import strawberry

from api import related
from api.compile import edge, fragment, node, stored
from api.indexes import PARTICIPATIONS
from api.types.country import Country
from api.types.representation import Representation


@node("Person", key="id")
@strawberry.type(description="A person whom articles name.")
class Person:
    id: strawberry.ID = strawberry.field(
        metadata=stored(), description='The person\'s key in the graph. Example: "wladimir-putin"'
    )
    name: str = strawberry.field(
        metadata=stored(), description='The fullest form of the name. Example: "Wladimir Putin"'
    )
    aliases: list[str] = strawberry.field(
        metadata=stored(), description='Other forms that articles print. Example: ["Putin"]'
    )
    meetings: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=edge("PARTICIPATED_IN", "out", where={"encounter": True}, index=PARTICIPATIONS),
        description="Encounters they took part in, newest first. Example: meetings(first: 10)",
    )
    articles: related.ArticlePage = strawberry.field(
        resolver=related.articles,
        metadata=related.ARTICLES,
        description="Articles that name them, newest first. Example: articles(first: 10)",
    )
    mentions: related.MentionPage = strawberry.field(
        resolver=related.mentions,
        metadata=related.MENTIONS,
        description="Where texts name them, newest article first. Example: mentions(first: 10)",
    )
    country: Country | None = strawberry.field(
        metadata=fragment("person_country"),
        description="The country they speak for: the one that texts tell most often. "
        'Example: {code: "RU"}',
    )
    represents: list[Representation] = strawberry.field(
        metadata=fragment("person_represents"),
        description="Whom they speak for and in which office, with the sentence that says so, "
        'oldest article first. Example: [{office: "Kremlchef"}]',
    )
