"""What a load tells while it works, to people or to programs."""

from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

from rich.console import Console

if TYPE_CHECKING:
    from pathlib import Path

    from loader.articles import Rejection
    from loader.write import WriteSummary


@dataclass
class Tally:
    """How far a load is: articles that were read; of them `written` says what became of some."""

    articles: int = 0
    rejected: int = 0
    bytes: int = 0
    written: "WriteSummary | None" = None
    started: float = field(default_factory=monotonic)

    def show(self) -> dict[str, Any]:
        """Return the figures by name; seconds since the start, articles per second."""
        seconds = monotonic() - self.started
        done = self.written
        return {
            "articles": self.articles,
            "new": done.new if done else 0,
            "replaced": done.replaced if done else 0,
            "unchanged": done.unchanged if done else 0,
            "rejected": self.rejected,
            "seconds": round(seconds, 1),
            "articles_per_second": round(self.articles / seconds, 1) if seconds else 0.0,
        }


class LoadReport(Protocol):
    """Is told what happens, in this order; `console` is for what others have to say meanwhile."""

    console: Console
    tally: Tally

    def start(self, total: int | None) -> None:
        """So many bytes are to be read, if that is known."""

    def reject(self, rejection: "Rejection") -> None:
        """An input cannot be used."""

    def warn(self, message: str) -> None:
        """The driver says something, mostly that it tries again."""

    def advance(self) -> None:
        """The tally changed."""

    def write(self) -> None:
        """A batch was written."""

    def finish(self, kept: "Path | None", failure: OSError | None) -> None:
        """All is done; dead letters are in the file `kept`, or could not be kept."""
