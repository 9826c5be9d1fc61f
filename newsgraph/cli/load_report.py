"""What a load tells while it works: a progress bar for people, JSON lines for programs."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING, Any, Protocol

import orjson
import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from cypher import NewsgraphError
from newsgraph.cli.commands import FAILED
from newsgraph.cli.terminal import Rejections, open_stderr

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

    def advance(self) -> None:
        """The tally changed."""

    def write(self) -> None:
        """A batch was written."""

    def finish(self, kept: "Path | None", failure: OSError | None) -> None:
        """All is done; dead letters are in the file `kept`, or could not be kept."""


class ShownReport:
    """Shows a progress bar on the standard error stream, with rate and time left."""

    def __init__(self, progress: Progress) -> None:
        self.console = progress.console
        self.tally = Tally()
        self._progress = progress
        self._task = progress.add_task("Loading", total=None, told="")
        self._rejections = Rejections(progress.console)

    def start(self, total: int | None) -> None:
        """Start the clock."""
        self.tally.started = monotonic()
        self._progress.reset(self._task, total=total)
        self._progress.start()

    def reject(self, rejection: "Rejection") -> None:
        """Print the rejection above the bar."""
        self.tally.rejected += 1
        self._rejections(rejection)

    def advance(self) -> None:
        """Move the bar."""
        told = "{articles} articles, {articles_per_second} a second".format_map(self.tally.show())
        self._progress.update(self._task, completed=self.tally.bytes, told=told)

    def write(self) -> None:
        """Say nothing: the bar moves anyway."""

    def finish(self, kept: "Path | None", failure: OSError | None) -> None:
        """Say where the dead letters are."""
        self._progress.stop()
        if failure:
            self.console.print(
                f"What was rejected could not be kept: {failure.strerror} ({failure.filename})",
                soft_wrap=True,
            )
        elif kept:
            self.console.print(
                f"What was rejected is kept in {kept}; once it is mended: "
                f"newsgraph load --retry {kept}",
                soft_wrap=True,
            )


class LoggedReport:
    """Prints a JSON object a line on the standard error stream."""

    def __init__(self) -> None:
        self.console = Console(stderr=True, quiet=True)
        self.tally = Tally()
        self._total: int | None = None

    def start(self, total: int | None) -> None:
        """Log `start`."""
        self.tally.started = monotonic()
        self._total = total
        self.log("start", bytes_total=total)

    def reject(self, rejection: "Rejection") -> None:
        """Log `rejection`."""
        self.tally.rejected += 1
        origin = rejection.origin
        self.log(
            "rejection",
            path=origin.where,
            position=origin.position,
            unit=origin.unit,
            reason=rejection.reason,
            message=rejection.message,
        )

    def advance(self) -> None:
        """Log nothing: batches tell how far it is."""

    def write(self) -> None:
        """Log `batch`."""
        self.log("batch", **self.tally.show(), bytes=self.tally.bytes, bytes_total=self._total)

    def finish(self, kept: "Path | None", failure: OSError | None) -> None:
        """Log `summary`."""
        where = str(kept) if kept and not failure else None
        self.log("summary", **self.tally.show(), dead_letters=where)

    def log(self, event: str, **fields: object) -> None:
        """Print one line."""
        line = {"event": event, "time": datetime.now(UTC), **fields}
        sys.stderr.write(orjson.dumps(line).decode() + "\n")
        sys.stderr.flush()


@contextmanager
def open_report(*, as_json: bool) -> Iterator[LoadReport]:
    """Yield the report; as JSON it also tells the error that ends the load.

    Raises:
        typer.Exit: when it told the error.
    """
    if not as_json:
        console = open_stderr()
        columns = (SpinnerColumn(), BarColumn(), TextColumn("{task.fields[told]}"))
        times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
        shown = Progress(*columns, *times, console=console, transient=True)
        shown.disable = not console.is_terminal  # a file would have an empty line of it
        try:
            yield ShownReport(shown)
        finally:
            shown.stop()
        return
    report = LoggedReport()
    try:
        yield report
    except NewsgraphError as error:
        report.log("error", message=str(error))
        raise typer.Exit(FAILED) from error
    except OSError as error:
        if error.filename is None:  # no file or folder that a user could mend
            raise
        report.log("error", message=f"{error.strerror} ({error.filename})")
        raise typer.Exit(FAILED) from error
