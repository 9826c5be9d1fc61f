"""What could not be used, told in one record, so that one bad input never stops the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that gave no article.

    `where` is the file, `-` for standard input; `position` the line in it, counted from 1, where
    the input is one of many in a file; `reason` says in words what was wrong.
    """

    where: str
    position: int | None
    reason: str

    def __str__(self) -> str:
        place = self.where if self.position is None else f"{self.where}, line {self.position}"
        return f"{place}: {self.reason}"
