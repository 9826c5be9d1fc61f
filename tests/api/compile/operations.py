"""Random valid operations whose arguments often find something."""

import base64
import json
import os
import random
from functools import cache
from typing import Any

import graphql
from graphql import (
    ArgumentNode,
    EnumValueNode,
    FieldNode,
    IntValueNode,
    NullValueNode,
    StringValueNode,
)
from hypothesis import strategies as st
from hypothesis_graphql import nodes as make
from hypothesis_graphql import queries

from tests.api.compile.graphs import WORDS, Library

NUMBER = int(os.environ.get("NEWSGRAPH_TEST_OPERATIONS", "2000"))
OF_ONE_FORM = 5
CURSOR_KEYS = {
    None: ["title"],
    "TITLE": ["title"],
    "NEWEST": ["published", "title"],
    "OLDEST": ["published"],
    "ADDED": ["published"],
    "LENGTH": ["pages"],
}


@cache
def random_documents(sdl: str) -> st.SearchStrategy[graphql.DocumentNode]:
    """Return operations on the schema; made once, for that alone takes a second."""
    dates = st.dates().map(lambda day: make.String(day.isoformat()))
    found: Any = queries(
        graphql.build_schema(sdl),
        custom_scalars={"Date": dates},
        print_ast=lambda document: document,  # type: ignore[arg-type, return-value] # not printed
    )
    documents: st.SearchStrategy[graphql.DocumentNode] = found
    return documents


def random_operations(sdl: str, library: Library) -> st.SearchStrategy[list[str]]:
    """Return some operations of one form on the schema, with values of the library.

    To plan a statement of a new form costs the database far more than to run it, and ten times what
    all else costs here: so each form is tried with several values.
    """
    return random_documents(sdl).map(
        lambda document: [fit(document, library, number) for number in range(OF_ONE_FORM)]
    )


def fit(document: graphql.DocumentNode, library: Library, number: int) -> str:
    """Return a document's text, with values that the library has: others for each number."""
    text = graphql.print_ast(document)
    form, chance = (random.Random(seed) for seed in (text, f"{number} {text}"))  # noqa: S311 - no secret
    return graphql.print_ast(graphql.visit(document, _Fitting(form, chance, number, library)))


class _Fitting(graphql.Visitor):
    """Changes a document: `form` decides on what is given, and `chance` on its values."""

    def __init__(
        self, form: random.Random, chance: random.Random, number: int, library: Library
    ) -> None:
        super().__init__()
        self.form = form
        self.chance = chance
        self.number = number
        self.library = library

    def enter_field(self, node: FieldNode, *_: Any) -> FieldNode | None:
        arguments = {argument.name.value: argument for argument in node.arguments or ()}
        if not arguments:
            return None
        if {"first", "last"} <= arguments.keys() and self.form.random() < 0.98:
            arguments.pop(self.form.choice(["first", "last"]))
        for name in ("after", "before"):
            if name in arguments and self.form.random() < 0.5:
                arguments.pop(name)
        order = arguments.get("order")
        asked = getattr(getattr(order, "value", None), "value", None)
        changed = [self._change(node.name.value, asked, each) for each in arguments.values()]
        return FieldNode(
            alias=node.alias,
            name=node.name,
            arguments=tuple(changed),
            directives=node.directives,
            selection_set=node.selection_set,
        )

    def _change(self, field: str, order: str | None, argument: ArgumentNode) -> ArgumentNode:
        name, value = argument.name.value, argument.value
        if isinstance(value, NullValueNode):
            return argument
        if name in ("first", "last") and isinstance(value, IntValueNode):
            value = IntValueNode(value=str((abs(int(value.value)) + self.number) % 7))
        elif name in ("after", "before") and self.chance.random() < 0.97:
            value = StringValueNode(value=self._cursor(field, order))
        elif name == "id":
            value = StringValueNode(value=f"b{self.chance.randrange(13)}")
        return ArgumentNode(name=argument.name, value=value)

    def _cursor(self, field: str, order: str | None) -> str:
        wanted = {"Loan"} if field == "loans" else {"Book"} if order else {"Book", "Film"}
        nodes = [properties for label, properties in self.library.nodes if label in wanted]
        node = self.chance.choice(nodes)
        keys = ["day", "id"] if field == "loans" else [*CURSOR_KEYS[order], "id"]
        values = [node.get(key) for key in keys]
        text = json.dumps(values, default=str, ensure_ascii=False, separators=(",", ":"))
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def enter_enum_value(self, node: EnumValueNode, *_: Any) -> EnumValueNode | None:
        # The two executions write moments in different ways, so their cursors differ.
        return EnumValueNode(value="OLDEST") if node.value == "ADDED" else None

    def enter_string_value(self, node: StringValueNode, *_: Any) -> StringValueNode | None:
        if len(node.value) > 12 or node.value[:1].isdigit() or "-" in node.value:
            return None
        return StringValueNode(value=self.chance.choice(WORDS)) if len(node.value) < 4 else None


def variables_of(schema: graphql.GraphQLSchema, operation: str) -> tuple[str, dict[str, Any]]:
    """Return the operation with each argument's value as a variable, and the variables' values."""
    document = graphql.parse(operation)
    lifting = _Lifting(graphql.TypeInfo(schema))
    changed = graphql.visit(document, graphql.TypeInfoVisitor(lifting.types, lifting))
    text = graphql.print_ast(changed).lstrip()
    if not lifting.values:
        return operation, {}
    body = text[text.index("{") :]
    return f"query ({', '.join(lifting.declared)}) {body}", lifting.values


class _Lifting(graphql.Visitor):
    def __init__(self, types: graphql.TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.declared: list[str] = []
        self.values: dict[str, Any] = {}

    def leave_argument(self, node: ArgumentNode, *_: Any) -> ArgumentNode | None:
        argument = self.types.get_argument()
        if argument is None or self.types.get_directive():
            return None
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {argument.type}")
        self.values[name] = graphql.value_from_ast_untyped(node.value)
        return ArgumentNode(
            name=node.name, value=graphql.VariableNode(name=graphql.NameNode(value=name))
        )
