"""A library: the schema that the compiler is tried with, its fragments beside it."""

from pathlib import Path
from typing import Annotated

import strawberry

from api.compile import (
    After,
    Before,
    Connection,
    First,
    Last,
    asc,
    compare,
    desc,
    each_related,
    every_one,
    fragment,
    index,
    nodes,
    related,
)
from tests.api.compile.library_filters import By, States, WorkFilter, argument
from tests.api.compile.library_types import LOANS, Book, Film, GenreCount, Loan, Person, Thing, Work

FRAGMENTS = Path(__file__).with_name("fragments")
field = strawberry.field


def read_fragment(name: str) -> str:
    """Return the text of a fragment."""
    return (FRAGMENTS / f"{name}.cypher").read_text(encoding="utf-8")


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

    @field(metadata=nodes(indexes=[index(by=["state"], order=[desc("day"), desc("id")])]))
    def loans(
        self,
        state: States = None,
        reader: Annotated[
            list[str] | None,
            argument(
                "Of any of these people.",
                related("BORROWED", "in", "Person", inner=compare("name", "in"), indexes=[LOANS]),
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

    @field(
        metadata=fragment(
            "genres", over=nodes(), to="Book", order=[asc(None, nullable=True, of="genre")]
        )
    )
    def genres(
        self, where: Annotated[WorkFilter | None, argument("Only such.", every_one())] = None
    ) -> list[GenreCount]:
        raise NotImplementedError

    @field(metadata=fragment("search", order=[asc("name", of="node", nullable=True)]))
    def search(self, text: str) -> list[Thing]:
        raise NotImplementedError

    @field(description="Comes from no graph.")
    def version(self) -> str:
        return "1"


schema = strawberry.Schema(Query, types=[Book, Film])
