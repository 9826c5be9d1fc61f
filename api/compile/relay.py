"""Relay's connections: pages that go on from a cursor, and the arguments that say which page.

A field that returns a `Connection` takes `first` and `after`, or `last` and `before`. An edge that
shows properties of the relationship derives from `Edge`.
"""

from typing import Annotated, Generic, TypeVar

import strawberry
from strawberry.relay import PageInfo

from api.compile.filters import MAPPING
from api.compile.mapping import NODE, End, Place

Node = TypeVar("Node")

First = Annotated[
    int | None, strawberry.argument(description="How many items at most, from the list's start.")
]
After = Annotated[
    str | None,
    strawberry.argument(description="Only items behind this cursor: an `endCursor` or `cursor`."),
]
Last = Annotated[
    int | None, strawberry.argument(description="How many items at most, from the list's end.")
]
Before = Annotated[
    str | None,
    strawberry.argument(description="Only items before this cursor: a `startCursor` or `cursor`."),
]


@strawberry.type(description="An item of a page, and where it is in the list.")
class Edge(Generic[Node]):
    cursor: str = strawberry.field(
        description="Where the item is in the list: pass it as `after` to go on behind it.",
        metadata={MAPPING: Place()},
    )
    node: Node = strawberry.field(description="The item itself.", metadata={MAPPING: End(NODE)})


@strawberry.type(description="One page of a list.")
class Connection(Generic[Node]):
    edges: list[Edge[Node]] = strawberry.field(description="The page's items, in the list's order.")
    page_info: PageInfo = strawberry.field(description="Whether and how the list goes on.")
    total_count: int = strawberry.field(
        description="How many items the whole list has. It is counted only when it is asked for."
    )
