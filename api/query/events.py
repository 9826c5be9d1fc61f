"""Encounters and other events."""

import strawberry

from api import related
from api.arguments import Key, as_known
from api.compile import adapted, nodes
from api.indexes import EVENTS
from api.types.count import Count, Period
from api.types.event import Event


def event(id: Key) -> Event | None:  # noqa: A002 - the argument's name in the schema
    raise NotImplementedError


@strawberry.type
class EventQuery:
    meetings: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=adapted(nodes(where={"encounter": True}, indexes=EVENTS), as_known),
        description="Encounters: who met whom, newest first: by the day told, else by the day when "
        'it was first published. Example: meetings(regarding: ["Ukraine"], first: 10)',
    )
    events: related.EventPage = strawberry.field(
        resolver=related.events,
        metadata=adapted(nodes(indexes=EVENTS), as_known),
        description="All events, encounters among them, newest first like `meetings`. "
        "Example: events(kind: AGREEMENT)",
    )
    counts: list[Count] = strawberry.field(
        resolver=related.counts,
        metadata=related.gather("event_counts", nodes(where={"encounter": True}), 500),
        description="How many encounters there were by month, kind, country …: months and years in "
        'their order, else the most frequent first. Example: counts(by: MONTH, with: ["Putin"])',
    )
    timeline: list[Period] = strawberry.field(
        resolver=related.timeline,
        metadata=related.gather("event_timeline", nodes(where={"encounter": True}), 500),
        description="Encounters by day, week, month or year, earliest first; "
        "periods without any are left out, and so are those of which no such date is known. "
        "Example: timeline(per: WEEK)",
    )
    event: Event | None = strawberry.field(
        resolver=event,
        metadata=nodes(),
        description="One event, null where there is none of that id. "
        'Example: event(id: "meeting-3f2a91c04d5e6b78")',
    )
