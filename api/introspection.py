"""What a schema tells of itself, put together once."""

from collections.abc import AsyncIterator
from typing import Any

from graphql import DocumentNode, ExecutionResult, FieldNode, get_operation_ast
from strawberry.extensions import SchemaExtension

from api.compile.kept import Kept

Told = Kept[tuple[str, str | None], dict[str, Any]]


class IntrospectionCache(SchemaExtension):
    """Keeps the answers to operations that ask for the schema and nothing else.

    To put the whole together keeps the process busy ten times as long as a page of meetings does.

    Args:
        told: the answers, for one schema.
    """

    def __init__(self, told: Told) -> None:
        self._told = told

    async def on_execute(self) -> AsyncIterator[None]:
        context = self.execution_context
        document, text = context.graphql_document, context.query
        if document is None or text is None or not is_introspection(document):
            yield
            return
        key = text, context.operation_name
        known = self._told.find(key)
        if known is not None:
            context.result = ExecutionResult(known, None)
            yield
            return
        yield
        result = context.result
        if isinstance(result, ExecutionResult) and result.data and not result.errors:
            data = result.data
            self._told.get(key, lambda: data)


def is_introspection(document: DocumentNode) -> bool:
    """Tell whether a document's only operation asks for the schema alone, always the same."""
    operation = get_operation_ast(document)
    return (
        operation is not None
        and not operation.variable_definitions
        and all(
            isinstance(node, FieldNode) and node.name.value in ("__schema", "__type")
            for node in operation.selection_set.selections
        )
    )
