"""What events can be filtered by."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import any_one, compare, every_one, meets, negated, related
from api.filters.conditions import (
    BETWEEN,
    COUNTRY,
    EVENTS_WITH_ID,
    FROM,
    KIND,
    PLACE,
    REGARDING,
    STATUS,
    TO,
    TOLD,
    WITH,
)
from api.types.kind import EventKind
from api.types.status import EventStatus

if TYPE_CHECKING:
    from api.filters.articles import ArticleFilter
    from api.filters.people import PersonFilter


@strawberry.input(description="Conditions on events; all that are given are to be met.")
class EventFilter:
    id: list[strawberry.ID] | None = strawberry.field(
        default=None,
        metadata=EVENTS_WITH_ID,
        description='It has one of these keys. Example: ["meeting-3f2a91c04d5e6b78"]',
    )
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
        metadata=STATUS,
        description="It has one of these statuses; the argument `status` asks besides. "
        "Example: [HELD]",
    )
    kind: list[EventKind] | None = strawberry.field(
        default=None, metadata=KIND, description="It is of one of these kinds. Example: [CALL]"
    )
    place: str | None = strawberry.field(
        default=None,
        metadata=PLACE,
        description="It was at this building or in this town as told, or in this country. "
        'Example: "Paris"',
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
    text: str | None = strawberry.field(
        default=None,
        metadata=TOLD,
        description="A sentence that reports it, or its title, place and topics, have all of these "
        'words, or beginnings of words; German ones in any form. Example: "Feuerpause"',
    )
    participant: Annotated["PersonFilter", strawberry.lazy("api.filters.people")] | None = (
        strawberry.field(
            default=None,
            metadata=related("PARTICIPATED_IN", "in", "Person"),
            description="Somebody who meets this took part. "
            'Example: {country: "FR", office: "minister"}',
        )
    )
    reported_by: Annotated["ArticleFilter", strawberry.lazy("api.filters.articles")] | None = (
        strawberry.field(
            default=None,
            metadata=related("REPORTS", "in", "Article"),
            description='An article that meets this reports it. Example: {language: "de"}',
        )
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
