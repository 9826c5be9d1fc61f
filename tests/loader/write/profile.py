"""What statements cost: a transaction that profiles each one and adds up by statement file."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, LiteralString

import neo4j

import cypher
from cypher import read_statement
from loader.write.run import PLANNED_ONCE

Plan = Mapping[str, Any]


@cache
def name_statements() -> dict[str, str]:
    """Return the names of the statements that write, by their texts as they are run."""
    root = Path(cypher.__file__).parent
    names = [
        path.relative_to(root).with_suffix("").as_posix() for path in root.glob("write/**/*.cypher")
    ]
    return {PLANNED_ONCE + read_statement(name).text: name for name in names}


class Profile:
    """Stands for a transaction; knows db hits by statement file, and every plan with its file."""

    def __init__(self, tx: neo4j.Transaction) -> None:
        self._tx = tx
        self.hits: Counter[str] = Counter()
        self.plans: list[tuple[str, Plan]] = []

    def run(self, text: LiteralString, parameters: dict[str, Any]) -> "Played":
        """Run a statement as a transaction does."""
        result = self._tx.run(f"PROFILE\n{text}", parameters)
        records = list(result)
        summary = result.consume()
        assert summary.profile is not None
        statement = name_statements()[text]
        self.hits[statement] += sum(one["dbHits"] for one in walk(summary.profile))
        self.plans.append((statement, summary.profile))
        return Played(records, summary)


class Played:
    """A result that was read already."""

    def __init__(self, records: list[neo4j.Record], summary: neo4j.ResultSummary) -> None:
        self._records = records
        self._summary = summary

    def __iter__(self) -> Iterator[neo4j.Record]:
        return iter(self._records)

    def consume(self) -> neo4j.ResultSummary:
        return self._summary


def walk(plan: Plan) -> Iterator[Plan]:
    """Yield an operator of a plan and all below it."""
    yield plan
    for child in plan.get("children", ()):
        yield from walk(child)


def name_operator(plan: Plan) -> str:
    """Return an operator's name and details, for example "NodeByLabelScan name:Name"."""
    name = plan["operatorType"].removesuffix("@neo4j")
    return f"{name} {plan['args'].get('Details', '')}"


def list_leaves(plan: Plan) -> list[str]:
    """Return the operators at which a plan begins."""
    return [name_operator(one) for one in walk(plan) if not one.get("children")]
