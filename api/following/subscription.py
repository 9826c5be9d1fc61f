"""The subscription to meetings as they become held."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import date
from typing import Annotated, Any

import strawberry
from graphql import GraphQLError, ast_from_value, print_ast
from graphql.execution.values import VariableValues, get_argument_values

from api.errors import BadInputError
from api.filters import EventFilter
from api.following.changes import PAGE, Change
from api.following.context import Following
from api.types.kind import EventKind

_MEETINGS = f"""
  meetings(status: [HELD], where: {{and: [{{id: $ids}}, {{}}]}}, first: {PAGE}) {{
    edges {{ node {{
      id title kind
      date {{ from to }}
      place {{ name country {{ name }} }}
      participants {{ person {{ name }} organization {{ name }} country {{ name }} }}
      regarding {{ ... on Country {{ name }} ... on Organization {{ name }} }}
    }} }}
  }}"""


@strawberry.type(description="A meeting that became held: planned before, or not known at all.")
class AddedMeeting:
    cursor: str = strawberry.field(
        description="Where it is in the sequence: pass it as `after` to go on behind it. "
        'Example: "1042"'
    )
    id: strawberry.ID = strawberry.field(
        description="The event's key: `event(id:)` tells all else of it. "
        'Example: "meeting-3f2a91c04d5e6b78"'
    )
    title: str | None = strawberry.field(description='A short title. Example: "Beratung in Paris"')
    kind: EventKind = strawberry.field(description="What kind of meeting. Example: CALL")
    from_: date | None = strawberry.field(
        name="from", description='The first day, where it is told. Example: "2025-08-06"'
    )
    to: date | None = strawberry.field(
        description='The last day, where it is told. Example: "2025-08-06"'
    )
    place: str | None = strawberry.field(
        description='The place as told, else the country, where it is told. Example: "Moskau"'
    )
    participants: list[str] = strawberry.field(
        description='Names of those who took part. Example: ["Wladimir Putin"]'
    )
    regarding: list[str] = strawberry.field(
        description='Names of what it was about. Example: ["Ukraine"]'
    )


@strawberry.type(description="What can be followed over a WebSocket.")
class Subscription:
    @strawberry.subscription(  # type: ignore[untyped-decorator] # Strawberry gives it no type
        description="Meetings, as they become held: once all that came after the cursor, then each "
        "as it is written. After a break go on with the last cursor; none is lost. Only "
        "what is held is told, whatever the filter says of its status; further reports of it, and "
        "corrections that leave it held, are not told again. One that was held no more for a "
        "while and is held again is. One that is "
        "held no more when its turn comes is left out. One whose reports move to another id is not "
        "told again; but where its only article is replaced by a text that tells of it at another "
        "place, it is a meeting of another id, told under that one. "
        'Example: meetingAdded(filter: {regarding: ["Ukraine"]}, after: "1042")'
    )
    async def meeting_added(
        self,
        info: strawberry.Info[Following, None],
        filter: Annotated[  # noqa: A002, ARG002 - its name in the schema; it is read as written
            EventFilter | None,
            strawberry.argument(
                description="Only meetings that meet this, as in `meetings(where:)`. "
                'Example: {regarding: ["Ukraine"]}'
            ),
        ] = None,
        after: Annotated[
            str | None,
            strawberry.argument(
                description="Begin behind this cursor; without one with what is new from now on. "
                'Example: "1042"'
            ),
        ] = None,
    ) -> AsyncGenerator[AddedMeeting, None]:
        operation = _write_operation(info)
        connection = info.context.connection
        reader, place = info.context.database, _read_cursor(after)
        followed = connection.follower.follow(connection.client, reader, place)
        async with aclosing(followed) as pages:
            async for page in pages:
                for meeting in await _read_meetings(info, operation, page):
                    yield meeting


def _read_cursor(after: str | None) -> int | None:
    if after is None:
        return None
    if not (after.isascii() and after.isdigit() and len(after) < 16):
        raise BadInputError(f"after is {after!r}, which is no cursor of this list")
    return int(after)


def _write_operation(info: strawberry.Info[Following, None]) -> str:
    """Write the operation that reads meetings by their ids, those that meet the filter."""
    raw = info._raw_info  # noqa: SLF001 - Strawberry has no public name for it
    definition = raw.parent_type.fields[raw.field_name]
    variables = VariableValues({}, info.variable_values)
    given = get_argument_values(definition, raw.field_nodes[0], variables)
    asked = ast_from_value(given.get("filter"), definition.args["filter"].type)
    where = "{}" if given.get("filter") is None or asked is None else print_ast(asked)
    return f"query Added($ids: [ID!]!) {{{_MEETINGS.replace('{}', where)}\n}}"


async def _read_meetings(
    info: strawberry.Info[Following, None], operation: str, page: list[Change]
) -> list[AddedMeeting]:
    # An event that became held twice is told at the later place.
    numbers = {event: number for number, event in page}
    # The subscription's own turn ended when it read what is new; this is prepared in another one.
    async with info.context.connection.begin(operation) as own:
        result = await info.schema.execute(
            operation, variable_values={"ids": list(numbers)}, context_value=own
        )
    for error in result.errors or ():
        raise GraphQLError(error.message, extensions=error.extensions)
    edges = (result.data or {})["meetings"]["edges"]
    meetings = [_make_meeting(edge["node"], numbers[edge["node"]["id"]]) for edge in edges]
    return sorted(meetings, key=lambda meeting: int(meeting.cursor))


def _make_meeting(node: dict[str, Any], number: int) -> AddedMeeting:
    days, place = node["date"] or {}, node["place"] or {}
    parties = [next(filter(None, party.values())) for party in node["participants"]]
    return AddedMeeting(
        cursor=str(number),
        id=node["id"],
        title=node["title"],
        kind=EventKind[node["kind"]],
        from_=date.fromisoformat(days["from"]) if days else None,
        to=date.fromisoformat(days["to"]) if days else None,
        place=place.get("name") or (place.get("country") or {}).get("name"),
        participants=[party["name"] for party in parties],
        regarding=[subject["name"] for subject in node["regarding"]],
    )
