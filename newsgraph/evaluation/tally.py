"""Counts of right, expected and found facts, and the figures they give."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts the gold has, how many were found, and how many of these are right."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Self) -> "Tally":
        return Tally(self.right + other.right, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """The part of what was found that is right; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The part of the gold that was found; 0 where the gold is empty."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.gold + self.found
        return 2 * self.right / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """Of so many matched pairs whose gold tells an attribute, how many have it right."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Self) -> "Share":
        return Share(self.right + other.right, self.of + other.of)
