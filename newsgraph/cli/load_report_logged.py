"""What a load tells programs: a JSON object a line on the standard error stream."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

import orjson
import typer
from rich.console import Console

from cypher import NewsgraphError
from newsgraph.cli.commands import FAILED
from newsgraph.cli.load_report import Tally

if TYPE_CHECKING:
    from pathlib import Path

    from loader.articles import Rejection


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

    def warn(self, message: str) -> None:
        """Log `warning`."""
        self.log("warning", message=message)

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
def open_logged_report() -> Iterator[LoggedReport]:
    """Yield a report that also tells the error which ends the load.

    Raises:
        typer.Exit: when it told the error.
    """
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
