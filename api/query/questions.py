"""Questions in German and English."""

from typing import Annotated

import strawberry

from api.ask import EXAMPLES, UnclearError, run_on, understand
from api.context import Context
from api.types.answer import Answer


async def ask(
    info: strawberry.Info[Context, None],
    question: Annotated[
        str,
        strawberry.argument(description='The question. Example: "Wer traf wen wegen der Ukraine?"'),
    ],
) -> Answer:
    run = run_on(info.schema, info.context)
    examples = list(EXAMPLES)
    try:
        operation = await understand(question, run)
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
