"""The schema, its limits, and running an operation on a database without a server."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.extensions import (
    AddValidationRules,
    MaskErrors,
    MaxTokensLimiter,
    ParserCache,
)
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionContext

from api import ask
from api.compile import GraphExtension, read_compiler
from api.compile.compiler import Compiler
from api.compile.limits import Limits
from api.compile.validation import Errors, ValidationCache
from api.context import Context
from api.database import Database
from api.errors import APIError
from api.following.subscription import Subscription
from api.introspection import IntrospectionCache, Told
from api.limits import SizeLimiter
from api.query import Query
from api.rules import limit_form
from api.secrecy import SchemaSecrecy
from api.tokens import TokenLimiter
from cypher import NewsgraphError, read_statement

DEEPEST = 15
MOST_ALIASES = 30
MOST_TOKENS = 1000
MOST_THINGS = 50_000
_DOCUMENTS = 512
# What the database spends on planning a new statement grows with its subqueries most, some 40 ms of
# a processor for each, and with its length: the dearest within both limits took one to 2.3 seconds.
LONGEST_STATEMENT = 16_000
MOST_SUBQUERIES = 40


# The rules are the same for all documents, so that each is validated once.
_RULES = limit_form(DEEPEST, MOST_ALIASES)
# What Strawberry raises for an operation that is none, or not to be asked in this way.
_EXPECTED = (
    NewsgraphError,
    CannotGetOperationTypeError,
    InvalidOperationTypeError,
    MissingQueryError,
)
_ERRORS = Errors(_DOCUMENTS)
_TOLD = Told(4)


def is_unexpected(error: GraphQLError) -> bool:
    """Tell whether an error is a fault of ours, whose text may hold internals."""
    cause = error.original_error
    if error.nodes and not error.path:
        return False  # a mistake in the document or its variables, found before anything was read
    if isinstance(cause, GraphQLError):
        # What is wrong with an argument has a code, or the place in the document.
        return not cause.extensions and not cause.nodes
    return cause is not None and not isinstance(cause, _EXPECTED)


class HideUnexpected(MaskErrors):
    """Says no more of a fault of ours than that there was one; the log has the rest."""

    def __init__(self) -> None:
        super().__init__(is_unexpected, "The API could not answer this")

    def anonymise_error(self, error: GraphQLError) -> GraphQLError:
        hidden = super().anonymise_error(error)
        hidden.extensions = {"code": APIError.code}
        return hidden


class NewsgraphSchema(strawberry.Schema):
    """Strawberry's schema, which logs faults of ours and not those of operations."""

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        super().process_errors(
            [error for error in errors if is_unexpected(error)], execution_context
        )


def _answer_from_graph() -> GraphExtension:
    return GraphExtension(prepare_compiler(), lambda context: context.database)


schema = NewsgraphSchema(
    Query,
    subscription=Subscription,
    extensions=[
        lambda: TokenLimiter(MOST_TOKENS),
        ParserCache,
        SizeLimiter,
        lambda: AddValidationRules(_RULES),
        SchemaSecrecy,
        lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS),
        lambda: ValidationCache(_ERRORS),
        HideUnexpected,
        lambda: IntrospectionCache(_TOLD),
        _answer_from_graph,
    ],
)


@cache
def prepare_compiler() -> Compiler:
    """Return the schema's compiler, made and checked the first time.

    Raises:
        MappingError: when a field or argument cannot be compiled.
    """
    limits = Limits(MOST_THINGS, LONGEST_STATEMENT, MOST_SUBQUERIES)
    return read_compiler(schema, lambda name: read_statement(f"read/{name}").text, limits)


def print_schema() -> str:
    """Return the schema in GraphQL's own language, as it stands in `schema.graphql`."""
    return f"{schema.as_str()}\n"


async def answer(
    database: Database, operation: str, variables: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Run an operation in this process and return what the endpoint would: data and errors."""
    result = await schema.execute(
        operation,
        variable_values=dict(variables or {}),
        context_value=Context(database),
    )
    errors = {"errors": [error.formatted for error in result.errors]} if result.errors else {}
    return {"data": result.data, **errors}


async def understand(database: Database, question: str) -> ask.Operation:
    """Return the operation that a question in words means, as `ask` does.

    Raises:
        UnclearError: when not all of it is understood.
        GraphQLError: when the names in it cannot be looked up.
    """
    return await ask.understand(question, ask.run_on(schema, Context(database)))
