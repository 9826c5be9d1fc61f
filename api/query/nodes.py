"""Anything, by its key."""

from typing import Annotated

import strawberry

from api.compile import fragment
from api.types.node import Node


def node(
    id: Annotated[  # noqa: A002 - the argument's name in the schema
        strawberry.ID,
        strawberry.argument(description='The key in the graph. Example: "UA"'),
    ],
) -> Node | None:
    raise NotImplementedError


@strawberry.type
class NodeQuery:
    node: Node | None = strawberry.field(
        resolver=node,
        metadata=fragment("node_by_id"),
        description='What has this key, null where nothing has. Example: node(id: "UA")',
    )
