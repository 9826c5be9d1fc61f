"""What pages can be sorted by."""

from enum import Enum
from typing import Annotated

import strawberry

from api.compile import Order, asc, desc, ordering

_MOST_MEETINGS = desc("meetings", "integer")


@strawberry.enum(description="What events are sorted by; of the same rank the greater id first.")
class EventOrder(Enum):
    NEWEST = strawberry.enum_value(
        Order((desc("day", "date"), desc("id"))),
        description="The latest day first: the day told, else that of the first report.",
    )
    OLDEST = strawberry.enum_value(
        Order((asc("day", "date"), asc("id"))), description="The earliest day first."
    )
    SOURCES = strawberry.enum_value(
        Order((desc("sources", "integer"), desc("day", "date"), desc("id"))),
        description="Those first that most independent sources report.",
    )


By = Annotated[
    EventOrder | None,
    strawberry.argument(
        description="What they are sorted by; NEWEST without it. Example: SOURCES",
        metadata=ordering(),
    ),
]


@strawberry.enum(description="What articles are sorted by; of the same rank the lesser id first.")
class ArticleOrder(Enum):
    NEWEST = strawberry.enum_value(
        Order((desc("published", "datetime", nullable=True),)),
        description="The latest first, those without a date last.",
    )
    OLDEST = strawberry.enum_value(
        Order((asc("published", "datetime", nullable=True),)),
        description="The earliest first, those without a date last.",
    )
    TITLE = strawberry.enum_value(
        Order((asc("title", nullable=True),)), description="By headline, those without one last."
    )


@strawberry.enum(description="What countries are sorted by.")
class CountryOrder(Enum):
    CODE = strawberry.enum_value(Order((asc("code"),)), description="By ISO code.")
    NAME = strawberry.enum_value(Order((asc("name"),)), description="By German name.")
    NAME_EN = strawberry.enum_value(
        Order((asc("nameEn", nullable=True),)), description="By English name."
    )
    MEETINGS = strawberry.enum_value(
        Order((_MOST_MEETINGS, desc("code"))),
        description="Those first that most encounters were about, of those that were held.",
    )


@strawberry.enum(description="What organisations are sorted by.")
class OrganizationOrder(Enum):
    NAME = strawberry.enum_value(Order((asc("name"),)), description="By name.")
    MEETINGS = strawberry.enum_value(
        Order((_MOST_MEETINGS, desc("id"))),
        description="Those first that most encounters were about, of those that were held.",
    )


@strawberry.enum(description="What people are sorted by.")
class PersonOrder(Enum):
    NAME = strawberry.enum_value(Order((asc("name"),)), description="By name.")
    MEETINGS = strawberry.enum_value(
        Order((_MOST_MEETINGS, desc("id"))),
        description="Those first who took part in most encounters, of those that were held.",
    )


ArticlesBy = Annotated[
    ArticleOrder | None,
    strawberry.argument(
        description="What they are sorted by; NEWEST without it. Example: TITLE",
        metadata=ordering(),
    ),
]
CountriesBy = Annotated[
    CountryOrder | None,
    strawberry.argument(
        description="What they are sorted by; CODE without it. Example: NAME",
        metadata=ordering(),
    ),
]
OrganizationsBy = Annotated[
    OrganizationOrder | None,
    strawberry.argument(
        description="What they are sorted by; NAME without it. Example: MEETINGS",
        metadata=ordering(),
    ),
]
PeopleBy = Annotated[
    PersonOrder | None,
    strawberry.argument(
        description="What they are sorted by; NAME without it. Example: MEETINGS",
        metadata=ordering(),
    ),
]
