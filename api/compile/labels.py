"""Which label the nodes of a type have."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Label:
    """A type's label, and the property that identifies a node of it."""

    name: str
    key: str


def node(label: str, *, key: str) -> Callable[[type[T]], type[T]]:
    """Say which label a type's nodes have, and which property is unique among them."""

    def mark(cls: type[T]) -> type[T]:
        setattr(cls, "__label__", Label(label, key))  # noqa: B010 - unknown to the class's type
        return cls

    return mark
