"""Decisions of people on who is who."""

from enum import Enum

import strawberry

from api.compile import fragment, node, stored
from api.types.name import Name
from api.types.node import Node


@strawberry.enum(description="What was decided of names.")
class DecisionKind(Enum):
    MERGE = strawberry.enum_value("merge", description="They are one person.")
    SPLIT = strawberry.enum_value("split", description="Those left are not those right.")


@node("Decision", key="id")
@strawberry.type(description="What somebody decided on who is who, against or beside the rules.")
class Decision(Node):
    id: strawberry.ID = strawberry.field(
        metadata=stored(), description='The decision\'s key in the graph. Example: "3f2a91c0"'
    )
    kind: DecisionKind = strawberry.field(
        metadata=stored(), description="What was decided. Example: MERGE"
    )
    because: str | None = strawberry.field(
        metadata=stored(), description='The reason given. Example: "two spellings of one name"'
    )
    left: list[Name] = strawberry.field(
        metadata=fragment("decision_left"),
        description='Names on the one side. Example: [{form: "Lukaschenko"}]',
    )
    right: list[Name] = strawberry.field(
        metadata=fragment("decision_right"),
        description='Names on the other side. Example: [{form: "Lukaschenka"}]',
    )
