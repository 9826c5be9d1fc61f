"""A schema that is not shown: neither asked for, nor guessed by what errors suggest."""

import re
from collections.abc import Iterator

from graphql import GraphQLError
from graphql.validation import NoSchemaIntrospectionCustomRule
from strawberry.extensions import SchemaExtension

_SUGGESTION = re.compile(r"\s*Did you mean .*\?", re.DOTALL)


class SchemaSecrecy(SchemaExtension):
    """Refuses introspection, and says nothing of what there is, where the context wants that."""

    def on_operation(self) -> Iterator[None]:
        context = self.execution_context
        if context.context.introspection:
            yield
            return
        context.validation_rules = (*context.validation_rules, NoSchemaIntrospectionCustomRule)
        yield
        errors = getattr(context.result, "errors", None)
        if context.result is not None and errors:
            context.result.errors = [hide_suggestion(error) for error in errors]


def hide_suggestion(error: GraphQLError) -> GraphQLError:
    """Return the error without what it says of names that there are."""
    # What was found wrong with a document is kept for the next time, and stays as it is.
    return GraphQLError(
        _SUGGESTION.sub("", error.message),
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        original_error=error.original_error,
        extensions=error.extensions,
    )
