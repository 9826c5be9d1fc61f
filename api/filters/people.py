"""What people can be filtered by."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import adapted, any_one, compare, every_one, meets, negated, related
from api.filters.conditions import CALLED, MET, SPEAKS_FOR
from api.terms import terms

if TYPE_CHECKING:
    from api.filters.articles import ArticleFilter
    from api.filters.events import EventFilter


@strawberry.input(description="Conditions on people; all that are given are to be met.")
class PersonFilter:
    called: list[str] | None = strawberry.field(
        default=None,
        metadata=adapted(CALLED, terms),
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
        metadata=MET,
        description="They met all of these people, each by id or by any spelling of the name. "
        'Example: ["Putin", "Trump"]',
    )
    took_part_in: Annotated["EventFilter", strawberry.lazy("api.filters.events")] | None = (
        strawberry.field(
            default=None,
            metadata=related("PARTICIPATED_IN", "out", "Event"),
            description="They took part in such an event. "
            'Example: {regarding: ["Ukraine"], status: [HELD]}',
        )
    )
    named_in: Annotated["ArticleFilter", strawberry.lazy("api.filters.articles")] | None = (
        strawberry.field(
            default=None,
            metadata=related("MENTIONS", "in", "Article"),
            description='An article that meets this names them. Example: {source: "dpa"}',
        )
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
