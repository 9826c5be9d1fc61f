"""What a search finds."""

import strawberry

from api.compile import column
from api.compile import end as at_end
from api.types.node import Node


@strawberry.type(description="Something that a search found.")
class Hit:
    node: Node = strawberry.field(
        metadata=at_end("found"),
        description='A person, organisation, event or article. Example: {id: "NATO"}',
    )
    score: float = strawberry.field(
        metadata=column(), description="How well it fits; greater is better. Example: 3.7"
    )
    sentence: str | None = strawberry.field(
        metadata=column(),
        description="Of an event the sentence that has the words, if one has. "
        'Example: "In Paris berieten …"',
    )
