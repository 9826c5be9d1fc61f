"""Limits that Strawberry's own leave open: on fragments, introspection, literals and variables."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FloatValueNode,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    StringValueNode,
    Visitor,
    visit,
)
from strawberry.extensions import SchemaExtension

from api.errors import BadInputError

MOST_SPREADS = 30
MOST_INTROSPECTION = 25
MOST_ITEMS = 1000
DEEPEST_INPUT = 12
LONGEST_TEXT = 2000
LONGEST_NUMBER = 40

# Fields of introspection that lead from one thing to many.
_MANY = frozenset(
    {"__schema", "__type", "types", "directives", "fields", "args", "inputFields"}
    | {"interfaces", "possibleTypes", "enumValues"}
)


class SizeLimiter(SchemaExtension):
    """Refuses documents and variables of sizes that nobody who asks for news needs.

    Depth and aliases are counted along every way through the fragments. Fragments that each spread
    the next one twice have two to the power of their number of ways, so that the counting itself
    would keep the process busy for hours, within any limit on tokens. Introspection costs nothing
    by the count of things in the graph. Conditions within conditions keep the database planning,
    and a number of many digits cannot be read at all.
    """

    def on_parse(self) -> Iterator[None]:
        yield
        context = self.execution_context
        if context.graphql_document is not None:
            for words, number, most in measure_document(context.graphql_document):
                check(words, number, most)
        check_input(context.variables or {})


def check(words: str, number: int, most: int) -> None:
    """Check a number.

    Raises:
        BadInputError: when it is more than the most that is allowed.
    """
    if number > most:
        raise BadInputError(f"{number} {words} found. Allowed: {most}")


@lru_cache(128)
def measure_document(document: DocumentNode) -> tuple[tuple[str, int, int], ...]:
    """Return the sizes of a document: what was counted, how many, and the most allowed."""
    sizes = _Sizes()
    visit(document, sizes)
    return (
        ("spreads of fragments", sizes.spreads, MOST_SPREADS),
        ("fields of introspection", sizes.introspection, MOST_INTROSPECTION),
        ("levels of conditions", sizes.deepest, DEEPEST_INPUT),
        ("items of lists and conditions", sizes.items, MOST_ITEMS),
        ("characters of one text", sizes.text, LONGEST_TEXT),
        ("digits of one number", sizes.number, LONGEST_NUMBER),
    )


class _Sizes(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.spreads = self.introspection = self.items = self.text = self.number = 0
        self.level = self.deepest = 0

    def enter_fragment_spread(self, *_: Any) -> None:
        self.spreads += 1

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.introspection += node.name.value in _MANY

    def enter_object_value(self, node: ObjectValueNode, *_: Any) -> None:
        self.level += 1
        self.deepest = max(self.deepest, self.level)
        self.items += len(node.fields)

    def leave_object_value(self, *_: Any) -> None:
        self.level -= 1

    def enter_list_value(self, node: ListValueNode, *_: Any) -> None:
        self.items += len(node.values)

    def enter_string_value(self, node: StringValueNode, *_: Any) -> None:
        self.text = max(self.text, len(node.value))

    def enter_int_value(self, node: IntValueNode | FloatValueNode, *_: Any) -> None:
        self.number = max(self.number, len(node.value))

    enter_float_value = enter_int_value


def check_input(variables: Mapping[str, Any]) -> None:
    """Check the variables of an operation, as they were sent.

    Raises:
        BadInputError: when they are deeper, longer or more than allowed.
    """
    items = 0
    waiting: list[tuple[Any, int]] = [(value, 0) for value in variables.values()]
    while waiting:
        value, level = waiting.pop()
        if isinstance(value, str):
            check("characters of one text", len(value), LONGEST_TEXT)
        elif isinstance(value, list | Mapping):
            inner = value if isinstance(value, list) else value.values()
            level += isinstance(value, Mapping)
            items += len(inner)
            check("levels of conditions", level, DEEPEST_INPUT)
            check("items of lists and conditions", items, MOST_ITEMS)
            waiting += [(each, level) for each in inner]
