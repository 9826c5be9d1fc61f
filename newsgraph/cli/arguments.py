"""Arguments that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

_PATH = typer.Argument(
    metavar="PATH",
    help="Files, folders and patterns like 'news/**/*.html': page texts, HTML, JSON lines, "
    "RSS and Atom, WARC; each of them also as .gz or .zst; '-' is standard input.",
    show_default=False,
)

Paths = Annotated[list[Path], _PATH]
OptionalPaths = Annotated[list[Path] | None, _PATH]
