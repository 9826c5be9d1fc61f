"""A load of what earlier loads could not use."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from loader.articles import (
    STDIN,
    Document,
    Meter,
    Origin,
    Rejection,
    measure,
    read_document,
    split_inputs,
)
from loader.records import Article
from newsgraph.dead_letters import Letter, read_letter, read_lines, replace_lines, write_letter
from newsgraph.extraction import Input


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
