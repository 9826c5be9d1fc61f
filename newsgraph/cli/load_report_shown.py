"""What a load tells people: a progress bar with rate and time left, and what was rejected."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from newsgraph.cli.load_report import Tally
from newsgraph.cli.terminal import Rejections, open_stderr

if TYPE_CHECKING:
    from pathlib import Path

    from loader.articles import Rejection


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

    def warn(self, message: str) -> None:
        """Print it above the bar."""
        self.console.print(f"warning: {message}", soft_wrap=True)

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


@contextmanager
def open_shown_report() -> Iterator[ShownReport]:
    """Yield a report on the standard error stream; the bar goes at the end."""
    console = open_stderr()
    columns = (SpinnerColumn(), BarColumn(), TextColumn("{task.fields[told]}"))
    times = (TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn())
    progress = Progress(*columns, *times, console=console, transient=True)
    progress.disable = not console.is_terminal  # a file would have an empty line of it
    try:
        yield ShownReport(progress)
    finally:
        progress.stop()
