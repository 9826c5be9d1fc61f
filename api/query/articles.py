"""Articles."""

from datetime import date
from typing import Annotated

import strawberry

from api.arguments import After, Before, First, Key, Last
from api.compile import Connection, compare, desc, meets, nodes
from api.types.article import Article


def article(id: Key) -> Article | None:  # noqa: A002 - the argument's name in the schema
    raise NotImplementedError


def articles(
    source: Annotated[
        str | None,
        strawberry.argument(
            description='Only those that it published. Example: "dpa"',
            metadata=compare("source", fold=True),
        ),
    ] = None,
    from_: Annotated[
        date | None,
        strawberry.argument(
            name="from",
            description="Only those that were published on this day (UTC) or later. "
            'Example: "2025-01-01"',
            metadata=meets("published_from"),
        ),
    ] = None,
    to: Annotated[
        date | None,
        strawberry.argument(
            description="Only those that were published on this day (UTC) or earlier. "
            'Example: "2025-12-31"',
            metadata=meets("published_to"),
        ),
    ] = None,
    first: First = None,
    after: After = None,
    last: Last = None,
    before: Before = None,
) -> Connection[Article]:
    raise NotImplementedError


@strawberry.type
class ArticleQuery:
    articles: Connection[Article] = strawberry.field(
        resolver=articles,
        metadata=nodes(order=[desc("published", "datetime", nullable=True)]),
        description="Articles, newest first, those without a date last. "
        'Example: articles(source: "dpa")',
    )
    article: Article | None = strawberry.field(
        resolver=article,
        metadata=nodes(),
        description="One article, null where there is none of that id. "
        'Example: article(id: "https://example.org/moskau")',
    )
