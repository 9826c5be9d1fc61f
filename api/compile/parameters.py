"""The parameters of a statement: where their values come from, and how they are passed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

Arguments = Mapping[str, Any] | Exception
Convert = Callable[[Any], Any]
Path = tuple[str | int, ...]

_VALUE = "value"


def plain(value: Any) -> Any:
    """Return an argument's value as drivers take it: enums by value, dates as ISO text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return list(dict.fromkeys(plain(item) for item in value))
    return value.isoformat() if hasattr(value, "isoformat") else value


@dataclass(frozen=True, slots=True)
class Parameter:
    """Where a parameter's value comes from: a constant, or a place in a field's arguments.

    One that is `boxed` is a map of the value alone. Neo4j plans a statement anew for each order of
    size of a list or text, but does not ask how large those in a map are.
    """

    name: str
    site: int | None
    path: Path
    convert: Convert
    boxed: bool

    def read(self, arguments: Sequence[Arguments]) -> Any:
        """Return the value."""
        value: Any = None if self.site is None else arguments[self.site]
        for step in self.path:
            value = value[step]
        read = self.convert(value)
        return {_VALUE: read} if self.boxed else read

    @property
    def text(self) -> str:
        """How a statement refers to the value."""
        return f"${self.name}.{_VALUE}" if self.boxed else f"${self.name}"
