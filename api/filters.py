"""What events and people can be filtered by: single conditions, and inputs that join them."""

from datetime import date
from typing import Any

import strawberry

from api.compile import (
    adapted,
    any_one,
    compare,
    each_related,
    every_one,
    meets,
    negated,
    related,
)
from api.indexes import PARTICIPATIONS, PLACES, SUBJECTS
from api.terms import one_term, terms
from api.types.kind import EventKind
from api.types.status import EventStatus

Metadata = dict[str, Any]

_CALLED = meets("is_called")


def _or_none(given: list[Any] | None) -> list[Any] | None:
    return given or None


KIND: Metadata = adapted(compare("kind", "in"), _or_none)
FROM: Metadata = compare("dateTo", ">=")
TO: Metadata = compare("dateFrom", "<=")
PLACE: Metadata = adapted(meets("was_there"), one_term)
REGARDING: Metadata = adapted(
    related(
        "REGARDING",
        "out",
        ("Country", "Organization"),
        inner=meets("is_called_subject"),
        index=SUBJECTS,
    ),
    terms,
)
BETWEEN: Metadata = adapted(
    each_related(
        "PARTICIPATED_IN",
        "in",
        "Person",
        inner=_CALLED,
        index=PARTICIPATIONS,
        find="people_called",
    ),
    terms,
)
WITH: Metadata = adapted(
    related(
        "PARTICIPATED_IN",
        "in",
        "Person",
        inner=_CALLED,
        index=PARTICIPATIONS,
        find="people_called",
    ),
    terms,
)
COUNTRY: Metadata = adapted(
    related("LOCATED_IN", "out", "Country", inner=meets("is_country"), index=PLACES), one_term
)
SPEAKS_FOR: Metadata = adapted(
    related("REPRESENTS", "out", "Country", inner=meets("is_country")), one_term
)


@strawberry.input(description="Conditions on events; all that are given are to be met.")
class EventFilter:
    regarding: list[str] | None = strawberry.field(
        default=None,
        metadata=REGARDING,
        description="It was about any of these: a country by ISO code, German or English name, or "
        'an organisation by name. Example: ["Ukraine", "NATO"]',
    )
    between: list[str] | None = strawberry.field(
        default=None,
        metadata=BETWEEN,
        description="All of these people took part, each by id or by any spelling of the name. "
        'Example: ["Putin", "Trump"]',
    )
    with_: list[str] | None = strawberry.field(
        name="with",
        default=None,
        metadata=WITH,
        description="Any of these people took part, each by id or by any spelling of the name. "
        'Example: ["Selenskyj", "Rutte"]',
    )
    status: list[EventStatus] | None = strawberry.field(
        default=None,
        metadata=adapted(compare("status", "in"), _or_none),
        description="It has one of these statuses; the argument `status` asks besides. "
        "Example: [HELD]",
    )
    kind: list[EventKind] | None = strawberry.field(
        default=None, metadata=KIND, description="It is of one of these kinds. Example: [CALL]"
    )
    place: str | None = strawberry.field(
        default=None,
        metadata=PLACE,
        description='It was at this place as printed, or in this country. Example: "Paris"',
    )
    country: str | None = strawberry.field(
        default=None,
        metadata=COUNTRY,
        description='It was in this country: a code or name. Example: "FR"',
    )
    from_: date | None = strawberry.field(
        name="from",
        default=None,
        metadata=FROM,
        description='It was on this day or later, where the day is known. Example: "2025-01-01"',
    )
    to: date | None = strawberry.field(
        default=None,
        metadata=TO,
        description='It was on this day or earlier, where the day is known. Example: "2025-12-31"',
    )
    office: str | None = strawberry.field(
        default=None,
        metadata=meets("had_office"),
        description="Somebody took part whose office, as told there, has this part. "
        'Example: "minister"',
    )
    source: str | None = strawberry.field(
        default=None,
        metadata=meets("has_source"),
        description='An article of this publisher reports it. Example: "dpa"',
    )
    min_sources: int | None = strawberry.field(
        default=None,
        metadata=compare("sources", ">="),
        description="At least so many independent sources report it. Example: 2",
    )
    and_: list["EventFilter"] | None = strawberry.field(
        name="and",
        default=None,
        metadata=every_one(),
        description='All of these are met. Example: [{with: ["Putin"]}, {with: ["Trump"]}]',
    )
    or_: list["EventFilter"] | None = strawberry.field(
        name="or",
        default=None,
        metadata=any_one(),
        description='One of these is met at least. Example: [{place: "Paris"}, {kind: [CALL]}]',
    )
    not_: "EventFilter | None" = strawberry.field(
        name="not",
        default=None,
        metadata=negated(),
        description="This is not met: not all of its conditions are. "
        'Example: {regarding: ["Ukraine"]}',
    )


@strawberry.input(description="Conditions on people; all that are given are to be met.")
class PersonFilter:
    called: list[str] | None = strawberry.field(
        default=None,
        metadata=adapted(meets("is_called"), terms),
        description="They have any of these ids, or spellings of the name. "
        'Example: ["Putin", "Lukaschenko"]',
    )
    name: str | None = strawberry.field(
        default=None,
        metadata=meets("name_contains"),
        description='Their name, or another form of it, has this part. Example: "lukasch"',
    )
    country: str | None = strawberry.field(
        default=None,
        metadata=SPEAKS_FOR,
        description='They speak for this country: a code or name. Example: "DE"',
    )
    organization: str | None = strawberry.field(
        default=None,
        metadata=related("REPRESENTS", "out", "Organization", inner=compare("name", fold=True)),
        description='They speak for this organisation, by name. Example: "NATO"',
    )
    office: str | None = strawberry.field(
        default=None,
        metadata=meets("has_office"),
        description='An office in which they speak for somebody has this part. Example: "minister"',
    )
    met: list[str] | None = strawberry.field(
        default=None,
        metadata=adapted(
            each_related("MET", "both", "Person", inner=_CALLED, find="people_called"), terms
        ),
        description="They met all of these people, each by id or by any spelling of the name. "
        'Example: ["Putin", "Trump"]',
    )
    took_part_in: EventFilter | None = strawberry.field(
        default=None,
        metadata=related("PARTICIPATED_IN", "out", "Event"),
        description="They took part in such an event. "
        'Example: {regarding: ["Ukraine"], status: [HELD]}',
    )
    and_: list["PersonFilter"] | None = strawberry.field(
        name="and",
        default=None,
        metadata=every_one(),
        description='All of these are met. Example: [{met: ["Putin"]}, {country: "US"}]',
    )
    or_: list["PersonFilter"] | None = strawberry.field(
        name="or",
        default=None,
        metadata=any_one(),
        description='One of these is met at least. Example: [{country: "US"}, {country: "DE"}]',
    )
    not_: "PersonFilter | None" = strawberry.field(
        name="not",
        default=None,
        metadata=negated(),
        description='This is not met: not all of its conditions are. Example: {country: "RU"}',
    )
