"""Reads an operation out of a document."""

from dataclasses import dataclass
from typing import Any

from graphql import (
    DirectiveNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    VariableNode,
    Visitor,
    get_operation_ast,
    parse,
    visit,
)


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """An operation of a document; `switches` are the variables that say what is selected."""

    definition: OperationDefinitionNode
    fragments: dict[str, FragmentDefinitionNode]
    switches: tuple[str, ...]


def read_operation(document: str, name: str | None) -> Operation:
    """Parse a document and find an operation of it.

    Raises:
        ValueError: when the document has no operation of that name.
    """
    parsed = parse(document)
    definition = get_operation_ast(parsed, name)
    if definition is None:
        raise ValueError("the document has no such operation")
    fragments = {
        each.name.value: each
        for each in parsed.definitions
        if isinstance(each, FragmentDefinitionNode)
    }
    switches = _Switches()
    visit(parsed, switches)
    return Operation(definition, fragments, tuple(sorted(switches.names)))


class _Switches(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_: Any) -> None:
        for argument in node.arguments or ():
            if isinstance(argument.value, VariableNode):
                self.names.add(argument.value.name.value)
