"""What the statement's rows hold, by position, and how they become the answer.

A row of an object has one place for each field that is read from the graph, in the selection's
order. A row of a union or interface is the number of the type and the row of that type.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graphql import GraphQLObjectType

from api.compile.cursor import encode
from api.compile.selection import Selected


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar or enum, or a list of them."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """An item's place in its list: the row holds the values that it is sorted by."""


@dataclass(frozen=True, slots=True)
class TypeName:
    """The name of the object's type; it has no place in the row."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A field whose arguments are no good; it has no place in the row."""

    error: Exception


@dataclass(frozen=True, slots=True)
class Object:
    """An object, or with a list type around it a list of them."""

    type: GraphQLObjectType
    slots: tuple["Slot", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """An object of one of several types."""

    options: tuple[Object, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A connection. Its row holds the page's items and, if asked for, the total.

    Args:
        object: the connection as an object, whose row `row` makes.
        sources: for each slot that has a place: the number of its edges within an item, the names
            of the page's information it selects, or None for the total.
        limit: name of the parameter that says how many items were wanted; one more was asked for.
        backward: whether the items come from the list's end.
        behind: whether the page goes on from a cursor.
    """

    object: Object
    sources: tuple[int | tuple[str, ...] | None, ...]
    limit: str
    backward: bool
    behind: bool

    def row(self, value: list[Any], parameters: Mapping[str, Any]) -> list[Any]:
        """Make the connection's row of places out of what the statement returned for it."""
        items, total = value
        wanted = parameters[self.limit]
        more = len(items) > wanted
        items = items[:wanted]
        if self.backward:
            items.reverse()
        row: list[Any] = []
        for source in self.sources:
            if source is None:
                row.append(total)
            elif isinstance(source, int):
                row.append([item[source] for item in items])
            else:
                row.append([self._information(name, items, more) for name in source])
        return row

    def _information(self, name: str, items: list[Any], more: bool) -> bool | str | None:
        match name:
            case "hasNextPage":
                return self.behind if self.backward else more
            case "hasPreviousPage":
                return more if self.backward else self.behind
            case "startCursor":
                return encode(items[0][0]) if items else None
            case _:
                return encode(items[-1][0]) if items else None


@dataclass(frozen=True, slots=True)
class Guarded:
    """An object whose row comes after the text of what is wrong with the field, or null.

    Args:
        shape: the object.
        fault: makes the field's error of the text.
    """

    shape: Object | Choice
    fault: Callable[[str], Exception]

    def row(self, value: list[Any]) -> Any:
        """Return the object's row.

        Raises:
            Exception: when there is something wrong.
        """
        text, row = value
        if text is not None:
            raise self.fault(text)
        return row


Shape = Leaf | Cursor | TypeName | Failed | Object | Choice | Page | Guarded
Information = Literal["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"]


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of an object's answer and what its place in the row holds."""

    field: Selected
    shape: Shape

    @property
    def placed(self) -> bool:
        """Whether it has a place in the row."""
        return not isinstance(self.shape, TypeName | Failed)
