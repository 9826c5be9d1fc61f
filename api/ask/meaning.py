"""What a question means, found by running look-ups in the schema that will answer it."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLError
from strawberry.schema import BaseSchema

from api.ask.names import Run, find_names
from api.ask.operations import Operation, write_operation
from api.ask.question import UnclearError, read_question
from api.context import Context
from api.errors import AmbiguousNameError


async def understand(text: str, run: Run) -> Operation:
    """Return the operation that a question means.

    Args:
        text: the question.
        run: runs a GraphQL operation with variables and returns its data.

    Raises:
        UnclearError: when not all of it is understood.
        GraphQLError: when the names in it cannot be looked up.
    """
    question = read_question(text)
    return write_operation(question, await find_names(question, run))


def run_on(schema: BaseSchema, context: Context) -> Run:
    """Return what runs an operation on a schema, and says of a name that several have whose it is.

    What it returns raises UnclearError for such a name, GraphQLError for any other error.
    """

    async def run(operation: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        result = await schema.execute(
            operation, variable_values=dict(variables), context_value=context
        )
        for error in result.errors or ():
            if (error.extensions or {}).get("code") == AmbiguousNameError.code:
                raise UnclearError(f"{error.message[:1].upper()}{error.message[1:]}")
            raise GraphQLError(error.message, extensions=error.extensions)
        return result.data or {}

    return run
