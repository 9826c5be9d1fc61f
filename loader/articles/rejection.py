"""What could not be used, told in one record, so that one bad input never stops the others."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Unit = Literal["line", "entry", "record"]

STDIN = "-"


class Reason(StrEnum):
    """Why an input gave no article; programs may rely on these words."""

    UNREADABLE = "unreadable"  # there is no such file, or it may not be read
    DAMAGED = "damaged"  # a compressed file, feed or archive that breaks off or makes no sense
    UNDECODABLE = "undecodable"  # bytes that are no text
    MALFORMED = "malformed"  # JSON, a record or HTML that is none
    EMPTY = "empty"  # no text in it
    NOT_GERMAN = "not-german"
    TOO_LARGE = "too-large"
    DUPLICATE = "duplicate-id"  # another text came before under the same id in the same run
    UNREAD = "unread"  # extraction died of it


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an input is: the file (`-` is standard input) and its place among others in there.

    `position` counts lines of JSON, entries of a feed or records of a web archive from 1; None
    where the input is the whole file.
    """

    where: str
    position: int | None = None
    unit: Unit = "line"

    def __str__(self) -> str:
        return self.where if self.position is None else f"{self.where}, {self.unit} {self.position}"


@dataclass(frozen=True, slots=True)
class Rejection:
    """An input that gave no article; `message` says in words what was wrong.

    `first` is where the text that was taken stands, when there are two under the same id.
    """

    origin: Origin
    reason: Reason
    message: str
    first: Origin | None = None

    def __str__(self) -> str:
        return f"{self.origin}: {self.message}"
