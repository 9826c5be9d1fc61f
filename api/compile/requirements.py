"""The functions by which an argument, or a field of an input type, says what it requires of items.

Each returns the `metadata` of a `strawberry.argument` or of an input type's field. A value of null
asks nothing. Conditions are true or false and never unknown: what is missing meets none, so
`negated` finds it.
"""

from api.compile.filters import (
    MAPPING,
    Compare,
    Found,
    Logic,
    Meets,
    Metadata,
    Operation,
    Operator,
    Ordering,
    Parameter,
)


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


def found(fragment: str) -> Metadata:
    """Be among the nodes that a named piece of Cypher returns.

    It takes `$value` alone and is run once for a list, not for each item: for what an index finds.
    """
    return {MAPPING: Found(fragment)}


def ordering() -> Metadata:
    """Say the list's order: an enum whose values are `Order`s."""
    return {MAPPING: Ordering()}


def parameter(name: str) -> Metadata:
    """Be a parameter of the field's fragment under another name than the argument's."""
    return {MAPPING: Parameter(name)}
