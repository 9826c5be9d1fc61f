"""A stretch of a text that names somebody or something."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import EDGE, element
from api.compile import end as at_end

if TYPE_CHECKING:
    from api.types.article import Article


@strawberry.type(description="A stretch of an article's text that names the thing.")
class Mention:
    surface: str = strawberry.field(
        metadata=element("surfaces", of=EDGE),
        description='The words as printed. Example: "Putins"',
    )
    start: int = strawberry.field(
        metadata=element("starts", of=EDGE),
        description="Where they start in the article's text, in Unicode characters. Example: 86",
    )
    end: int = strawberry.field(
        metadata=element("ends", of=EDGE), description="Where they end, exclusive. Example: 92"
    )
    article: Annotated["Article", strawberry.lazy("api.types.article")] = strawberry.field(
        metadata=at_end(), description='The article. Example: {source: "dpa"}'
    )
