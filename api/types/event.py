"""An encounter or another concrete event."""

from datetime import datetime
from typing import Annotated

import strawberry

from api.arguments import After, Before, First, Last
from api.compile import (
    EDGE,
    Connection,
    adapted,
    asc,
    compare,
    edge,
    fragment,
    node,
    parameter,
    part,
    ranked,
    stored,
)
from api.types.date_range import DateRange
from api.types.kind import EventKind
from api.types.node import Node
from api.types.participant import Participant
from api.types.place import Place
from api.types.report import Report
from api.types.status import EventStatus
from api.types.subject import Subject

_TOLD = [
    asc("published", "datetime", nullable=True),
    asc("id"),
    asc("start", "integer", of=EDGE),
    asc("end", "integer", of=EDGE),
    asc("status", of=EDGE),
]
_PARTIES = [ranked("Person", "Organization", "Country"), asc("name")]


def known(
    as_of: Annotated[
        datetime,
        strawberry.argument(
            description="The moment: later articles, and those without a date, count as unknown. "
            'Example: "2025-08-06T12:00:00Z"',
            metadata=adapted(parameter("value"), lambda moment: [moment.isoformat()]),
        ),
    ],
) -> Report | None:
    raise NotImplementedError


def reports(
    status: Annotated[
        list[EventStatus] | None,
        strawberry.argument(
            description="Only those that tell one of these statuses. Example: [PLANNED]",
            metadata=adapted(compare("status", "in", of=EDGE), lambda given: given or None),
        ),
    ] = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> Connection[Report]:
    raise NotImplementedError


@node("Event", key="id")
@strawberry.type(
    description="An encounter – two or more parties come together or talk directly – or another "
    "concrete event, put together from all that reports it."
)
class Event(Node):
    id: strawberry.ID = strawberry.field(
        metadata=stored(),
        description='The event\'s key in the graph. Example: "meeting-3f2a91c04d5e6b78"',
    )
    kind: EventKind = strawberry.field(
        metadata=stored(), description="What kind of event. Example: SUMMIT"
    )
    encounter: bool = strawberry.field(
        metadata=stored(),
        description="Whether it is an encounter, as all that `meetings` shows. Example: true",
    )
    plover: str | None = strawberry.field(
        metadata=stored(),
        description='Its category in the PLOVER ontology of political events. Example: "CONSULT"',
    )
    status: EventStatus = strawberry.field(
        metadata=stored(), description="Whether it took place. Example: HELD"
    )
    title: str | None = strawberry.field(
        metadata=stored(), description='A short title. Example: "Beratung in Paris"'
    )
    date: DateRange | None = strawberry.field(
        metadata=part("dateFrom"),
        description='When it was, where that is told. Example: {from: "2025-08-06"}',
    )
    place: Place | None = strawberry.field(
        metadata=part("place", along=edge("LOCATED_IN", "out")),
        description='Where it was, where that is told. Example: {name: "Moskau"}',
    )
    topics: list[str] = strawberry.field(
        metadata=stored(),
        description='Keywords of the text on what it was about. Example: ["Feuerpause"]',
    )
    participants: list[Participant] = strawberry.field(
        metadata=edge("PARTICIPATED_IN", "in", order=_PARTIES, only=True),
        description="Who took part: people, then organisations, then countries, by name. "
        'Example: [{person: {name: "Emmanuel Macron"}}]',
    )
    expected: list[Participant] = strawberry.field(
        metadata=edge("EXPECTED_AT", "in", order=_PARTIES, only=True),
        description="Who was told to take part, but not by those who tell what became of it: of a "
        "meeting that was held those who only were expected. "
        'Example: [{person: {name: "Steve Witkoff"}}]',
    )
    sources: int = strawberry.field(
        metadata=stored(),
        description="How many independent sources report it: articles with nearly the same text "
        "are one. Example: 3",
    )
    regarding: list[Subject] = strawberry.field(
        metadata=fragment("event_regarding"),
        description="Countries and organisations it was about, countries first. "
        'Example: [{code: "UA"}]',
    )
    known: Report | None = strawberry.field(
        resolver=known,
        metadata=fragment("known_then"),
        description="The report that decided its status at some moment, null where nothing was "
        'published by then. Example: known(asOf: "2025-08-06T12:00:00Z")',
    )
    reports: Connection[Report] = strawberry.field(
        resolver=reports,
        metadata=edge("REPORTS", "in", order=[*_TOLD, asc("id", of=EDGE)], only=True),
        description="What articles say of it, of every status, oldest article first. "
        "Example: reports(status: [PLANNED])",
    )
    evidence: list[Report] = strawberry.field(
        metadata=edge("REPORTS", "in", order=_TOLD, only=True),
        description="The sentences that report it, oldest article first. "
        'Example: [{sentence: "In Paris berieten …"}]',
    )
