"""What was made once, by what it was made of; what was asked for longest ago goes first."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """Values by key.

    Unlike `functools.lru_cache` it takes a key apart from what the value is made of: a document's
    text is a key at once, a document only after all of its nodes were looked at.

    Args:
        most: how many at most.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: dict[K, V] = {}

    def find(self, key: K) -> V | None:
        """Return the key's value if there is one."""
        return self.get(key, lambda: self._values[key]) if key in self._values else None

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return the key's value, made if there is none."""
        try:
            value = self._values.pop(key)
        except KeyError:
            value = make()
        while len(self._values) >= self._most:
            del self._values[next(iter(self._values))]
        self._values[key] = value
        return value
