"""Questions in German and English."""

from collections.abc import Mapping
from typing import Annotated, Any

import strawberry
from graphql import GraphQLError

from api.ask import EXAMPLES, UnclearError, find_names, read_question, write_operation
from api.context import Context
from api.errors import AmbiguousNameError
from api.types.answer import Answer


async def ask(
    info: strawberry.Info[Context, None],
    question: Annotated[
        str,
        strawberry.argument(description='The question. Example: "Wer traf wen wegen der Ukraine?"'),
    ],
) -> Answer:
    async def run(operation: str, variables: Mapping[str, Any]) -> Mapping[str, Any]:
        result = await info.schema.execute(
            operation, variable_values=dict(variables), context_value=info.context
        )
        for error in result.errors or ():
            if (error.extensions or {}).get("code") == AmbiguousNameError.code:
                raise UnclearError(f"{error.message[:1].upper()}{error.message[1:]}")
            raise GraphQLError(error.message, extensions=error.extensions)
        return result.data or {}

    examples = list(EXAMPLES)
    try:
        read = read_question(question)
        operation = write_operation(read, await find_names(read, run))
    except UnclearError as error:
        return Answer(
            understood=False,
            operation=None,
            variables=None,
            data=None,
            unclear=str(error),
            examples=examples,
        )
    data = await run(operation.text, operation.variables)
    return Answer(
        understood=True,
        operation=operation.text,
        variables=operation.variables,  # type: ignore[arg-type] # JSON is a NewType of object
        data=data,  # type: ignore[arg-type] # the same
        unclear=None,
        examples=examples,
    )


@strawberry.type
class QuestionQuery:
    ask: Answer = strawberry.field(
        resolver=ask,
        description="Answers a question in German or English on who met whom, where, when and "
        "regarding what, or how people are linked: returns the operation that it means, and what "
        "that answers. Words that are not understood are told and never guessed. "
        'Example: ask(question: "Wer traf wen wegen der Ukraine?")',
    )
