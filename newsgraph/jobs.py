"""What a load works through: paths, or the dead letters of earlier loads."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from loader.articles import Document, Meter, Origin, Rejection, measure, sort_paths, split_inputs
from loader.records import Article
from newsgraph.dead_letters import append_letter, write_letter
from newsgraph.extraction import Input


class Job(Protocol):
    """Inputs in an order that they alone decide, and what is done with those of no use."""

    path: Path
    failure: OSError | None

    def measure(self) -> int | None:
        """Return how many bytes there are to read, None when nobody knows."""

    def split(self, meter: Meter) -> Iterator[Input]:
        """Yield the inputs."""

    def list_known(self) -> Iterator[tuple[Article, Origin]]:
        """Yield articles that have their ids already, and where they stand."""

    def keep(self, rejection: Rejection, document: Document | None) -> None:
        """Keep a rejection in the file of dead letters."""

    def settle(self) -> int:
        """Bring the file up to date once all is loaded; return how many of its letters remain."""


class PathsJob:
    """The inputs under paths; dead letters are added to a file as they come.

    Args:
        paths: as `split_inputs` takes them; their order has no part in the result.
        path: the file of dead letters.
        chosen: a user named the file, so it is an error when it cannot be written.

    Raises:
        OSError: when a chosen file cannot be written.
    """

    def __init__(self, paths: Iterable[Path], path: Path, *, chosen: bool) -> None:
        self._paths = sort_paths(paths)
        self.path = path
        self._chosen = chosen
        self._kept = 0
        self.failure: OSError | None = None
        if chosen:
            append_letter(path, b"")

    def measure(self) -> int | None:
        """Return how many bytes the files have together."""
        return measure(self._paths)

    def split(self, meter: Meter) -> Iterator[Input]:
        """Yield the inputs of the sorted paths."""
        return split_inputs(self._paths, meter)

    def list_known(self) -> Iterator[tuple[Article, Origin]]:
        """Yield nothing: the first that comes has the id."""
        return iter(())

    def keep(self, rejection: Rejection, document: Document | None) -> None:
        """Add a line to the file."""
        try:
            append_letter(self.path, write_letter(rejection, document))
            self._kept += 1
        except OSError as error:
            if self._chosen:
                raise
            self.failure = error  # on a file system for reading alone nobody chose to have a file

    def settle(self) -> int:
        """Return how many lines were added."""
        return self._kept
