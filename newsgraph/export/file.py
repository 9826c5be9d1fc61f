"""Where an export goes: a file or folder that is there whole or not at all, or standard output."""

import io
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import BinaryIO, Literal

from cypher import NewsgraphError
from newsgraph.export.elements import Edge, Node
from newsgraph.export.lines import write_lines
from newsgraph.export.tables import Tables

Elements = Iterable[Node | Edge]

# The earliest that a zip file can tell: the same tables make the same bytes at any time.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


# The first is the one that two graphs are compared by.
Form = Literal["jsonl", "graphml", "csv", "jsonld"]


class ExportError(NewsgraphError):
    """An export cannot be written where it shall go."""


def export_graph(elements: Elements, form: Form, output: Path | None, stdout: BinaryIO) -> None:
    """Write a graph, as `read_graph` yields it.

    Args:
        elements: nodes and edges, in their order.
        form: which form.
        output: a file; for CSV a file named *.zip, or a folder. None for standard output.
        stdout: what that is.

    Raises:
        ExportError: when the folder for CSV holds other files.
    """
    if form == "csv" and output is not None and output.suffix != ".zip":
        write_folder(elements, output)
        return
    write = choose_writer(form)
    if output is None:
        write(elements, stdout)
        return
    with replacing(output) as file:
        write(elements, file)


def choose_writer(form: Form) -> Callable[[Elements, BinaryIO], None]:
    """Return what writes a form; networkx and rdflib take long to import."""
    match form:
        case "jsonl":
            return write_lines
        case "graphml":
            from newsgraph.export.graphml import write_graphml

            return write_graphml
        case "jsonld":
            from newsgraph.export.linked_data import write_linked_data

            return write_linked_data
        case "csv":
            return write_zip


def write_folder(elements: Elements, folder: Path) -> None:
    """Write the tables of a graph as files of a folder, in place of those of an earlier export.

    Raises:
        ExportError: when the folder holds anything else.
    """
    folder = folder.resolve()
    if folder.exists() and (other := next(filter(is_foreign, sorted(folder.iterdir())), None)):
        raise ExportError(
            "the folder for the tables holds something else",
            where=str(other),
            hint="Name a new folder, or a file that ends in .zip",
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (
        Tables(elements) as tables,
        TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as new,
    ):
        whole = Path(new) / "whole"
        whole.mkdir()
        for name, table in tables:
            with (whole / name).open("w", encoding="utf-8", newline="") as file:
                table.write(file)
        if folder.exists():
            folder.rename(Path(new) / "old")
        whole.rename(folder)


def is_foreign(path: Path) -> bool:
    """Tell whether a file is none that an export to a folder makes."""
    return not any(path.match(pattern) for pattern in ("nodes-*.csv", "edges-*.csv"))


def write_zip(elements: Elements, stream: BinaryIO) -> None:
    """Write the tables of a graph as one zip file."""
    # A zip file that is written to a pipe has other bytes than one on disk.
    with TemporaryFile() as seekable:
        with Tables(elements) as tables, zipfile.ZipFile(seekable, "w") as archive:
            for name, table in tables:
                entry = zipfile.ZipInfo(name, _NO_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                with (
                    archive.open(entry, "w", force_zip64=True) as binary,
                    io.TextIOWrapper(binary, encoding="utf-8", newline="") as text,
                ):
                    table.write(text)
        seekable.seek(0)
        shutil.copyfileobj(seekable, stream)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Yield a file that takes the path's place when all went well, and goes otherwise."""
    path = path.resolve()  # a link stays one
    if path.exists() and not path.is_file():  # a device, a pipe: written to as it is
        with path.open("wb") as file:
            yield file
        return
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with new.open("wb") as file:
            yield file
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
