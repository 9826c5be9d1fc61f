"""What the library has."""

from datetime import date, datetime
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
    asc,
    column,
    desc,
    edge,
    element,
    elements,
    end,
    every_one,
    fragment,
    index,
    node,
    part,
    ranked,
    stored,
    unwound,
)
from tests.api.compile.library_filters import By, Genre, State, States, WorkFilter, argument

field = strawberry.field


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

    @field(metadata=edge("LENT", "out", order=[desc("day"), asc("id")], only=True))
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

    shelves: list["Shelf"] = field(
        metadata=fragment("shelves", order=[asc(None, nullable=True, of="genre")])
    )

    catalogue: list[Work] = field(
        metadata=edge("PUBLISHED", "out", order=[ranked("Film", "Book"), asc("title")])
    )

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


@strawberry.type(description="Works of one genre.")
class Shelf:
    genre: Genre | None = field(metadata=column())
    works: list["Shelved"] = field(metadata=unwound("works"))


@strawberry.type(description="A work on a shelf.")
class Shelved:
    initial: str = field(metadata=column())
    work: Work = field(metadata=end("work"))


@strawberry.type(description="How many books there are of a genre.")
class GenreCount:
    genre: Genre | None = field(metadata=column())
    books: int = field(metadata=column())
    first: "Book" = field(metadata=end("first"))


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

    @field(metadata=edge("BORROWED", "out", indexes=[LOANS]))
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
