"""Validates each document once."""

from collections.abc import Iterator

from graphql import ASTValidationRule, GraphQLError
from strawberry.extensions import SchemaExtension
from strawberry.schema.schema import validate_document

from api.compile.kept import Kept

Rules = tuple[type[ASTValidationRule], ...]
Errors = Kept[tuple[str, Rules], list[GraphQLError]]


class ValidationCache(SchemaExtension):
    """Keeps what is wrong with a document, by its text and the rules.

    Strawberry's own cache has documents as keys, and so looks at every node of them each time.

    Args:
        kept: what was found, for one schema.
    """

    def __init__(self, kept: Errors) -> None:
        self._kept = kept

    def on_validate(self) -> Iterator[None]:
        context = self.execution_context
        document = context.graphql_document
        if context.query is not None and document is not None:
            schema = context.schema._schema  # noqa: SLF001 - Strawberry has no public name for it
            rules = context.validation_rules
            context.pre_execution_errors = self._kept.get(
                (context.query, rules), lambda: validate_document(schema, document, rules)
            )
        yield
