"""An encounter or another concrete event."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from typing import Any, Self

import strawberry

from api.context import Info
from api.types.date_range import DateRange
from api.types.kind import EventKind
from api.types.participant import Participant
from api.types.place import Place
from api.types.report import Report
from api.types.status import EventStatus
from api.types.subject import Subject, subject_of


@strawberry.type(
    description="An encounter – two or more parties come together or talk directly – or another "
    "concrete event, put together from all that reports it."
)
class Event:
    id: strawberry.ID = strawberry.field(description="The event's key in the graph.")
    kind: EventKind = strawberry.field(description="What kind of event.")
    encounter: bool = strawberry.field(
        description="Whether it is an encounter, as all that `meetings` shows."
    )
    plover: str | None = strawberry.field(
        description='Its category in the PLOVER ontology of political events. Example: "CONSULT"'
    )
    status: EventStatus = strawberry.field(description="Whether it took place.")
    title: str | None = strawberry.field(description="A short title.")
    date: DateRange | None = strawberry.field(description="When it was, where that is told.")
    place: Place | None = strawberry.field(description="Where it was, where that is told.")
    topics: list[str] = strawberry.field(description="Keywords of the text on what it was about.")

    @strawberry.field(
        description="Who took part: people, then organisations, then countries, by name."
    )
    async def participants(self, info: Info) -> list[Participant]:
        found = await info.context.related("event_participants", self.id)
        return [Participant.of(row) for row in found.rows]

    @strawberry.field(description="Countries and organisations it was about.")
    async def regarding(self, info: Info) -> list[Subject]:
        found = await info.context.related("event_regarding", self.id)
        return [subject_of(row) for row in found.rows]

    @strawberry.field(description="The sentences that report it, oldest article first.")
    async def evidence(self, info: Info) -> list[Report]:
        found = await info.context.related("event_evidence", self.id)
        return [Report.of(row) for row in found.rows]

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(
            id=row["id"],
            kind=EventKind(row["kind"]),
            encounter=row["encounter"],
            plover=row.get("plover"),
            status=EventStatus(row["status"]),
            title=row.get("title"),
            date=DateRange.of(row),
            place=Place.of(row),
            topics=row.get("topics") or [],
        )
