"""Pairs what was found with what the gold has, one to one."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matching(Generic[T]):
    """Which gold facts were found, each with what was found; which were missed; what was false."""

    matched: tuple[tuple[T, T], ...]
    missed: tuple[T, ...]
    false: tuple[T, ...]

    @property
    def sizes(self) -> tuple[int, int, int]:
        """The numbers of right, gold and found facts."""
        right = len(self.matched)
        return right, right + len(self.missed), right + len(self.false)


def match(gold: Iterable[T], found: Iterable[T], is_same: Callable[[T, T], bool]) -> Matching[T]:
    """Give each gold fact, in their order, the first found fact that is still free and fits."""
    free = list(found)
    matched, missed = [], []
    for fact in gold:
        place = next((i for i, candidate in enumerate(free) if is_same(fact, candidate)), None)
        if place is None:
            missed.append(fact)
        else:
            matched.append((fact, free.pop(place)))
    return Matching(tuple(matched), tuple(missed), tuple(free))
