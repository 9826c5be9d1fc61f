"""What a load works through: paths, or the dead letters of earlier loads."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Protocol

from loader.articles import (
    STDIN,
    Document,
    Meter,
    Origin,
    Rejection,
    measure,
    read_document,
    sort_paths,
    split_inputs,
)
from loader.records import Article
from newsgraph.dead_letters import (
    Letter,
    append_letter,
    read_letter,
    read_lines,
    replace_lines,
    write_letter,
)
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


class RetryJob:
    """The inputs that a file of dead letters names, and no others of their files.

    Raises:
        DeadLetterError: when the file cannot be read.
    """

    failure: OSError | None = None

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lines = read_lines(path)
        read = [letter for line in self._lines if (letter := read_letter(line))]
        # What cannot be read again stays in the file: of standard input what was too large, and
        # what is a duplicate of something there.
        self._letters = [
            letter
            for letter in read
            if (letter.origin.where != STDIN or letter.document)
            and (letter.first is None or letter.first.where != STDIN)
        ]
        self._taken: set[bytes] = set()
        self._failed: list[bytes] = []

    def measure(self) -> int | None:
        """Return how many bytes the files have together."""
        files = {letter.origin.where for letter in self._letters} - {STDIN}
        return measure(sorted(files))

    def split(self, meter: Meter) -> Iterator[Input]:
        """Yield the inputs that the letters name, as they are now."""
        by_file = sorted(self._letters, key=lambda letter: letter.origin.where)
        for where, its_letters in groupby(by_file, key=lambda letter: letter.origin.where):
            letters = list(its_letters)
            if where == STDIN:
                yield from (letter.document for letter in letters if letter.document)
                self._taken.update(letter.line for letter in letters)
            else:
                yield from self._split_file(where, letters, meter)

    def _split_file(self, where: str, letters: list[Letter], meter: Meter) -> Iterator[Input]:
        wanted = {letter.origin for letter in letters}
        whole = any(one.position is None for one in wanted)
        seen: set[Origin] = set()
        broken = False
        for found in split_inputs([where], meter):
            origin = get_origin(found)
            if whole or origin in wanted:
                seen.add(origin)
                yield found
            elif origin.position is None and isinstance(found, Rejection):
                broken = True  # so nobody knows what became of those that were not seen
            if not whole and seen == wanted:
                break
        self._taken.update(
            letter.line for letter in letters if whole or letter.origin in seen or not broken
        )

    def list_known(self) -> Iterator[tuple[Article, Origin]]:
        """Yield the articles that came first under the ids of duplicates."""
        firsts = sorted(
            {letter.first for letter in self._letters if letter.first},
            key=lambda first: first.where,
        )
        for where, its_firsts in groupby(firsts, key=lambda first: first.where):
            yield from _read_again(where, list(its_firsts))

    def keep(self, rejection: Rejection, document: Document | None) -> None:
        """Keep it until the end."""
        self._failed.append(write_letter(rejection, document))

    def settle(self) -> int:
        """Leave in the file what still fails and what was not taken up; return how many."""
        replace_lines(self.path, self._taken, self._failed)
        return len(self._lines) - len(self._taken) + len(self._failed)


def get_origin(found: Input) -> Origin:
    """Return where an input is."""
    return found.told.origin if isinstance(found, Document) else found.origin


def _read_again(where: str, origins: Sequence[Origin]) -> Iterator[tuple[Article, Origin]]:
    missing = set(origins)
    for found in split_inputs([where]):
        origin = get_origin(found)
        if origin in missing:
            missing.remove(origin)
            article = read_document(found) if isinstance(found, Document) else found
            if isinstance(article, Article):
                yield article, origin
        if not missing:
            return
