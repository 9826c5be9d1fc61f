"""Encounters and other events."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from datetime import date
from typing import Annotated, Any

import strawberry

from api.arguments import (
    ONLY_HELD,
    After,
    Between,
    First,
    From,
    Kinds,
    Place,
    Regarding,
    Statuses,
    To,
    With,
    alpha2,
    names,
    terms,
)
from api.connection import Connection, Slice
from api.context import Info
from api.query.reading import read_page
from api.types.event import Event


@strawberry.type
class EventQuery:
    @strawberry.field(
        description="Encounters: who met whom, newest first, those without a date last."
    )
    async def meetings(
        self,
        info: Info,
        regarding: Regarding = None,
        between: Between = None,
        with_: With = None,
        status: Statuses = ONLY_HELD,
        kind: Kinds = None,
        place: Place = None,
        from_: From = None,
        to: To = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Event]:
        filters = _filters(regarding, between, with_, status, kind, place, from_, to)
        return await _events(info, True, filters, first, after)

    @strawberry.field(
        description="All events, encounters among them, newest first, those without a date last."
    )
    async def events(
        self,
        info: Info,
        regarding: Regarding = None,
        between: Between = None,
        with_: With = None,
        status: Statuses = ONLY_HELD,
        kind: Kinds = None,
        place: Place = None,
        from_: From = None,
        to: To = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Event]:
        filters = _filters(regarding, between, with_, status, kind, place, from_, to)
        return await _events(info, None, filters, first, after)

    @strawberry.field(description="One event, null where there is none of that id.")
    async def event(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The key in the graph.")],  # noqa: A002 - the argument's name in the schema
    ) -> Event | None:
        rows = await info.context.database.read("event", id=id)
        return Event.of(rows[0]["event"]) if rows else None


def _filters(
    regarding: list[str] | None,
    between: list[str] | None,
    with_: list[str] | None,
    status: Any,
    kind: Any,
    place: str | None,
    from_: date | None,
    to: date | None,
) -> dict[str, Any]:
    return {
        "regarding": terms(regarding),
        "between": terms(between),
        "with": terms(with_),
        "statuses": names(status),
        "kinds": names(kind),
        "place": alpha2(place) if place else None,
        "from": from_,
        "to": to,
    }


async def _events(
    info: Info, encounters: bool | None, filters: dict[str, Any], first: int, after: str | None
) -> Connection[Event]:
    page = Slice.of(info, first, after, str, str)
    items = await read_page(info, "events", page, encounters=encounters, **filters)
    return page.page(items, Event.of)
