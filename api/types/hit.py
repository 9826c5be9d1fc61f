"""What a search finds."""

import strawberry

from api.compile import column, unwound
from api.compile import end as at_end
from api.types.node import Node


@strawberry.type(description="Where in a sentence a word stands that was searched for.")
class Match:
    start: int = strawberry.field(
        metadata=column(), description="Where it starts, in Unicode characters. Example: 3"
    )
    end: int = strawberry.field(
        metadata=column(), description="Where it ends, exclusive. Example: 8"
    )


@strawberry.type(description="Something that a search found.")
class Hit:
    node: Node = strawberry.field(
        metadata=at_end("found"),
        description='A person, country, organisation, event or article. Example: {id: "NATO"}',
    )
    score: float = strawberry.field(
        metadata=column(), description="How well it fits; greater is better. Example: 3.7"
    )
    sentence: str | None = strawberry.field(
        metadata=column(),
        description="Of an event the reported sentence that has the words, if one has; of an "
        'article the first that has most of them. Example: "In Paris berieten …"',
    )
    matches: list[Match] = strawberry.field(
        metadata=unwound("matches"),
        description="Where the words stand in the sentence, to be highlighted. "
        "Example: [{start: 3, end: 8}]",
    )
