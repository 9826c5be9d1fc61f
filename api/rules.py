"""Strawberry's limits on a document's form, with the code that all limits here have."""

from typing import Any, cast

from graphql import ASTValidationRule, GraphQLError, ValidationContext
from strawberry.extensions import MaxAliasesLimiter, QueryDepthLimiter

from api.errors import LimitError


def limit_form(deepest: int, most_aliases: int) -> list[type[ASTValidationRule]]:
    """Return the rules on how deep a document may be, and how many aliases it may have."""
    rules = [
        *QueryDepthLimiter(max_depth=deepest).validation_rules,
        *MaxAliasesLimiter(max_alias_count=most_aliases).validation_rules,
    ]
    return [_add_code(rule) for rule in rules]


def _add_code(rule: type[ASTValidationRule]) -> type[ASTValidationRule]:
    class Coded(rule):  # type: ignore[misc, valid-type] # a class that is given
        def __init__(self, context: ValidationContext) -> None:
            super().__init__(cast("ValidationContext", _Coding(context)))

    return Coded


class _Coding:
    """A validation's context, which gives the errors that are told to it their code."""

    def __init__(self, context: ValidationContext) -> None:
        self._context = context

    def __getattr__(self, name: str) -> Any:
        return getattr(self._context, name)

    def report_error(self, error: GraphQLError) -> None:
        error.extensions = {"code": LimitError.code}
        self._context.report_error(error)
