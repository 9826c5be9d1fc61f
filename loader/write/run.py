"""Runs statement files in transactions and counts what they change."""

from dataclasses import dataclass, fields
from typing import Any, NamedTuple

from neo4j import ManagedTransaction, Record, SummaryCounters

from cypher import read_statement


@dataclass(frozen=True, slots=True)
class Changes:
    """What was written, as the database counts it."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0
    labels_added: int = 0
    labels_removed: int = 0

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Changes)))

    def __bool__(self) -> bool:
        """Tell whether anything was written."""
        return any(getattr(self, f.name) for f in fields(Changes))


class Outcome(NamedTuple):
    """What a statement returned and changed."""

    records: list[Record]
    changes: Changes


def run(tx: ManagedTransaction, statement: str, /, **parameters: Any) -> Outcome:
    """Run a statement file with exactly its parameters; a list is `$name.items` in its text.

    Raises:
        StatementError: when the parameters are not those that the file declares.
    """
    # Neo4j plans a statement anew for a list of another size (some, tens, hundreds, ...), which
    # costs more than most batches' rows do. Of what is in a map it does not ask the size.
    given = {
        name: {"items": value} if isinstance(value, list) else value
        for name, value in parameters.items()
    }
    result = tx.run(*read_statement(statement).bind(given))
    records = list(result)
    return Outcome(records, count_changes(result.consume().counters))


def read(tx: ManagedTransaction, statement: str, /, **parameters: Any) -> list[dict[str, Any]]:
    """Run a statement file that returns `rows`, lists of the values that `columns` names.

    All of them are one record: the driver takes two system calls and a message's time for each.
    """
    records, _ = run(tx, statement, **parameters)
    return [
        dict(zip(record["columns"], row, strict=True))
        for record in records
        for row in record["rows"]
    ]


def count_changes(counters: SummaryCounters) -> Changes:
    return Changes(*(getattr(counters, f.name) for f in fields(Changes)))
