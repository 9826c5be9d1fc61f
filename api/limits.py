"""Limits that Strawberry's own leave open: on fragments, introspection, literals and variables."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FloatValueNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    StringValueNode,
    Visitor,
    visit,
)
from strawberry.extensions import SchemaExtension

from api.compile.kept import Kept
from api.errors import LimitError
from api.spread import Spread

MOST_SPREADS = 30
MOST_FIELDS = 400
MOST_DIRECTIVES = 100
MOST_INTROSPECTION = 25
MOST_ITEMS = 1000
DEEPEST_INPUT = 12
LONGEST_TEXT = 2000
LONGEST_DOCUMENT = 32 * 1024
LONGEST_NUMBER = 40

Sizes = tuple[tuple[str, int, int], ...]
_SIZES = Kept[str, Sizes](512)

# Fields of introspection that lead from one thing to many.
_MANY = frozenset(
    {"__schema", "__type", "types", "directives", "fields", "args", "inputFields"}
    | {"interfaces", "possibleTypes", "enumValues"}
)


class SizeLimiter(SchemaExtension):
    """Refuses documents and variables of sizes that nobody who asks for news needs.

    Depth and aliases are counted along every way through the fragments. Fragments that each spread
    the next one twice have two to the power of their number of ways, so that the counting itself
    would keep the process busy for hours, within any limit on tokens; and of many fields each is
    compared with each. Introspection costs nothing by the count of things in the graph. Conditions
    within conditions keep the database planning, and a number of many digits cannot be read at all.
    What was found of a document is kept by its text, of which many long ones would fill the memory.
    """

    def on_parse(self) -> Iterator[None]:
        yield
        context = self.execution_context
        document, text = context.graphql_document, context.query
        if document is not None and text is not None:
            check("characters of a document", len(text), LONGEST_DOCUMENT)
            for words, number, most in _SIZES.get(text, lambda: measure_document(document)):
                check(words, number, most)
        check_input(context.variables or {})


def check(words: str, number: int, most: int) -> None:
    """Check a number.

    Raises:
        LimitError: when it is more than the most that is allowed.
    """
    if number > most:
        raise LimitError(f"{number} {words} found. Allowed: {most}")


def measure_document(document: DocumentNode) -> Sizes:
    """Return the sizes of a document: what was counted, how many, and the most allowed."""
    sizes = _Sizes()
    visit(document, sizes)
    return (
        ("spreads of fragments", sizes.spread.total, MOST_SPREADS),
        ("fields in all", sizes.spread.count_fields(), MOST_FIELDS),
        ("directives", sizes.directives, MOST_DIRECTIVES),
        ("fields of introspection", sizes.introspection, MOST_INTROSPECTION),
        ("levels of conditions", sizes.deepest, DEEPEST_INPUT),
        ("items of lists and conditions", sizes.items, MOST_ITEMS),
        ("characters of one text", sizes.text, LONGEST_TEXT),
        ("digits of one number", sizes.number, LONGEST_NUMBER),
    )


class _Sizes(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.introspection = self.items = self.text = self.number = 0
        self.level = self.deepest = self.directives = 0
        self.spread = Spread()

    def enter_fragment_definition(self, node: FragmentDefinitionNode, *_: Any) -> None:
        self.spread.begin(node.name.value)

    def enter_operation_definition(self, *_: Any) -> None:
        self.spread.begin(None)

    def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
        self.spread.add_spread(node.name.value)

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.introspection += node.name.value in _MANY
        self.spread.add_field()

    def enter_directive(self, *_: Any) -> None:
        self.directives += 1

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
        LimitError: when they are deeper, longer or more than allowed.
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
