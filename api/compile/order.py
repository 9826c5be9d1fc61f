"""What lists are sorted by. An order is also the value of an enum's member that asks for it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "integer", "float", "boolean", "date", "datetime"]


@dataclass(frozen=True, slots=True)
class Key:
    """A property to sort by: where it is null the item comes last.

    Without a name it is the thing in scope itself, as for a column of a fragment. With `element`
    it is the element of a list property that the item stands for. With `labels` it is the number of
    that label which the node has.
    """

    name: str | None
    descending: bool
    kind: Kind
    nullable: bool
    of: str
    element: bool
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Keys to sort by. What they leave open is decided by the key of the node's type."""

    keys: tuple[Key, ...]


def asc(
    name: str | None,
    kind: Kind = "string",
    *,
    nullable: bool = False,
    of: str = "node",
    element: bool = False,
) -> Key:
    """Sort by a property, least first."""
    return Key(name, False, kind, nullable, of, element)


def desc(
    name: str | None,
    kind: Kind = "string",
    *,
    nullable: bool = False,
    of: str = "node",
    element: bool = False,
) -> Key:
    """Sort by a property, greatest first."""
    return Key(name, True, kind, nullable, of, element)


def ranked(first: str, *others: str) -> Key:
    """Sort nodes by the label that they have: those of the first come first, those of none last."""
    return Key(None, False, "integer", True, "node", False, (first, *others))
