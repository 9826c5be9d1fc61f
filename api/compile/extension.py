"""Answers what comes from the graph by one statement, in place of Strawberry's plain execution."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import strawberry
from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    GraphQLError,
    OperationDefinitionNode,
    SelectionSetNode,
    print_ast,
)
from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from api.compile.check import check_model
from api.compile.compiler import Compiler, Prepared, Selection
from api.compile.completion import Completion
from api.compile.document import Operation
from api.compile.limits import Limits
from api.compile.model import Model
from api.compile.port import Reader
from api.compile.shape import Failed, Object, Slot

Answer = tuple[dict[str, Any] | None, list[GraphQLError]]


def read_compiler(
    schema: strawberry.Schema, read: Callable[[str], str], limits: Limits | None = None
) -> Compiler:
    """Check a schema's mapping and make its compiler.

    Args:
        schema: the schema.
        read: returns the text of a named fragment of Cypher.
        limits: what an operation may cost; anything without them.

    Raises:
        MappingError: when a field or argument cannot be compiled.
    """
    model = Model.read(schema._schema, read)  # noqa: SLF001 - Strawberry has no public name for it
    check_model(model)
    return Compiler(model, limits)


class GraphExtension(SchemaExtension):
    """Puts the finished answer in place, so that no resolver runs for what the graph has.

    Root fields of others in the same operation are run as ever, and the answers put together.

    Args:
        compiler: the schema's compiler.
        reader: returns the reader of an operation's context.
    """

    def __init__(self, compiler: Compiler, reader: Callable[[Any], Reader]) -> None:
        self._compiler = compiler
        self._reader = reader

    def on_parse(self) -> Iterator[None]:
        """Refuse a document that leaves open which operation of it is asked for.

        The GraphQL specification (6.1, GetOperation) wants a name then; Strawberry would take the
        first.
        """
        yield
        context = self.execution_context
        document = context.graphql_document
        name = context._provided_operation_name  # noqa: SLF001 - the public one may be the first's
        if document is not None and name is None and count_operations(document) > 1:
            raise GraphQLError(
                "Must provide operation name if query contains multiple operations.",
                extensions={"code": "BAD_REQUEST"},
            )

    async def on_execute(self) -> AsyncIterator[None]:
        context = self.execution_context
        document = context.graphql_document
        if document is None or context.operation_type is OperationType.SUBSCRIPTION:
            yield
            return
        text = context.query or print_ast(document)
        operation = self._compiler.read(text, context.operation_name)
        variables = self._compiler.coerce(operation, context.variables or {})
        selection = None
        if not isinstance(variables, list):
            selection = self._compiler.select(operation, variables)
        if selection is None or isinstance(variables, list):
            yield
            return
        try:
            prepared = self._compiler.prepare(selection, variables)
        except GraphQLError as error:
            context.result = ExecutionResult(None, [error])
            yield
            return
        data, errors = await self._answer(prepared)
        if not selection.others:
            context.result = ExecutionResult(data, errors or None)
            yield
            return
        context.graphql_document = _without_graph(document, operation, selection)
        yield
        _merge(context.result, selection, data, errors)
        if errors:
            context.schema.process_errors(errors, context)

    async def _answer(self, prepared: Prepared) -> Answer:
        compiled = prepared.compiled
        try:
            row = await self._reader(self.execution_context.context).read(
                compiled.statement, prepared.parameters
            )
        except Exception as error:  # noqa: BLE001 - it becomes the error of each field
            slots = tuple(
                Slot(slot.field, Failed(error)) if slot.placed else slot
                for slot in compiled.shape.slots
            )
            completion = Completion(prepared.parameters)
            data = completion.complete(Object(compiled.shape.type, slots), [])
            return data, completion.errors
        return compiled.print(row, prepared.parameters)


def count_operations(document: DocumentNode) -> int:
    """Return how many operations a document has."""
    return sum(isinstance(each, OperationDefinitionNode) for each in document.definitions)


def _without_graph(
    document: DocumentNode, operation: Operation, selection: Selection
) -> DocumentNode:
    """Return the document with the operation's other root fields alone."""
    nodes: tuple[FieldNode, ...] = tuple(node for each in selection.others for node in each.nodes)
    definition = operation.definition
    reduced = OperationDefinitionNode(
        operation=definition.operation,
        name=definition.name,
        variable_definitions=definition.variable_definitions,
        directives=definition.directives,
        selection_set=SelectionSetNode(selections=nodes),
    )
    rest = [each for each in document.definitions if not isinstance(each, OperationDefinitionNode)]
    return DocumentNode(definitions=(reduced, *rest))


def _merge(
    result: Any, selection: Selection, data: dict[str, Any] | None, errors: list[GraphQLError]
) -> None:
    """Put the graph's part of an answer into the result of the other fields."""
    if result.data is None or data is None:
        result.data = None
    else:
        parts = {**result.data, **data}
        result.data = {each.key: parts[each.key] for each in selection.fields}
    result.errors = [*(result.errors or []), *errors] or None
