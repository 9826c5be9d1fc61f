"""Runs statement files in transactions and counts what they change."""

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, fields
from types import TracebackType
from typing import Any, LiteralString, NamedTuple

from neo4j import ManagedTransaction, Record, SummaryCounters

from cypher import read_statement

# Else Neo4j plans every statement anew again and again while a graph grows, at a sixth of the time
# that it takes to fill one. Each begins at an index, or at the few decisions of people, in the plan
# that it gets on an empty graph as well (`tests/loader/write/test_cost.py`).
PLANNED_ONCE: LiteralString = "CYPHER replan=skip "


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


class Items(list[Any]):
    """A list that is told by its length.

    The driver makes a text of all parameters for its log, whether that is kept or not: of rows it
    takes nearly as long as sending them.
    """

    def __repr__(self) -> str:
        return f"<{len(self)} items>"


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
        name: {"items": Items(value)} if isinstance(value, list) else value
        for name, value in parameters.items()
    }
    text, bound = read_statement(statement).bind(given)
    result = tx.run(PLANNED_ONCE + text, bound)
    records = list(result)
    return Outcome(records, count_changes(result.consume().counters))


class Lane:
    """The statements of one transaction, run one after the other by a thread of their own.

    What is only written is not waited for: while the database works at it, the rows of what comes
    next are made. Each statement sees what those before it wrote, and none is run behind one that
    failed. Leaving the lane waits for all of them; an error that leaves it drops those not begun.
    """

    def __init__(self, tx: ManagedTransaction) -> None:
        self._tx = tx
        self._thread = ThreadPoolExecutor(1, "statements")
        self._error: BaseException | None = None
        self._trace: TracebackType | None = None
        self._changes = Changes()

    def __enter__(self) -> "Lane":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._thread.shutdown(cancel_futures=error is not None)
        if error is None:
            self._check()

    def write(self, statement: str, /, **parameters: Any) -> None:
        """Run a statement in its turn, unless all of its parameters are empty.

        When it fails, whatever is read next and leaving the lane raise its error.
        """
        self.ask(statement, **parameters)

    def ask(self, statement: str, /, **parameters: Any) -> Future[list[dict[str, Any]]]:
        """Run a statement in its turn, as `write` does; what it returns can be waited for."""
        if not any(parameters.values()):
            nothing: Future[list[dict[str, Any]]] = Future()
            nothing.set_result([])
            return nothing
        return self._thread.submit(self._run, statement, parameters)

    def read(self, statement: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """Run a statement as `ask` does, and wait for what it returns."""
        return self.ask(statement, **parameters).result()

    def finish(self) -> Changes:
        """Wait for all statements, and return what they changed."""
        return self._thread.submit(self._count).result()

    def _run(self, statement: str, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        self._check()
        try:
            records, changes = run(self._tx, statement, **parameters)
        except BaseException as error:
            self._error, self._trace = error, error.__traceback__
            raise
        self._changes += changes
        return list_rows(records)

    def _count(self) -> Changes:
        self._check()
        return self._changes

    def _check(self) -> None:
        if self._error is not None:
            # Else each statement behind the one that failed would be told of, too.
            raise self._error.with_traceback(self._trace)


def list_rows(records: list[Record]) -> list[dict[str, Any]]:
    """Return records as rows; of one with `columns` and `rows`, the rows by these columns.

    What is long comes as one record: the driver takes two system calls and a message's time for
    each.
    """
    if len(records) == 1 and records[0].keys() == ["rows", "columns"]:
        columns = records[0]["columns"]
        return [dict(zip(columns, row, strict=True)) for row in records[0]["rows"]]
    return [dict(record) for record in records]


def count_changes(counters: SummaryCounters) -> Changes:
    return Changes(*(getattr(counters, f.name) for f in fields(Changes)))
