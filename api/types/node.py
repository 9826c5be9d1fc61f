"""What has a key in the graph."""

import strawberry

from api.compile import stored


@strawberry.interface(description="What has a key in the graph, by which `node` finds it.")
class Node:
    id: strawberry.ID = strawberry.field(
        metadata=stored(),
        description='Its key; a country\'s is its ISO code. Example: "UA"',
    )
