"""What commands show while they work, on the standard error stream."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.text import Text

if TYPE_CHECKING:
    from loader.articles import Rejection


class Advance(Protocol):
    """Is called for each article that is done."""

    def __call__(self) -> None: ...


def open_stdout() -> Console:
    """Return the console for results."""
    return Console(highlight=False, markup=False)


def open_stderr() -> Console:
    """Return the console for messages."""
    return Console(stderr=True, highlight=False, markup=False)


class Rejections:
    """Shows each input that cannot be used, as it comes, and counts them."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.count = 0

    def __call__(self, rejection: "Rejection") -> None:
        self.count += 1
        line = Text.assemble(("rejected ", "yellow"), str(rejection))
        self._console.print(line, soft_wrap=True)

    def __str__(self) -> str:
        return f"{self.count} input{'' if self.count == 1 else 's'} rejected"


@contextmanager
def show_progress(console: Console, what: str) -> Iterator[Advance]:
    """Show how many articles are done; how many there will be is not known beforehand."""
    columns = (SpinnerColumn(), TextColumn(what), TextColumn("{task.completed} articles"))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda: progress.advance(task)
