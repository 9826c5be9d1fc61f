"""Reads `.cypher` files and checks the parameters they are run with.

A statement file starts with comments that say what it is for, what goes in and what comes out:

    // Purpose: finds one person by id
    // Parameters: $id – the person's id
    // Returns: person – a map with id and name

The `$names` in the header and those in the text must be the same set, and a run must give exactly
those: a typing error fails when the file is read, not when a rare branch runs.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, LiteralString

from cypher.error import StatementError

_HEADER = re.compile(r"\A(?://[^\n]*\n)+")
_FIELD = re.compile(r"^// (Purpose|Parameters|Returns):", re.MULTILINE)
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A checked Cypher statement: its name ("read/meetings"), text and parameter names."""

    name: str
    text: LiteralString
    parameters: frozenset[str]

    def bind(self, values: Mapping[str, Any]) -> tuple[LiteralString, dict[str, Any]]:
        """Return text and parameters for a driver's `run`.

        Raises:
            StatementError: when `values` lacks a declared parameter or has another one.
        """
        if self.parameters != values.keys():
            missing = sorted(self.parameters - values.keys())
            unknown = sorted(values.keys() - self.parameters)
            raise StatementError(
                f"parameters do not fit: missing {missing}, unknown {unknown}",
                where=f"{self.name}.cypher",
            )
        return self.text, dict(values)


@cache
def read_statement(name: str) -> Statement:
    """Read `NAME.cypher` of this package, e.g. "write/article".

    Raises:
        StatementError: when there is no such file or its header does not fit its text.
    """
    resource = files("cypher").joinpath(f"{name}.cypher")
    if not resource.is_file():
        raise StatementError("there is no such statement file", where=f"{name}.cypher")
    return parse_statement(name, resource.read_text(encoding="utf-8"))


def parse_statement(name: str, text: str) -> Statement:
    """Check a statement's header against its text.

    Raises:
        StatementError: when a header field is missing or the declared parameters are not the used.
    """
    header = _HEADER.match(text)
    fields = set(_FIELD.findall(header.group())) if header else set()
    if header is None or fields != {"Purpose", "Parameters", "Returns"}:
        raise StatementError(
            "the header must tell Purpose, Parameters and Returns", where=f"{name}.cypher"
        )
    declared = frozenset(_PARAMETER.findall(header.group()))
    used = frozenset(_PARAMETER.findall(text[header.end() :]))
    if declared != used:
        raise StatementError(
            f"declared parameters {sorted(declared)} are not the used {sorted(used)}",
            where=f"{name}.cypher",
        )
    # A statement file is part of the program, as a literal is; values never enter its text.
    return Statement(name, text, declared)


def list_statements(folder: str) -> list[str]:
    """Return the names of the statement files that lie in a folder, e.g. "write/nodes"."""
    return sorted(
        f"{folder}/{entry.name.removesuffix('.cypher')}"
        for entry in files("cypher").joinpath(folder).iterdir()
        if entry.name.endswith(".cypher")
    )


def read_schema() -> list[Statement]:
    """Return the migrations of `schema/`, in the order of their numbers."""
    names = list_statements("schema")
    return [read_statement(name) for name in names if name.startswith("schema/V")]
