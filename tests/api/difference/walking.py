"""Ways over the fetched graph."""

from datetime import date
from typing import Any

from tests.api.compile.plain_data import Thing

NO_DAY = date(1, 1, 1)  # the first day of all calendars stands for none


def walk(node: Thing, kind: str, label: str | None = None) -> list[tuple[Thing, Thing]]:
    """Return the relationships of a kind, whichever way they lead, each with its other end."""
    return [
        (edge, other)
        for found, _, edge, other in node.edges
        if found == kind and (label is None or label in other.labels)
    ]


def last(value: Any) -> tuple[bool, Any]:
    """Return a key that sorts what is missing last."""
    return value is None, value


def key_of(node: Thing) -> str:
    """Return a node's id, or a country's code."""
    key: str = node.properties.get("id") or node.properties["code"]
    return key


def is_within(edge: Thing, kind: list[str] | None, since: str | None, until: str | None) -> bool:
    """Tell whether two met by an encounter of one of the kinds, on these days."""
    told, day = edge.properties["kind"], edge.properties["day"]
    return (
        (kind is None or told in {one.lower() for one in kind})
        and (since is None or day >= date.fromisoformat(since))
        and (until is None or day <= date.fromisoformat(until))
    )


def span(days: list[date]) -> tuple[date | None, date | None]:
    """Return the first and the last of the days that are known."""
    known = [day for day in days if day > NO_DAY]
    return min(known, default=None), max(known, default=None)
