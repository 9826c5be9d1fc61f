"""Relay's connections: pages that go on from a cursor, and the arguments that say which page.

A field that returns a `Connection` takes `first` and `after`, or `last` and `before`. An edge that
shows properties of the relationship derives from `Edge`.
"""

from typing import Annotated, Generic, TypeVar

import strawberry

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


@strawberry.type(description="Whether and how a list goes on behind and before a page.")
class PageInfo:
    has_next_page: bool = strawberry.field(
        description="Whether more items follow, going forwards. Example: true"
    )
    has_previous_page: bool = strawberry.field(
        description="Whether there are more items before, going backwards. Example: false"
    )
    start_cursor: str | None = strawberry.field(
        description='The first item\'s cursor: pass it as `before` to go back. Example: "WyJVQSJd"'
    )
    end_cursor: str | None = strawberry.field(
        description='The last item\'s cursor: pass it as `after` to go on. Example: "WyJVQSJd"'
    )


@strawberry.type(description="An item of a page, and where it is in the list.")
class Edge(Generic[Node]):
    cursor: str = strawberry.field(
        description="Where the item is in the list: pass it as `after` to go on behind it. "
        'Example: "WyJVQSJd"',
        metadata={MAPPING: Place()},
    )
    node: Node = strawberry.field(
        description='The item itself. Example: {id: "UA"}', metadata={MAPPING: End(NODE)}
    )


@strawberry.type(description="One page of a list.")
class Connection(Generic[Node]):
    edges: list[Edge[Node]] = strawberry.field(
        description="The page's items, in the list's order. Example: [{node: {id: \"UA\"}}]"
    )
    page_info: PageInfo = strawberry.field(
        description="Whether and how the list goes on. Example: {hasNextPage: true}"
    )
    total_count: int = strawberry.field(
        description="How many items the whole list has. It is counted only when it is asked for, "
        "by reading the whole list: a page costs the same however long that is, this does not. "
        "Example: 120"
    )
