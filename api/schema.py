"""The schema, its limits, and running an operation on a database without a server."""

from collections.abc import Mapping
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import (
    MaskErrors,
    MaxAliasesLimiter,
    MaxTokensLimiter,
    QueryDepthLimiter,
)
from strawberry.types import ExecutionContext

from api.context import Context
from api.database import Database
from api.errors import APIError
from api.limits import MaxSpreadsLimiter
from api.query import Query
from cypher import NewsgraphError

DEEPEST = 15
MOST_ALIASES = 30
MOST_TOKENS = 2000


def is_unexpected(error: GraphQLError) -> bool:
    """Tell whether an error is a fault of ours, whose text may hold internals."""
    return error.original_error is not None and not isinstance(error.original_error, NewsgraphError)


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


schema = NewsgraphSchema(
    Query,
    extensions=[
        MaxSpreadsLimiter,
        lambda: QueryDepthLimiter(max_depth=DEEPEST),
        lambda: MaxAliasesLimiter(max_alias_count=MOST_ALIASES),
        lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS),
        HideUnexpected,
    ],
)


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
