"""What a field is in the graph, said next to the field.

The functions of `declare` return the `metadata` of a `strawberry.field`:

    @node("Book", key="isbn")
    @strawberry.type(description="A book.")
    class Book:
        isbn: strawberry.ID = strawberry.field(metadata=stored())
        authors: list[Author] = strawberry.field(metadata=edge("WROTE", "in", order=[asc("name")]))

A field is read in a scope of named things: `NODE` is the node that its object stands for, `EDGE`
the relationship that led there, others are the columns of a fragment.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from api.compile.filters import Fixed
from api.compile.order import Order
from api.compile.ranges import Index

NODE = "node"
EDGE = "edge"
FAULT = "fault"

Direction = Literal["out", "in", "both"]


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a thing in scope; the field's own name in the schema without another one."""

    name: str | None
    of: str


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a list property, at the place that the list of objects has reached."""

    name: str
    of: str


@dataclass(frozen=True, slots=True)
class Elements:
    """Parallel list properties, read as a list of objects as long as the property `by`."""

    by: str
    of: str


@dataclass(frozen=True, slots=True)
class Column:
    """A value that the fragment returned."""

    name: str | None


@dataclass(frozen=True, slots=True)
class Unwound:
    """A list that the fragment returned, of nodes or of maps with the columns the objects read."""

    of: str


@dataclass(frozen=True, slots=True)
class Part:
    """An object that is read from the thing `of`, which stands for its node.

    It is null where the properties `when` are all null, and no relationship `along` leads on.
    """

    when: tuple[str, ...]
    of: str
    along: "Edge | None"


@dataclass(frozen=True, slots=True)
class End:
    """The object of a node in scope; null where that node has not the type's label."""

    of: str


@dataclass(frozen=True, slots=True)
class Place:
    """The cursor of the item whose edge has the field."""


@dataclass(frozen=True, slots=True)
class Page:
    """How many items a connection's page has without `first` or `last`, and at most.

    `weight` is what reading the list costs besides its items, in things read.
    """

    size: int = 20
    largest: int = 500
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """The nodes at the other end of relationships of a node in scope."""

    types: tuple[str, ...]
    direction: Direction
    of: str
    order: Order
    where: tuple[Fixed, ...]
    distinct: bool
    by: str | None
    indexes: tuple[Index, ...]
    page: Page
    only: bool = False


@dataclass(frozen=True, slots=True)
class Nodes:
    """All nodes of the type's label: where operations begin."""

    order: Order
    where: tuple[Fixed, ...]
    indexes: tuple[Index, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a named piece of Cypher returns, for what no other mapping says.

    It sees the scope's things under their names, or, one after the other, the items that `over`
    leads to: nodes of the labels `to` that meet the field's filters. It ends in a RETURN of `value`
    for a scalar, of `node` for an object, or of the columns that the object reads. A single
    object's row may have a column `fault`, the text of what is wrong; `fault` makes the field's
    error of it.

    Where none of its parameters is given, the same is read along `kept`, if there is such an edge.
    """

    name: str
    over: Edge | Nodes | None
    to: tuple[str, ...]
    order: Order
    page: Page
    fault: Callable[[str], Exception] | None
    kept: Edge | None


Mapped = (
    Property | Element | Elements | Column | Unwound | Part | End | Place | Edge | Nodes | Fragment
)
Source = Edge | Nodes | Fragment
