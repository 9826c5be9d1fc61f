"""What the plain execution reads from: the graph in dictionaries, and places in lists."""

import base64
import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import neo4j
from graphql import GraphQLError

from api.compile.order import Key

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


@dataclass(eq=False)
class Thing:
    """A node or relationship."""

    properties: dict[str, Any]
    labels: frozenset[str] = frozenset()
    edges: list[tuple[str, str, "Thing", "Thing"]] = field(default_factory=list)
    key: str = ""  # the database's own


@dataclass
class Item:
    """What fields are read from."""

    scope: dict[str, Any]
    element: int | None = None
    cursor: list[Any] | None = None


def by_title(node: "Thing") -> tuple[Any, Any]:
    return node.properties["title"], node.properties["id"]


@dataclass
class Listing:
    """A connection's page."""

    items: list[Item]
    total: int
    information: dict[str, Any]

    def field(self, name: str) -> Any:
        return {"edges": self.items, "totalCount": self.total, "pageInfo": self.information}[name]


def fetch(driver: neo4j.Driver, database: str) -> list[Thing]:
    """Return all nodes with their relationships, each seen from both its ends."""
    nodes: dict[str, Thing] = {}
    with driver.session(database=database) as session:
        for key, labels, properties in session.run(
            "MATCH (n) RETURN elementId(n), labels(n), properties(n)"
        ):
            nodes[key] = Thing(native(properties), frozenset(labels), key=key)
        for start, end, kind, properties in session.run(
            "MATCH (a)-[r]->(b) RETURN elementId(a), elementId(b), type(r), properties(r)"
        ):
            edge = Thing(native(properties))
            nodes[start].edges.append((kind, "out", edge, nodes[end]))
            nodes[end].edges.append((kind, "in", edge, nodes[start]))
    return list(nodes.values())


def native(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: native(item) for key, item in value.items()}
    if isinstance(value, list):
        return [native(item) for item in value]
    return value.to_native() if hasattr(value, "to_native") else value


def beyond(keys: list[Key], one: list[Any], other: list[Any]) -> int:
    """Compare two items by their keys' values; nulls come last."""
    for key, a, b in zip(keys, one, other, strict=True):
        if a == b:
            continue
        if a is None or b is None:
            return 1 if a is None else -1
        return (1 if a > b else -1) * (-1 if key.descending else 1)
    return 0


def check(name: str, value: int | None, largest: int) -> None:
    if value is not None and not 0 <= value <= largest:
        raise GraphQLError(f"{name} is {value}, but must be from 0 to {largest}")


def encode(values: list[Any] | None) -> str:
    text = json.dumps(
        [written(value) for value in values or ()], ensure_ascii=False, separators=(",", ":")
    )
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def written(value: Any) -> Any:
    """Write a moment as Neo4j does: UTC as Z."""
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return value.replace("+00:00", "Z")
    return value


def decode(name: str, cursor: str, keys: list[Key]) -> list[Any]:
    kinds = {"string": str, "integer": int, "date": str, "datetime": str}
    try:
        values = json.loads(
            base64.urlsafe_b64decode((cursor + "=" * (-len(cursor) % 4)).encode("ascii"))
        )
        for key, value in zip(keys, values, strict=True):
            assert type(value) is kinds[key.kind] or (value is None and key.nullable)
            if key.kind == "date" and value:
                date.fromisoformat(value)
        return [
            datetime.fromisoformat(value).isoformat() if key.kind == "datetime" and value else value
            for key, value in zip(keys, values, strict=True)
        ]
    except (ValueError, TypeError, AssertionError):
        raise GraphQLError(f"{name} is {cursor!r}, which is no cursor of this list") from None
