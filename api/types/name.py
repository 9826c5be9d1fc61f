"""Names as articles print them, and who they are."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.compile import EDGE, asc, edge, fragment, node, stored
from api.compile import end as at_end
from api.types.node import Node

if TYPE_CHECKING:
    from api.types.article import Article
    from api.types.country import Country
    from api.types.person import Person

_FORM = 'The name as printed. Example: "Aljaksandr Lukaschenka"'
_COUNTRY = 'The country it is printed with. Example: {code: "BY"}'
_OFFICE = 'The office it is printed with. Example: "Präsident"'
_ARTICLES = "How many articles print it. Example: 12"


@node("Name", key="id")
@strawberry.type(
    description="A name as articles print it, with country and office where they tell these. It is "
    "a person's, or nobody's for certain."
)
class Name(Node):
    id: strawberry.ID = strawberry.field(
        metadata=stored(), description='The name\'s key in the graph. Example: "putin-7f3a"'
    )
    form: str = strawberry.field(metadata=stored(), description=_FORM)
    country: Annotated["Country", strawberry.lazy("api.types.country")] | None = strawberry.field(
        metadata=fragment("name_country"), description=_COUNTRY
    )
    office: str | None = strawberry.field(metadata=stored(), description=_OFFICE)
    article_count: int = strawberry.field(metadata=stored("articles"), description=_ARTICLES)
    person: Annotated["Person", strawberry.lazy("api.types.person")] | None = strawberry.field(
        metadata=edge("RESOLVED_TO", "out"),
        description='Who it is; null where that is not certain. Example: {name: "Putin"}',
    )
    rule: str | None = strawberry.field(
        metadata=stored(),
        description='Why it is nobody for certain, if so. Example: "several_people"',
    )
    articles: list[Annotated["Article", strawberry.lazy("api.types.article")]] = strawberry.field(
        metadata=edge(
            "MENTIONS",
            "in",
            distinct=True,
            order=[asc("published", "datetime", nullable=True)],
        ),
        description="Articles that print it, oldest first, while it is nobody for certain; those "
        'of a person hang on the person. Example: [{title: "Treffen in Minsk"}]',
    )


@strawberry.type(description="A name that is taken for the person's, and why.")
class PersonName:
    form: str = strawberry.field(metadata=stored(), description=_FORM)
    country: Annotated["Country", strawberry.lazy("api.types.country")] | None = strawberry.field(
        metadata=fragment("name_country"), description=_COUNTRY
    )
    office: str | None = strawberry.field(metadata=stored(), description=_OFFICE)
    article_count: int = strawberry.field(metadata=stored("articles"), description=_ARTICLES)
    rule: str | None = strawberry.field(
        metadata=stored(of=EDGE), description='The rule that decided so. Example: "same_name"'
    )
    score: float | None = strawberry.field(
        metadata=stored(of=EDGE), description="How alike the names are, from 0 to 1. Example: 0.93"
    )
    against: Name | None = strawberry.field(
        metadata=fragment("name_against"),
        description='The name it was compared with. Example: {form: "Alexander Lukaschenko"}',
    )
    name: Name = strawberry.field(
        metadata=at_end(), description='The name itself. Example: {form: "Lukaschenka"}'
    )
