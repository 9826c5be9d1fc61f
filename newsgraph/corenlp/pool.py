"""Several CoreNLP children at once: one uses one core, and most machines have more."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Self

from rich.console import Console

from newsgraph.corenlp.child import CoreNlp
from newsgraph.settings import Settings

# Below this many characters a second child, whose models take seconds to load, is not worth it.
_ENOUGH = 20_000


class CoreNlpPool:
    """CoreNLP for German in up to `settings.workers` children; each starts when there is work.

    Use it as a context manager, from one thread.

    Args:
        settings: names the cache folder of the archives, and how many children may run.
        console: where to show the progress of the first download.
    """

    def __init__(self, settings: Settings, *, console: Console | None = None) -> None:
        self._settings = settings
        self._console = console
        self._children: list[CoreNlp] = []
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Fetch what is missing and start the first child.

        Raises:
            ArchiveError: when CoreNLP's archives cannot be downloaded.
        """
        self._threads = self._stack.enter_context(ThreadPoolExecutor(self._settings.workers))
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def _start(self) -> None:
        child = CoreNlp(self._settings, console=self._console)
        self._children.append(self._stack.enter_context(child))

    def annotate(self, lines: Sequence[str]) -> list[dict[str, Any]]:
        """Return CoreNLP's JSON for each line, as `CoreNlp.annotate` does.

        Raises:
            CoreNlpError: when a child died twice at a line or took too long for it.
        """
        parts = list(_cut(lines, self._settings.workers))
        while len(self._children) < len(parts):
            self._start()
        asked = [
            self._threads.submit(child.annotate, part)
            for child, part in zip(self._children[: len(parts)], parts, strict=True)
        ]
        wait(asked)
        return [answer for one in asked for answer in one.result()]


def _cut(lines: Sequence[str], most: int) -> Iterator[Sequence[str]]:
    """Yield at most so many stretches of the lines, of about the same number of characters."""
    size = sum(map(len, lines))
    share = max(1.0, size / min(most, max(1, size // _ENOUGH)))
    start, read = 0, 0
    for position, line in enumerate(lines, start=1):
        read += len(line)
        if read >= share or position == len(lines):
            yield lines[start:position]
            start, read = position, 0
