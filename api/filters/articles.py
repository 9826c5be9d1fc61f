"""What articles can be filtered by."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import any_one, compare, every_one, meets, negated, related
from api.filters.conditions import NAMES_COUNTRIES, NAMES_ORGANIZATIONS, NAMES_PEOPLE, WRITTEN

if TYPE_CHECKING:
    from api.filters.events import EventFilter


@strawberry.input(description="Conditions on articles; all that are given are to be met.")
class ArticleFilter:
    source: str | None = strawberry.field(
        default=None,
        metadata=compare("source", fold=True),
        description='Who published it. Example: "dpa"',
    )
    language: str | None = strawberry.field(
        default=None,
        metadata=compare("language"),
        description='ISO 639 code. Example: "de"',
    )
    place: str | None = strawberry.field(
        default=None,
        metadata=compare("places", "has", fold=True),
        description='A place of the dateline. Example: "Moskau"',
    )
    from_: date | None = strawberry.field(
        name="from",
        default=None,
        metadata=meets("published_from"),
        description='It was published on this day (UTC) or later. Example: "2025-01-01"',
    )
    to: date | None = strawberry.field(
        default=None,
        metadata=meets("published_to"),
        description='It was published on this day (UTC) or earlier. Example: "2025-12-31"',
    )
    text: str | None = strawberry.field(
        default=None,
        metadata=WRITTEN,
        description="Headline and text have all of these words, or beginnings of words; German "
        'ones in any form. Example: "Feuerpause Ukraine"',
    )
    people: list[str] | None = strawberry.field(
        default=None,
        metadata=NAMES_PEOPLE,
        description="It names all of these people, each by id or by any spelling of the name. "
        'Example: ["Putin", "Trump"]',
    )
    countries: list[str] | None = strawberry.field(
        default=None,
        metadata=NAMES_COUNTRIES,
        description="It names all of these countries, each by code, German or English name. "
        'Example: ["UA"]',
    )
    organizations: list[str] | None = strawberry.field(
        default=None,
        metadata=NAMES_ORGANIZATIONS,
        description='It names all of these organisations. Example: ["NATO"]',
    )
    reports: Annotated["EventFilter", strawberry.lazy("api.filters.events")] | None = (
        strawberry.field(
            default=None,
            metadata=related("REPORTS", "out", "Event"),
            description="It reports an event that meets this. "
            "Example: {kind: [SUMMIT], status: [PLANNED]}",
        )
    )
    and_: list["ArticleFilter"] | None = strawberry.field(
        name="and",
        default=None,
        metadata=every_one(),
        description='All of these are met. Example: [{people: ["Putin"]}, {countries: ["UA"]}]',
    )
    or_: list["ArticleFilter"] | None = strawberry.field(
        name="or",
        default=None,
        metadata=any_one(),
        description='One of these is met at least. Example: [{source: "dpa"}, {source: "Reuters"}]',
    )
    not_: "ArticleFilter | None" = strawberry.field(
        name="not",
        default=None,
        metadata=negated(),
        description='This is not met: not all of its conditions are. Example: {countries: ["UA"]}',
    )
