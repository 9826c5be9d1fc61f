"""Cursors: the values that an item is sorted by, so that a page begins behind its item whatever was
written meanwhile.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import orjson

from api.compile.order import Kind

_LARGEST_INTEGER = 2**63 - 1


def encode(values: list[Any]) -> str:
    """Make the text of a cursor."""
    return urlsafe_b64encode(orjson.dumps(values)).decode().rstrip("=")


def decode(cursor: str, kinds: Sequence[tuple[Kind, bool]]) -> list[Any]:
    """Read a cursor's values.

    Args:
        cursor: what `encode` made.
        kinds: the kind of each value, and whether it may be null.

    Raises:
        ValueError: when it is no cursor of a list that is sorted by such values.
    """
    padded = cursor + "=" * (-len(cursor) % 4)
    values = orjson.loads(urlsafe_b64decode(padded.encode("ascii")))
    if not isinstance(values, list) or len(values) != len(kinds):
        raise ValueError("another number of values")
    for value, (kind, nullable) in zip(values, kinds, strict=True):
        if not (nullable if value is None else _is(value, kind)):
            raise ValueError(f"{value!r} is no {kind}")
    return values


def _is(value: object, kind: Kind) -> bool:
    match kind:
        case "integer":
            return type(value) is int and abs(value) <= _LARGEST_INTEGER
        case "boolean":
            return type(value) is bool
    if type(value) is not str:
        return False
    try:
        if kind == "date":
            date.fromisoformat(value)
        elif kind == "float":
            float(value)
        elif kind == "datetime":
            datetime.fromisoformat(value.partition("[")[0])
    except ValueError:
        return False
    return True
