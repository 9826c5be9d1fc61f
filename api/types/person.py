"""A person."""

from datetime import date
from typing import Annotated

import strawberry

from api import related
from api.arguments import After, Before, First, Last, as_known
from api.compile import (
    Connection,
    adapted,
    asc,
    desc,
    edge,
    fragment,
    node,
    parameter,
    stored,
)
from api.indexes import CONTACTS, PARTICIPATIONS
from api.types.contact import Contact
from api.types.count import Count, Period
from api.types.country import Country
from api.types.decision import Decision
from api.types.kind import EventKind
from api.types.name import PersonName
from api.types.node import Node
from api.types.representation import Representation


def contacts(
    kind: Annotated[
        list[EventKind] | None,
        strawberry.argument(
            description="Count only encounters of these kinds. Example: [CALL]",
            metadata=adapted(parameter("kind"), lambda given: given or None),
        ),
    ] = None,
    from_: Annotated[
        date | None,
        strawberry.argument(
            name="from",
            description="Count only encounters of this day or later: the day told, else that of "
            'the first report. Example: "2025-01-01"',
            metadata=parameter("from"),
        ),
    ] = None,
    to: Annotated[
        date | None,
        strawberry.argument(
            description='Count only encounters of this day or earlier. Example: "2025-12-31"',
            metadata=parameter("to"),
        ),
    ] = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> Connection[Contact]:
    raise NotImplementedError


@node("Person", key="id")
@strawberry.type(description="A person whom articles name.")
class Person(Node):
    id: strawberry.ID = strawberry.field(
        metadata=stored(), description='The person\'s key in the graph. Example: "wladimir-putin"'
    )
    name: str = strawberry.field(
        metadata=stored(), description='The fullest form of the name. Example: "Wladimir Putin"'
    )
    aliases: list[str] = strawberry.field(
        metadata=stored(), description='Other forms that articles print. Example: ["Putin"]'
    )
    meeting_count: int = strawberry.field(
        metadata=stored("meetings"),
        description="How many encounters they took part in, of those that were held. Example: 17",
    )
    meetings: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=adapted(
            edge("PARTICIPATED_IN", "out", where={"encounter": True}, indexes=PARTICIPATIONS),
            as_known,
        ),
        description="Encounters they took part in, newest first. Example: meetings(first: 10)",
    )
    counts: list[Count] = strawberry.field(
        resolver=related.counts,
        metadata=related.gather(
            "event_counts", edge("PARTICIPATED_IN", "out", where={"encounter": True}), 100
        ),
        description="How many encounters they took part in, by month, kind, country …: months and "
        "years in their order, else the most frequent first. Example: counts(by: MONTH)",
    )
    timeline: list[Period] = strawberry.field(
        resolver=related.timeline,
        metadata=related.gather(
            "event_timeline", edge("PARTICIPATED_IN", "out", where={"encounter": True}), 100
        ),
        description="Encounters they took part in by day, week, month or year, earliest first; "
        "periods without any are left out, and so are those of which no such date is known. "
        "Example: timeline(per: WEEK)",
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
    names: list[PersonName] = strawberry.field(
        metadata=edge(
            "RESOLVED_TO", "in", order=[desc("articles", "integer", nullable=True), asc("form")]
        ),
        description="The names that are taken for theirs, with the reason, those most printed "
        'first. Example: [{form: "Putin", rule: "same_name"}]',
    )
    decisions: list[Decision] = strawberry.field(
        metadata=fragment("person_decisions"),
        description="What was decided by hand on these names. Example: [{kind: MERGE}]",
    )
    contacts: Connection[Contact] = strawberry.field(
        resolver=contacts,
        metadata=fragment(
            "person_contacts",
            order=CONTACTS[0].order,
            kept=edge("CONTACT", "out", order=CONTACTS[0].order, indexes=CONTACTS),
        ),
        description="Whom they met at encounters that were held, those met most often first, of "
        "the same number the greater id. Those of some kinds or days are counted one by one. "
        "Example: contacts(first: 10)",
    )
    countries: list[Country] = strawberry.field(
        metadata=edge("REPRESENTS", "out", distinct=True, order=[asc("name")]),
        description='All countries they are told to speak for, by name. Example: [{code: "RU"}]',
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
