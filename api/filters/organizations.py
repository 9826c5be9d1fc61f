"""What organisations can be filtered by."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import any_one, compare, every_one, negated, related
from api.filters.conditions import IS_CALLED_SUBJECT

if TYPE_CHECKING:
    from api.filters.articles import ArticleFilter
    from api.filters.events import EventFilter
    from api.filters.people import PersonFilter


@strawberry.input(description="Conditions on organisations; all that are given are to be met.")
class OrganizationFilter:
    called: list[str] | None = strawberry.field(
        default=None,
        metadata=IS_CALLED_SUBJECT,
        description='It is one of these, each by id or name. Example: ["NATO", "EU"]',
    )
    name: str | None = strawberry.field(
        default=None,
        metadata=compare("name", "contains", fold=True),
        description='Its name has this part. Example: "rat"',
    )
    spokesperson: Annotated["PersonFilter", strawberry.lazy("api.filters.people")] | None = (
        strawberry.field(
            default=None,
            metadata=related("REPRESENTS", "in", "Person"),
            description='Somebody who meets this speaks for it. Example: {office: "minister"}',
        )
    )
    subject_of: Annotated["EventFilter", strawberry.lazy("api.filters.events")] | None = (
        strawberry.field(
            default=None,
            metadata=related("REGARDING", "in", "Event"),
            description="An event that meets this was about it. Example: {kind: [SUMMIT]}",
        )
    )
    took_part_in: Annotated["EventFilter", strawberry.lazy("api.filters.events")] | None = (
        strawberry.field(
            default=None,
            metadata=related("PARTICIPATED_IN", "out", "Event"),
            description="It took part, where no person is named for it, in an event like this. "
            "Example: {kind: [ATTACK]}",
        )
    )
    named_in: Annotated["ArticleFilter", strawberry.lazy("api.filters.articles")] | None = (
        strawberry.field(
            default=None,
            metadata=related("MENTIONS", "in", "Article"),
            description='An article that meets this names it. Example: {source: "dpa"}',
        )
    )
    and_: list["OrganizationFilter"] | None = strawberry.field(
        name="and",
        default=None,
        metadata=every_one(),
        description='All of these are met. Example: [{name: "rat"}, {subjectOf: {kind: [SUMMIT]}}]',
    )
    or_: list["OrganizationFilter"] | None = strawberry.field(
        name="or",
        default=None,
        metadata=any_one(),
        description='One of these is met at least. Example: [{called: ["NATO"]}, {name: "rat"}]',
    )
    not_: "OrganizationFilter | None" = strawberry.field(
        name="not",
        default=None,
        metadata=negated(),
        description='This is not met: not all of its conditions are. Example: {called: ["EU"]}',
    )
