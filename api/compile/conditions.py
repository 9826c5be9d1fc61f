"""Conditions on the things in scope: their texts, and what else they are for who reads items."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from api.compile.draft import Scope
from api.compile.filters import Operator
from api.compile.mapping import Edge
from api.compile.parameters import Path

# How many conditions the planner may tell apart: comparisons, and such as have subqueries.
_PLAIN = 12
_NESTED = 3


class Place(NamedTuple):
    """Where a value is: the number of the field's arguments, and the steps into them."""

    site: int
    path: Path

    def step(self, step: str | int) -> "Place":
        """Return the place of a part of the value."""
        return Place(self.site, (*self.path, step))

    @property
    def where(self) -> tuple[int, Path]:
        """The same, for `Draft.parameter`."""
        return self.site, self.path


@dataclass(frozen=True, slots=True)
class Equality:
    """That a property of the node is the value, or is one of the values."""

    name: str
    value: str
    many: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """That a property of the node is not less, or not greater, than the value."""

    name: str
    operator: Operator
    value: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the things in scope.

    Args:
        write: writes its text.
        equality: what it is besides, if it compares a property of the node for equality.
        start: where one can start as well, if it asks for some related node.
        among: writes what finds all nodes that meet it, and returns the variable of their list, if
            that is how it is met.
        bound: what it is besides, if it bounds a property of the node.
    """

    write: Callable[[], str]
    equality: Equality | None = None
    start: "Start | None" = None
    among: Callable[[], str] | None = None
    bound: Bound | None = None

    @classmethod
    def of(cls, text: str, equality: Equality | None = None, *, loose: bool = False) -> "Condition":
        """Make one whose text is there; `loose` if it is to be bracketed among others."""
        return cls(lambda: f"({text})" if loose else text, equality)


@dataclass(frozen=True, slots=True)
class Start:
    """Related nodes from which the items can be found.

    Args:
        edge: the edge from an item to the related nodes.
        to: their labels.
        inner: writes what they are to meet.
        find: the text that finds as `node` all that can meet it; without one all are tried.
        choice: the values, of each of which some node is asked for. One can start at those of any
            value, for which `one` stands in the texts, and the condition remains.
        one: the variable of such a value.
    """

    edge: Edge
    to: tuple[str, ...]
    inner: Callable[[Scope], list[Condition]]
    find: str | None = None
    choice: str | None = None
    one: str = ""


def take_found(conditions: Sequence[Condition]) -> tuple[str | None, list[Condition]]:
    """Return the list of nodes that one of the conditions finds, and the others."""
    for number, condition in enumerate(conditions):
        if condition.among is not None:
            return condition.among(), [*conditions[:number], *conditions[number + 1 :]]
    return None, list(conditions)


def join(conditions: Sequence[Condition]) -> str:
    """Return the text that all are met; true if there are none.

    Neo4j's planner weighs what it tells apart against each other at every step, in a time that
    grows with the square of their number and more; of a CASE it makes one.
    """
    texts = [condition.write() for condition in conditions]
    plain = _lump([text for text in texts if "{" not in text], _PLAIN)
    nested = _lump([text for text in texts if "{" in text], _NESTED)
    if len(plain) + len(nested) == len(texts):
        return " AND ".join(texts) or "true"
    return " AND ".join([*plain, *nested])


def _lump(texts: list[str], most: int) -> list[str]:
    if len(texts) <= most:
        return texts
    return [f"CASE WHEN {' AND '.join(texts)} THEN true ELSE false END"]
