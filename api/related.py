"""Fields that take arguments, as types of several files have them: only their signatures count.

People, countries, articles and events refer to each other in circles, so references are lazy.
"""

from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from api import indexes
from api.arguments import (
    ONLY_HELD,
    After,
    AsOf,
    Before,
    Between,
    First,
    From,
    Kinds,
    Last,
    Place,
    Regarding,
    Statuses,
    To,
    Where,
    WhereArticle,
    WherePerson,
    With,
    as_known,
)
from api.compile import EDGE, Connection, Page, adapted, asc, desc, edge, fragment, parameter
from api.orders import ArticlesBy, By
from api.types.count import Count, CountBy, Period, Span

if TYPE_CHECKING:
    from api.types.article import Article
    from api.types.event import Event
    from api.types.mention import Mention
    from api.types.person import Person

ArticlePage = Connection[Annotated["Article", strawberry.lazy("api.types.article")]]
EventPage = Connection[Annotated["Event", strawberry.lazy("api.types.event")]]
MentionPage = Connection[Annotated["Mention", strawberry.lazy("api.types.mention")]]
PersonPage = Connection[Annotated["Person", strawberry.lazy("api.types.person")]]

_NEWEST = desc("published", "datetime", nullable=True)

ARTICLES = edge("MENTIONS", "in", distinct=True, order=[_NEWEST])
MENTIONS = edge(
    "MENTIONS",
    "in",
    by="starts",
    order=[_NEWEST, asc("id"), asc("starts", "integer", of=EDGE, element=True)],
)
SPEAKERS = edge("REPRESENTS", "in", distinct=True, order=[asc("name")], indexes=indexes.SPEAKERS)


def articles(
    where: WhereArticle = None,
    order: ArticlesBy = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> ArticlePage:
    raise NotImplementedError


def mentions(
    first: First = None, after: After = None, last: Last = None, before: Before = None
) -> MentionPage:
    raise NotImplementedError


def people(
    where: WherePerson = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> PersonPage:
    raise NotImplementedError


def events(
    regarding: Regarding = None,
    between: Between = None,
    with_: With = None,
    status: Statuses = ONLY_HELD,
    kind: Kinds = None,
    place: Place = None,
    from_: From = None,
    to: To = None,
    where: Where = None,
    as_of: AsOf = None,
    order: By = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> EventPage:
    raise NotImplementedError


def counts(
    by: Annotated[
        CountBy,
        strawberry.argument(
            description="By what they are counted. Example: MONTH", metadata=parameter("by")
        ),
    ],
    regarding: Regarding = None,
    between: Between = None,
    with_: With = None,
    status: Statuses = ONLY_HELD,
    kind: Kinds = None,
    place: Place = None,
    from_: From = None,
    to: To = None,
    where: Where = None,
    as_of: AsOf = None,
    first: First = 100,
) -> list[Count]:
    raise NotImplementedError


def timeline(
    per: Annotated[
        Span,
        strawberry.argument(
            description="How long its spans are. Example: WEEK", metadata=parameter("per")
        ),
    ] = Span.MONTH,
    regarding: Regarding = None,
    between: Between = None,
    with_: With = None,
    status: Statuses = ONLY_HELD,
    kind: Kinds = None,
    place: Place = None,
    from_: From = None,
    to: To = None,
    where: Where = None,
    as_of: AsOf = None,
    first: First = 100,
) -> list[Period]:
    raise NotImplementedError


def gather(name: str, over: dict[str, Any], weight: int) -> dict[str, Any]:
    """Map a field that reads encounters and returns what a fragment makes of them.

    Args:
        name: the fragment.
        over: the edge or nodes that lead to the encounters.
        weight: what reading them costs, in things read.
    """
    return adapted(fragment(name, over=over, to="Event", page=Page(weight=weight)), as_known)
