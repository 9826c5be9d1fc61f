"""What a question was understood to mean."""

import strawberry
from strawberry.scalars import JSON


@strawberry.type(description="What a question was understood to mean, and the answer to that.")
class Answer:
    understood: bool = strawberry.field(
        description="Whether all of the question was understood. If not, nothing is guessed. "
        "Example: true"
    )
    operation: str | None = strawberry.field(
        description="The operation it means, to be run or changed; null where it was not "
        'understood. Example: "query Meetings($between: [String!]) { … }"'
    )
    variables: JSON | None = strawberry.field(
        description='The variables of the operation. Example: {between: ["wladimir-putin"]}'
    )
    data: JSON | None = strawberry.field(
        description="What the operation answers. Example: {meetings: {edges: []}}"
    )
    unclear: str | None = strawberry.field(
        description="What was not understood, null where all was. "
        'Example: "The articles name nobody called “Foo”."'
    )
    examples: list[str] = strawberry.field(
        description="Questions of each kind that can be asked. "
        'Example: ["Wer traf wen wegen der Ukraine?"]'
    )
