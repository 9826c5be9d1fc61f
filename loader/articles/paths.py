"""From what stands on a command line to files: walks folders, expands patterns."""

import os
from collections.abc import Iterable, Iterator
from glob import has_magic, iglob
from pathlib import Path

from loader.articles import compression
from loader.articles.rejection import STDIN, Origin, Reason, Rejection

LINES = frozenset({".jsonl", ".ndjson"})
HYPERTEXT = frozenset({".html", ".htm", ".xhtml"})
FEEDS = frozenset({".rss", ".atom", ".xml"})
ARCHIVES = frozenset({".warc"})
# What is read in a folder, compressed or not; a file that is named by itself may end in anything.
SUFFIXES = LINES | HYPERTEXT | FEEDS | ARCHIVES | {".txt"}


def expand(paths: Iterable[Path | str]) -> Iterator[Path | Rejection]:
    """Yield files as they are named, those in folders and of patterns (`**` too) in their order.

    `-` is handed on. A file of a pattern's name goes before the pattern.
    """
    for path in paths:
        if not has_magic(str(path)) or os.path.lexists(path):
            yield from _walk(Path(path))
            continue
        found = False
        # Sorted a folder at a time by `_walk`, and here as a whole: few patterns match millions.
        for match in sorted(iglob(str(path), recursive=True)):  # noqa: PTH207 – also of absolute
            found = True
            yield from _walk(Path(match))
        if not found:
            message = "unreadable: there is no file of this pattern"
            yield Rejection(Origin(str(path)), Reason.UNREADABLE, message)


def sort_paths(paths: Iterable[Path | str]) -> list[Path | str]:
    """Return the paths in an order that does not depend on how they were given; `-` is last."""
    return sorted(set(paths), key=lambda path: (str(path) == STDIN, Path(path).absolute().parts))


def measure(paths: Iterable[Path | str]) -> int | None:
    """Return how many bytes the files have together; None when nobody knows beforehand."""
    total = 0
    for file in expand(paths):
        if isinstance(file, Rejection):
            continue
        try:
            if not file.is_file():  # standard input, a pipe, or nothing at all
                return None
            total += file.stat().st_size
        except (OSError, ValueError):
            return None
    return total


def split_suffix(path: Path) -> tuple[str, str]:
    """Return a file's name and its ending, without the ending of a compression."""
    if path.suffix.lower() in compression.SUFFIXES:
        path = path.with_suffix("")
    return path.stem, path.suffix.lower()


def unreadable(error: OSError, where: str) -> Rejection:
    """Return the refusal of a file or folder that cannot be read."""
    message = f"unreadable: {error.strerror or error}"
    return Rejection(Origin(where), Reason.UNREADABLE, message)


def _walk(path: Path) -> Iterator[Path | Rejection]:
    if str(path) == STDIN or not path.is_dir():
        yield path
        return
    refused: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(folder, name)
            if split_suffix(file)[1] in SUFFIXES and not name.startswith("."):
                yield file
        yield from (unreadable(error, str(error.filename)) for error in refused)
        refused.clear()
    yield from (unreadable(error, str(error.filename)) for error in refused)
