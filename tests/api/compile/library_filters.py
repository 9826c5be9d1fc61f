"""What the library's lists can be asked for."""

from datetime import date
from enum import Enum
from typing import Annotated

import strawberry

from api.compile import (
    Order,
    any_one,
    asc,
    compare,
    desc,
    every_one,
    found,
    meets,
    negated,
    operation,
    operators,
    ordering,
    related,
)

field = strawberry.field


def argument(description: str, metadata: dict[str, object] | None = None) -> object:
    """Describe an argument and say what it asks."""
    return strawberry.argument(description=description, metadata=metadata)


@strawberry.enum(description="What kind of book.")
class Genre(Enum):
    NOVEL = "novel"
    POETRY = "poetry"
    HISTORY = "history"


@strawberry.enum(description="Where a loan is.")
class State(Enum):
    OPEN = "open"
    RETURNED = "returned"
    LOST = "lost"


@strawberry.enum(description="What works are sorted by.")
class WorkOrder(Enum):
    TITLE = Order((asc("title"),))
    NEWEST = Order((desc("published", "date", nullable=True), asc("title")))
    OLDEST = Order((asc("published", "date", nullable=True),))
    LENGTH = Order((desc("pages", "integer", nullable=True),))
    ADDED = Order((desc("added", "datetime", nullable=True),))


@strawberry.input(description="Ways to compare a text.")
class TextFilter:
    eq: str | None = field(default=None, metadata=operation("="))
    in_: list[str] | None = field(default=None, name="in", metadata=operation("in"))
    contains: str | None = field(default=None, metadata=operation("contains", fold=True))
    starts_with: str | None = field(default=None, metadata=operation("starts"))
    missing: bool | None = field(default=None, metadata=operation("null"))


@strawberry.input(description="Ways to compare a number.")
class NumberFilter:
    eq: int | None = field(default=None, metadata=operation("="))
    ne: int | None = field(default=None, metadata=operation("<>"))
    lt: int | None = field(default=None, metadata=operation("<"))
    gte: int | None = field(default=None, metadata=operation(">="))


@strawberry.input(description="Filters of people.")
class PersonFilter:
    name: TextFilter | None = field(default=None, metadata=operators("name"))
    born_from: date | None = field(default=None, metadata=compare("born", ">="))
    alias: str | None = field(default=None, metadata=compare("aliases", "has"))


@strawberry.input(description="Filters of works.")
class WorkFilter:
    title: TextFilter | None = field(default=None, metadata=operators("title"))
    pages: NumberFilter | None = field(default=None, metadata=operators("pages"))
    genre: list[Genre] | None = field(default=None, metadata=compare("genre", "in"))
    published_to: date | None = field(default=None, metadata=compare("published", "<="))
    tags: list[str] | None = field(default=None, metadata=compare("tags", "any"))
    some_author: PersonFilter | None = field(
        default=None, metadata=related("WROTE", "in", "Person")
    )
    no_author: PersonFilter | None = field(
        default=None, metadata=related("WROTE", "in", "Person", "none")
    )
    every_author: PersonFilter | None = field(
        default=None, metadata=related("WROTE", "in", "Person", "every")
    )
    lent_often: int | None = field(default=None, metadata=meets("lent_often"))
    titled: str | None = field(default=None, metadata=found("titled"))
    and_: list["WorkFilter"] | None = field(default=None, name="and", metadata=every_one())
    or_: list["WorkFilter"] | None = field(default=None, name="or", metadata=any_one())
    not_: "WorkFilter | None" = field(default=None, name="not", metadata=negated())


Where = Annotated[WorkFilter | None, argument("Only such works.")]
By = Annotated[WorkOrder | None, argument("The order.", ordering())]
States = Annotated[list[State] | None, argument("Of these states.", compare("state", "in"))]
