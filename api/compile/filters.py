"""What an argument, or a field of an input type, asks of the items.

Each function returns the `metadata` of a `strawberry.argument` or of an input type's field. A value
of null asks nothing. Conditions are true or false and never unknown: what is missing meets none, so
`negated` finds it.
"""

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
class Ordering:
    """The argument is an enum whose members are orders."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """The argument is a parameter of the field's fragment."""

    name: str


Filter = Compare | Operation | Fixed | Logic | Related | Each | Meets | Ordering | Parameter


def compare(
    name: str, operator: Operator = "=", *, of: str = "node", fold: bool = False
) -> Metadata:
    """Compare a property with the value; with `fold` letters' case makes no difference.

    `has` is true of a list that has the value, `any` of a list that has any of the values, `null`
    of a property that is null, if the value is true, or is not.
    """
    return {MAPPING: Compare(name, operator, of, fold)}


def operators(name: str, *, of: str = "node") -> Metadata:
    """Compare a property in the ways of the value, whose type has fields of `operation`."""
    return {MAPPING: Compare(name, None, of, False)}


def operation(operator: Operator, *, fold: bool = False) -> Metadata:
    """Be one way to compare, in an input type that `operators` takes."""
    return {MAPPING: Operation(operator, fold)}


def every_one() -> Metadata:
    """Meet all filters of a list."""
    return {MAPPING: Logic("and")}


def any_one() -> Metadata:
    """Meet one of the filters of a list at least."""
    return {MAPPING: Logic("or")}


def negated() -> Metadata:
    """Not meet the filter."""
    return {MAPPING: Logic("not")}


def meets(fragment: str) -> Metadata:
    """Meet a named piece of Cypher, which sees the item and takes `$value`."""
    return {MAPPING: Meets(fragment)}


def ordering() -> Metadata:
    """Say the list's order: an enum whose values are `Order`s."""
    return {MAPPING: Ordering()}


def parameter(name: str) -> Metadata:
    """Be a parameter of the field's fragment under another name than the argument's."""
    return {MAPPING: Parameter(name)}
