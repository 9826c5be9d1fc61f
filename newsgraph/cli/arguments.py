"""Arguments that several commands take."""

from pathlib import Path
from typing import Annotated

import typer

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH",
        help="Files and folders: page texts, HTML, JSON lines; '-' is standard input.",
        show_default=False,
    ),
]
