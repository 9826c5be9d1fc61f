"""Fields that people, countries and organisations have in common: pages of what hangs on them.

People, countries, articles and events refer to each other in circles, so the types of the items are
imported when the first page is made, and the schema's references to them are lazy.
"""

from typing import TYPE_CHECKING, Annotated, Protocol

import strawberry

from api.arguments import ONLY_HELD, After, First, From, Kinds, Statuses, To, names
from api.connection import Connection, Slice
from api.context import Info

if TYPE_CHECKING:
    from api.types.article import Article
    from api.types.event import Event
    from api.types.mention import Mention
    from api.types.person import Person

ArticlePage = Connection[Annotated["Article", strawberry.lazy("api.types.article")]]
EventPage = Connection[Annotated["Event", strawberry.lazy("api.types.event")]]
MentionPage = Connection[Annotated["Mention", strawberry.lazy("api.types.mention")]]
PersonPage = Connection[Annotated["Person", strawberry.lazy("api.types.person")]]


class Actor(Protocol):
    """A person, country or organisation: label and id or code, as statements take them."""

    @property
    def key(self) -> tuple[str, str]: ...


async def articles(self: Actor, info: Info, first: First = 20, after: After = None) -> ArticlePage:
    from api.types.article import Article

    page = Slice.of(info, first, after, int, str)
    items = await info.context.related("actor_articles", self.key, **page.values)
    return page.page(items, Article.of)


async def mentions(self: Actor, info: Info, first: First = 20, after: After = None) -> MentionPage:
    from api.types.mention import Mention

    page = Slice.of(info, first, after, int, str, int)
    items = await info.context.related("actor_mentions", self.key, **page.values)
    return page.page(items, Mention.of)


async def people(self: Actor, info: Info, first: First = 20, after: After = None) -> PersonPage:
    from api.types.person import Person

    page = Slice.of(info, first, after, str, str)
    items = await info.context.related("actor_people", self.key, **page.values)
    return page.page(items, Person.of)


async def meetings(
    self: Actor,
    info: Info,
    status: Statuses = ONLY_HELD,
    kind: Kinds = None,
    from_: From = None,
    to: To = None,
    first: First = 20,
    after: After = None,
) -> EventPage:
    from api.types.event import Event

    page = Slice.of(info, first, after, str, str)
    items = await info.context.related(
        "actor_meetings",
        self.key,
        statuses=names(status),
        kinds=names(kind),
        **{"from": from_, "to": to},
        **page.values,
    )
    return page.page(items, Event.of)
