"""A sovereign state."""

import strawberry

from api import related
from api.compile import edge, node, stored
from api.indexes import PARTICIPATIONS, PLACES, SUBJECTS


@node("Country", key="code")
@strawberry.type(description="A sovereign state.")
class Country:
    code: strawberry.ID = strawberry.field(
        metadata=stored(), description='ISO 3166 alpha-2 code. Example: "UA"'
    )
    name: str = strawberry.field(
        metadata=stored(), description='German name. Example: "Frankreich"'
    )
    name_en: str | None = strawberry.field(
        metadata=stored("nameEn"), description='English name. Example: "France"'
    )
    people: related.PersonPage = strawberry.field(
        resolver=related.people,
        metadata=related.SPEAKERS,
        description="Those who speak for it, by name. Example: people(first: 10)",
    )
    meetings: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=edge("REGARDING", "in", where={"encounter": True}, index=SUBJECTS),
        description="Encounters that were about it, newest first. Example: meetings(first: 10)",
    )
    hosted: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=edge("LOCATED_IN", "in", where={"encounter": True}, index=PLACES),
        description="Encounters that took place there, newest first. Example: hosted(first: 10)",
    )
    delegations: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=edge("PARTICIPATED_IN", "out", where={"encounter": True}, index=PARTICIPATIONS),
        description="Encounters that it took part in where no person is named for it, newest "
        "first. Example: delegations(first: 10)",
    )
    articles: related.ArticlePage = strawberry.field(
        resolver=related.articles,
        metadata=related.ARTICLES,
        description="Articles that name it, newest first. Example: articles(first: 10)",
    )
    mentions: related.MentionPage = strawberry.field(
        resolver=related.mentions,
        metadata=related.MENTIONS,
        description="Where texts name it, newest article first. Example: mentions(first: 10)",
    )
