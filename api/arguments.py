"""Arguments that several fields share: what each asks, with a description and an example."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

import strawberry
from graphql import GraphQLError

from api.compile import adapted, compare, every_one, meets
from api.errors import BadInputError
from api.filters import ArticleFilter, EventFilter, PersonFilter
from api.filters.conditions import BETWEEN, FROM, KIND, PLACE, REGARDING, TO, WITH
from api.types.kind import EventKind
from api.types.status import EventStatus

ONLY_HELD: list[EventStatus] = [EventStatus.HELD]


def held_unless_said(given: list[EventStatus] | None) -> list[EventStatus] | None:
    """Return the statuses asked for: an empty list is as none given, which is held; null is all."""
    return ONLY_HELD if given == [] else given


def as_known(given: dict[str, Any]) -> dict[str, Any]:
    """Ask for the status at the moment `asOf`, if that is given, instead of the status now."""
    moment: datetime | None = given.get("asOf")
    if moment is None:
        return given
    statuses = [status.value for status in given.get("status") or ()]
    return {**given, "status": None, "asOf": [moment.isoformat(), *statuses]}


def one_of(*names: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return what checks that a look-up was given one key."""

    def check(given: dict[str, Any]) -> dict[str, Any]:
        if sum(given.get(name) is not None for name in names) != 1:
            error = BadInputError(f"give one of {' and '.join(names)}")
            raise GraphQLError(str(error), extensions=error.extensions)
        return given

    return check


Id = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description='The key in the graph. Example: "NATO"', metadata=compare("id")
    ),
]
Key = Annotated[
    strawberry.ID,
    strawberry.argument(
        description='The key in the graph. Example: "meeting-3f2a91c04d5e6b78"',
        metadata=compare("id"),
    ),
]
First = Annotated[
    int | None,
    strawberry.argument(
        description="How many items at most from the list's start, up to 500; 20 where neither "
        "this nor `last` is given. Example: 50"
    ),
]
After = Annotated[
    str | None,
    strawberry.argument(
        description="Go on behind the item with this cursor: an `endCursor` or an edge's `cursor`. "
        'Example: "WyJVQSJd"'
    ),
]
Last = Annotated[
    int | None,
    strawberry.argument(
        description="How many items at most from the list's end, up to 500. Example: 50"
    ),
]
Before = Annotated[
    str | None,
    strawberry.argument(
        description="Only items before the one with this cursor: a `startCursor` or an edge's "
        '`cursor`. Example: "WyJVQSJd"'
    ),
]
Statuses = Annotated[
    list[EventStatus] | None,
    strawberry.argument(
        description="Only of these statuses; held ones where none is given, of every status for "
        "null. Example: [HELD, PLANNED]",
        metadata=adapted(compare("status", "in"), held_unless_said),
    ),
]
Kinds = Annotated[
    list[EventKind] | None,
    strawberry.argument(
        description="Only of these kinds. Example: [MEETING, CALL]",
        metadata=KIND,
    ),
]
From = Annotated[
    date | None,
    strawberry.argument(
        name="from",
        description="Only what was on this day or later, where the day is known. "
        'Example: "2025-01-01"',
        metadata=FROM,
    ),
]
To = Annotated[
    date | None,
    strawberry.argument(
        name="to",
        description="Only what was on this day or earlier, where the day is known. "
        'Example: "2025-12-31"',
        metadata=TO,
    ),
]
Regarding = Annotated[
    list[str] | None,
    strawberry.argument(
        description="Only what was about any of these: a country by ISO code, German or English "
        'name, or an organisation by name. Example: ["Ukraine", "US", "NATO"]',
        metadata=REGARDING,
    ),
]
Between = Annotated[
    list[str] | None,
    strawberry.argument(
        description="Only those in which all of these people took part, each by id or by any "
        'spelling of the name. Example: ["Putin", "Alexander Lukaschenko"]',
        metadata=BETWEEN,
    ),
]
With = Annotated[
    list[str] | None,
    strawberry.argument(
        name="with",
        description="Only those in which any of these people took part, each by id or by any "
        'spelling of the name. Example: ["Selenskyj", "Rutte"]',
        metadata=WITH,
    ),
]
Place = Annotated[
    str | None,
    strawberry.argument(
        description="Only there: a building or town as told, or a country's code or name. "
        'Example: "Paris"',
        metadata=PLACE,
    ),
]
Where = Annotated[
    EventFilter | None,
    strawberry.argument(
        description="Only those that meet this, besides the other arguments. "
        'Example: {or: [{place: "Paris"}, {not: {kind: [CALL]}}]}',
        metadata=every_one(),
    ),
]
WhereArticle = Annotated[
    ArticleFilter | None,
    strawberry.argument(
        description="Only those that meet this, besides the other arguments. "
        'Example: {text: "Feuerpause", not: {source: "dpa"}}',
        metadata=every_one(),
    ),
]
WherePerson = Annotated[
    PersonFilter | None,
    strawberry.argument(
        description="Only those who meet this, besides the other arguments. "
        'Example: {met: ["Putin"], not: {country: "RU"}}',
        metadata=every_one(),
    ),
]
AsOf = Annotated[
    datetime | None,
    strawberry.argument(
        description="Only what was known then: reported by an article that was published by this "
        "moment, and of the statuses that it had then. Example: "
        '"2025-08-06T12:00:00Z"',
        metadata=meets("known_then"),
    ),
]
