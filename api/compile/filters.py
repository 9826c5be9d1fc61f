"""What an argument, or a field of an input type, asks of the items."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from api.compile.mapping import Edge

Operator = Literal[
    "=", "<>", "<", "<=", ">", ">=", "in", "contains", "starts", "ends", "has", "any", "null"
]
Quantifier = Literal["some", "none", "every"]
MAPPING = "graph"
Metadata = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compare:
    """Compares a property with the value; `operator` None takes it from the value's fields."""

    name: str
    operator: Operator | None
    of: str
    fold: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """In an input type of operators: which one the field is."""

    operator: Operator
    fold: bool


@dataclass(frozen=True, slots=True)
class Fixed:
    """A property has this value, whatever is asked."""

    name: str
    value: str | int | bool
    of: str


@dataclass(frozen=True, slots=True)
class Logic:
    """Joins what a list of filters, or one filter, asks."""

    join: Literal["and", "or", "not"]


@dataclass(frozen=True, slots=True)
class Related:
    """Asks something of the nodes at the end of relationships."""

    edge: "Edge"
    to: tuple[str, ...]
    quantifier: Quantifier
    inner: "Compare | Meets | None"
    find: str | None


@dataclass(frozen=True, slots=True)
class Each:
    """Asks for each value of a list that some node at the end of relationships meets it."""

    edge: "Edge"
    to: tuple[str, ...]
    inner: "Compare | Meets"
    find: str | None


@dataclass(frozen=True, slots=True)
class Meets:
    """A named piece of Cypher that takes `$value` and returns rows where the item meets it."""

    fragment: str


@dataclass(frozen=True, slots=True)
class Found:
    """A named piece of Cypher that takes `$value` and returns as `node` all that meet it."""

    fragment: str


@dataclass(frozen=True, slots=True)
class Ordering:
    """The argument is an enum whose members are orders."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """The argument is a parameter of the field's fragment."""

    name: str


Filter = Compare | Operation | Fixed | Logic | Related | Each | Meets | Found | Ordering | Parameter
