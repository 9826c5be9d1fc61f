"""Relay's connections: pages that go on from a cursor.

A cursor holds the values that its item is sorted by, so a page begins behind that item whatever was
written meanwhile, and the database never counts its way there.
"""

# Strawberry's decorator of resolvers is typed as anything; its schema checks them when it is made.
# mypy: disable-error-code="untyped-decorator"

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import strawberry
from strawberry.relay import PageInfo
from strawberry.types.nodes import FragmentSpread, InlineFragment, SelectedField

from api.context import Info, Items
from api.errors import BadInputError

LARGEST_PAGE = 200
_LARGEST_INTEGER = 2**63 - 1

Node = TypeVar("Node")


@strawberry.type(description="An item of a page, and where it is in the list.")
class Edge(Generic[Node]):
    cursor: str = strawberry.field(
        description="Where the item is in the list: pass it as `after` to go on behind it."
    )
    node: Node = strawberry.field(description="The item itself.")


@strawberry.type(description="One page of a list.")
class Connection(Generic[Node]):
    total: strawberry.Private[int | None]
    edges: list[Edge[Node]] = strawberry.field(description="The page's items, in the list's order.")
    page_info: PageInfo = strawberry.field(description="Whether and how the list goes on.")

    @strawberry.field(
        description="How many items the whole list has. It is counted only when it is asked for."
    )
    def total_count(self) -> int:
        if self.total is None:
            raise RuntimeError("totalCount was not asked for when the page was fetched")
        return self.total


@dataclass(frozen=True, slots=True)
class Slice:
    """Which page is wanted, in the parameters of paging statements."""

    first: int
    after: list[str | int] | None
    count: bool

    @classmethod
    def of(cls, info: Info, first: int, after: str | None, *kinds: type) -> "Slice":
        """Check a connection's arguments; `kinds` are the types of the values in its cursors.

        Raises:
            BadInputError: when `first` is out of bounds or `after` is no cursor of this list.
        """
        if not 0 <= first <= LARGEST_PAGE:
            raise BadInputError(f"first is {first}, but must be from 0 to {LARGEST_PAGE}")
        return cls(first, None if after is None else decode(after, kinds), _asks_total(info))

    @property
    def values(self) -> dict[str, Any]:
        """The parameters: one item more than wanted tells whether the list goes on."""
        return {"after": self.after, "limit": self.first + 1, "count": self.count}

    def page(self, items: Items, node: Callable[[dict[str, Any]], Node]) -> Connection[Node]:
        """Make the page from rows that each have a cursor."""
        rows = items.rows[: self.first]
        edges = [Edge(cursor=encode(row["cursor"]), node=node(row)) for row in rows]
        info = PageInfo(
            has_next_page=len(items.rows) > self.first,
            has_previous_page=self.after is not None,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )
        return Connection(edges=edges, page_info=info, total=items.total)


def encode(values: list[str | int]) -> str:
    """Make the text of a cursor."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode(cursor: str, kinds: tuple[type, ...]) -> list[str | int]:
    """Read a cursor's values.

    Raises:
        BadInputError: when it is no cursor of a list that is sorted by values of these types.
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        values = json.loads(urlsafe_b64decode(padded.encode("ascii")))
    except ValueError:
        values = None
    if (
        not isinstance(values, list)
        or [type(value) for value in values] != list(kinds)
        or any(isinstance(value, int) and abs(value) > _LARGEST_INTEGER for value in values)
    ):
        raise BadInputError(f"after is {cursor!r}, which is no cursor of this list")
    return values


def _asks_total(info: Info) -> bool:
    def asks(selections: list[Any]) -> bool:
        return any(
            asks(selection.selections)
            if isinstance(selection, FragmentSpread | InlineFragment)
            else isinstance(selection, SelectedField) and selection.name == "totalCount"
            for selection in selections
        )

    return any(asks(field.selections) for field in info.selected_fields)
