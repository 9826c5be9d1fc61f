"""What operations cost the database: its hits, and the operators of the plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import neo4j

from api.compile.compiler import Prepared
from api.schema import prepare_compiler
from tests.conftest import Address


@dataclass(frozen=True, slots=True)
class Cost:
    """Hits of the database, the operators used, and the most rows that one of them sorted."""

    hits: int
    operators: frozenset[str]
    sorted: int


def prepare(operation: str, variables: dict[str, Any] | None = None) -> Prepared:
    """Compile an operation to its statement and parameters."""
    compiler = prepare_compiler()
    read = compiler.read(operation, None)
    values = compiler.coerce(read, variables or {})
    assert not isinstance(values, list), values
    selection = compiler.select(read, values)
    assert selection is not None
    return compiler.prepare(selection, values)


def profile(
    driver: neo4j.Driver, address: Address, operation: str, variables: dict[str, Any] | None = None
) -> Cost:
    """Run an operation's statement and tell what it cost."""
    prepared = prepare(operation, variables)
    with driver.session(database=address.database) as session:
        summary = session.run(
            f"PROFILE {prepared.compiled.statement}", prepared.parameters
        ).consume()
    plans = list(walk(summary.profile or {}))
    return Cost(
        sum(plan["args"].get("DbHits", 0) for plan in plans),
        frozenset(name_operator(plan) for plan in plans),
        max((plan["args"]["Rows"] for plan in plans if "Sort" in plan["operatorType"]), default=0),
    )


def name_operator(plan: dict[str, Any]) -> str:
    """Return an operator's name; a product of single rows is none."""
    name: str = plan["operatorType"].partition("@")[0]
    single = all(child["args"]["Rows"] <= 1 for child in plan.get("children", ()))
    return "Apply" if name == "CartesianProduct" and single else name


def walk(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from walk(child)
