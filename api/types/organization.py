"""A political actor that is no state."""

import strawberry

from api import related
from api.arguments import as_known
from api.compile import adapted, edge, node, stored
from api.indexes import PARTICIPATIONS, SUBJECTS
from api.types.count import Count, Period
from api.types.node import Node


@node("Organization", key="id")
@strawberry.type(description="A political actor that is no state: NATO, the EU, the UN …")
class Organization(Node):
    id: strawberry.ID = strawberry.field(
        metadata=stored(), description='The organisation\'s key in the graph. Example: "NATO"'
    )
    name: str = strawberry.field(metadata=stored(), description='Its name. Example: "NATO"')
    people: related.PersonPage = strawberry.field(
        resolver=related.people,
        metadata=related.SPEAKERS,
        description="Those who speak for it, by name. Example: people(first: 10)",
    )
    meeting_count: int = strawberry.field(
        metadata=stored("meetings"),
        description="How many encounters that were held were about it. Example: 17",
    )
    meetings: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=adapted(
            edge("REGARDING", "in", where={"encounter": True}, indexes=SUBJECTS), as_known
        ),
        description="Encounters that were about it, newest first. Example: meetings(first: 10)",
    )
    delegations: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=adapted(
            edge("PARTICIPATED_IN", "out", where={"encounter": True}, indexes=PARTICIPATIONS),
            as_known,
        ),
        description="Encounters that it took part in where no person is named for it, newest "
        "first. Example: delegations(first: 10)",
    )
    counts: list[Count] = strawberry.field(
        resolver=related.counts,
        metadata=related.gather(
            "event_counts", edge("REGARDING", "in", where={"encounter": True}), 100
        ),
        description="How many encounters that were about it, by month, kind, country …: months and "
        "years in their order, else the most frequent first. Example: counts(by: MONTH)",
    )
    timeline: list[Period] = strawberry.field(
        resolver=related.timeline,
        metadata=related.gather(
            "event_timeline", edge("REGARDING", "in", where={"encounter": True}), 100
        ),
        description="Encounters that were about it by day, week, month or year, earliest first; "
        "periods without any are left out, and so are those of which no such date is known. "
        "Example: timeline(per: WEEK)",
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
