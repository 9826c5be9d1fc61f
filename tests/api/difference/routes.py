"""How each type of the schema is reached."""

from collections import deque
from collections.abc import Iterator
from typing import Any

from graphql import GraphQLField, GraphQLSchema, get_named_type, is_abstract_type, is_leaf_type

LEFT_OUT = {"ask"}  # answers by an operation of the same API, which it returns


def find_routes(
    schema: GraphQLSchema,
) -> Iterator[tuple[str, list[tuple[str, GraphQLField | None]]]]:
    """Yield each object type with a shortest way to it: fields, or types to narrow down to."""
    query = schema.query_type
    assert query is not None
    seen = {query.name}
    queue: deque[tuple[Any, list[tuple[str, GraphQLField | None]]]] = deque([(query, [])])
    while queue:
        type_, way = queue.popleft()
        yield type_.name, way
        for name, definition in type_.fields.items():
            named = get_named_type(definition.type)
            if name in LEFT_OUT or is_leaf_type(named):
                continue
            ends = schema.get_possible_types(named) if is_abstract_type(named) else [named]
            for end in ends:
                if end.name not in seen:
                    seen.add(end.name)
                    narrow = [(f"... on {end.name}", None)] if is_abstract_type(named) else []
                    queue.append((end, [*way, (name, definition), *narrow]))
