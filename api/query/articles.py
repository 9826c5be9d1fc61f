"""Articles."""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

from typing import Annotated

import strawberry

from api.arguments import After, First, From, To
from api.connection import Connection, Slice
from api.context import Info
from api.query.reading import read_page
from api.types.article import Article


@strawberry.type
class ArticleQuery:
    @strawberry.field(description="Articles, newest first, those without a date last.")
    async def articles(
        self,
        info: Info,
        source: Annotated[
            str | None, strawberry.argument(description='Only those that it published: "dpa"')
        ] = None,
        from_: From = None,
        to: To = None,
        first: First = 20,
        after: After = None,
    ) -> Connection[Article]:
        page = Slice.of(info, first, after, int, str)
        items = await read_page(
            info, "articles", page, id=None, source=source, **{"from": from_, "to": to}
        )
        return page.page(items, Article.of)

    @strawberry.field(description="One article, null where there is none of that id.")
    async def article(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The key in the graph.")],  # noqa: A002 - the argument's name in the schema
    ) -> Article | None:
        rows = await info.context.database.read(
            "articles",
            id=id,
            source=None,
            after=None,
            limit=1,
            count=False,
            **{"from": None, "to": None},
        )
        return next((Article.of(row) for row in rows[0]["items"]), None)
