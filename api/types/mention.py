"""A stretch of a text that names somebody or something."""

from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from api.types import article

if TYPE_CHECKING:
    from api.types.article import Article


@strawberry.type(description="A stretch of an article's text that names the thing.")
class Mention:
    surface: str = strawberry.field(description='The words as printed. Example: "Putins"')
    start: int = strawberry.field(
        description="Where they start in the article's text, in Unicode characters."
    )
    end: int = strawberry.field(description="Where they end, exclusive.")
    article: Annotated["Article", strawberry.lazy("api.types.article")] = strawberry.field(
        description="The article."
    )

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        return cls(
            surface=row["surface"],
            start=row["start"],
            end=row["end"],
            article=article.Article.of(row["article"]),
        )
