"""CSV: one table for each label and each type of edge."""

import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO, Any, TextIO

from newsgraph.export.cells import to_cell
from newsgraph.export.elements import Edge, Node

_ENDS = ("fromLabel", "fromId", "toLabel", "toId")


@dataclass(slots=True)
class Table:
    """Rows on disk: which columns they have is known when the last one is there."""

    rows: IO[str]
    keys: tuple[str, ...]
    others: set[str] = field(default_factory=set)

    def add(self, keys: Iterable[str], properties: dict[str, Any]) -> None:
        row = {key: to_cell(value) for key, value in properties.items()}
        row |= zip(self.keys, keys, strict=True)
        self.others |= row.keys() - set(self.keys)
        self.rows.write(json.dumps(row) + "\n")

    def write(self, stream: TextIO) -> None:
        """Write the table: the keys' columns, then the others by name."""
        self.rows.seek(0)
        writer = csv.DictWriter(stream, [*self.keys, *sorted(self.others)], lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(json.loads, self.rows))


class Tables:
    """The tables of a graph, by the names of their files, in the order of these.

    A list is one text in a cell, and what is absent is an empty cell.
    """

    def __init__(self, elements: Iterable[Node | Edge]) -> None:
        self._files = ExitStack()
        self._tables: dict[str, Table] = {}
        with ExitStack() as undo:
            undo.callback(self._files.close)
            for element in elements:
                self._add(element)
            undo.pop_all()

    def __enter__(self) -> "Tables":
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def __iter__(self) -> Iterator[tuple[str, Table]]:
        yield from sorted(self._tables.items())

    def _add(self, element: Node | Edge) -> None:
        if isinstance(element, Node):
            table = self._open(f"nodes-{element.label}.csv", ("id",))
            table.add([element.key], element.properties)
        else:
            table = self._open(f"edges-{element.type}.csv", _ENDS)
            table.add([*element.source, *element.target], element.properties)

    def _open(self, name: str, keys: tuple[str, ...]) -> Table:
        if name not in self._tables:
            file = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 – closed with the others
            self._files.push(file)
            self._tables[name] = Table(file, keys)
        return self._tables[name]
