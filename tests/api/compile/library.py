"""A library: the schema that the compiler is tried with, its fragments beside it."""

from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Annotated

import strawberry

from api.compile import (
    EDGE,
    After,
    Before,
    Connection,
    Edge,
    First,
    Last,
    Order,
    any_one,
    asc,
    column,
    compare,
    desc,
    each_related,
    edge,
    element,
    elements,
    end,
    every_one,
    fragment,
    index,
    meets,
    negated,
    node,
    nodes,
    operation,
    operators,
    ordering,
    part,
    related,
    stored,
)

FRAGMENTS = Path(__file__).with_name("fragments")
field = strawberry.field


def read_fragment(name: str) -> str:
    """Return the text of a fragment."""
    return (FRAGMENTS / f"{name}.cypher").read_text(encoding="utf-8")


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
    and_: list["WorkFilter"] | None = field(default=None, name="and", metadata=every_one())
    or_: list["WorkFilter"] | None = field(default=None, name="or", metadata=any_one())
    not_: "WorkFilter | None" = field(default=None, name="not", metadata=negated())


Where = Annotated[WorkFilter | None, argument("Only such works.")]
By = Annotated[WorkOrder | None, argument("The order.", ordering())]
States = Annotated[list[State] | None, argument("Of these states.", compare("state", "in"))]


@strawberry.type(description="From when to when.")
class Span:
    since: date = field(metadata=stored("from", of=EDGE))
    until: date | None = field(metadata=stored(of=EDGE))


@strawberry.interface(description="What a library has.")
class Work:
    id: strawberry.ID = field(metadata=stored())
    title: str = field(metadata=stored())
    authors: list["Person"] = field(metadata=edge("WROTE", "in", order=[asc("name")]))


@node("Book", key="id")
@strawberry.type(description="A book.")
class Book(Work):
    genre: Genre | None = field(metadata=stored())
    pages: int | None = field(metadata=stored())
    weight: float | None = field(metadata=stored())
    lendable: bool = field(metadata=stored())
    published: date | None = field(metadata=stored())
    added: datetime | None = field(metadata=stored())
    tags: list[str] = field(metadata=stored())
    holidays: list[date] | None = field(metadata=stored())
    publisher: "Publisher | None" = field(metadata=edge("PUBLISHED", "in"))
    chapters: list["Chapter"] = field(metadata=elements("chapterTitles"))
    credits: list["Credit"] = field(metadata=edge("WROTE", "in", order=[asc("name")]))
    copies: int = field(metadata=fragment("copies"))
    rivals: list["Rival"] = field(
        metadata=fragment(
            "rivals", order=[desc(None, "integer", of="shared"), asc("id", of="book")]
        )
    )

    @field(metadata=edge("LENT", "out", index=None, order=[desc("day"), asc("id")]))
    def loans(
        self,
        state: States = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection["Loan"]:
        raise NotImplementedError


@node("Film", key="id")
@strawberry.type(description="A film.")
class Film(Work):
    minutes: int = field(metadata=stored())
    after: Book | None = field(metadata=edge("AFTER", "out"))


@node("Publisher", key="name")
@strawberry.type(description="Who publishes books.")
class Publisher:
    name: strawberry.ID = field(metadata=stored())
    city: str | None = field(metadata=stored())

    @field(metadata=edge("PUBLISHED", "out", order=[asc("title")]))
    def works(
        self,
        where: Annotated[WorkFilter | None, argument("Only such.", every_one())] = None,
        order: By = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> "Catalogue":
        raise NotImplementedError


@strawberry.type(description="A chapter of a book.")
class Chapter:
    title: str = field(metadata=element("chapterTitles"))
    page: int | None = field(metadata=element("chapterPages"))
    book: Book = field(metadata=end())


@strawberry.type(description="Who wrote a work, and what part of it.")
class Credit:
    role: str | None = field(metadata=stored(of=EDGE))
    span: Span | None = field(metadata=part("from", of=EDGE))
    person: "Person | None" = field(metadata=end())


@strawberry.type(description="A book with authors in common.")
class Rival:
    shared: int = field(metadata=column())
    book: Book = field(metadata=end("book"))


LOANS = index(by=["state"], order=[desc("day"), desc("id")], start="reader", copies={"id": "loan"})


@node("Person", key="id")
@strawberry.type(description="Somebody who writes or reads.")
class Person:
    id: strawberry.ID = field(metadata=stored())
    name: str = field(metadata=stored())
    aliases: list[str] = field(metadata=stored())
    born: date | None = field(metadata=stored())

    @field(metadata=edge("WROTE", "out", order=[asc("title")]))
    def works(
        self,
        where: Annotated[WorkFilter | None, argument("Only such.", every_one())] = None,
        order: By = None,
        first: First = None,
    ) -> list[Work]:
        raise NotImplementedError

    @field(metadata=edge("BORROWED", "out", index=LOANS))
    def loans(
        self,
        state: States = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection["Loan"]:
        raise NotImplementedError

    @field(metadata=fragment("titles"))
    def titles(self, prefix: str = "", limit: int | None = None) -> list[str]:
        raise NotImplementedError


@node("Loan", key="id")
@strawberry.type(description="That somebody has or had a book.")
class Loan:
    id: strawberry.ID = field(metadata=stored())
    state: State = field(metadata=stored())
    day: str = field(metadata=stored())
    book: Book | None = field(metadata=edge("LENT", "in"))
    reader: Person | None = field(metadata=edge("BORROWED", "in"))


@strawberry.type(description="A work of a publisher, and when it took it on.")
class CatalogueEdge(Edge[Work]):
    contract: int | None = field(metadata=stored(of=EDGE))


@strawberry.type(description="A page of works.")
class Catalogue(Connection[Work]):
    edges: list[CatalogueEdge] = field(description="The items.")


Thing = Annotated[Book | Film | Person | Publisher, strawberry.union("Thing")]


@strawberry.type(description="Where questions begin.")
class Query:
    @field(metadata=nodes())
    def book(
        self,
        id: Annotated[strawberry.ID, argument("Its key.", compare("id"))],  # noqa: A002 - its name
    ) -> Book | None:
        raise NotImplementedError

    @field(metadata=nodes(order=[asc("name")]))
    def people(
        self, names: Annotated[list[str] | None, argument("Names.", compare("name", "in"))] = None
    ) -> list[Person]:
        raise NotImplementedError

    @field(metadata=nodes(order=[asc("title")]))
    def books(
        self,
        where: Annotated[WorkFilter | None, argument("Only such.", every_one())] = None,
        writers: Annotated[
            list[str] | None,
            argument("All of them.", each_related("WROTE", "in", "Person", inner=compare("name"))),
        ] = None,
        order: By = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Book]:
        raise NotImplementedError

    @field(metadata=nodes(index=index(by=["state"], order=[desc("day"), desc("id")])))
    def loans(
        self,
        state: States = None,
        reader: Annotated[
            list[str] | None,
            argument(
                "Of any of these people.",
                related("BORROWED", "in", "Person", inner=compare("name", "in"), index=LOANS),
            ),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Loan]:
        raise NotImplementedError

    @field(metadata=nodes(order=[asc("title")]))
    def works(self, first: First = None, after: After = None) -> Connection[Work]:
        raise NotImplementedError

    @field(metadata=fragment("search", order=[asc("name", of="node", nullable=True)]))
    def search(self, text: str) -> list[Thing]:
        raise NotImplementedError

    @field(description="Comes from no graph.")
    def version(self) -> str:
        return "1"


schema = strawberry.Schema(Query, types=[Book, Film])
