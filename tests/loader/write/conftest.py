"""A database that is ready to be written to, and empty."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import neo4j
import pytest

from loader.records import Findings
from loader.write import (
    WithdrawSummary,
    WriteSummary,
    apply_schema,
    familiarity,
    withdraw_articles,
    write_findings,
)
from newsgraph.export import read_graph, to_line
from tests.conftest import Address
from tests.loader.write.dump import Dump, dump_graph


class Store(NamedTuple):
    """The test database, with what the tests do to it."""

    driver: neo4j.Driver
    database: str

    def write(self, findings: Iterable[Findings], **options: Any) -> WriteSummary:
        return write_findings(self.driver, self.database, findings, **options)

    def withdraw(self, articles: Iterable[str]) -> WithdrawSummary:
        return withdraw_articles(self.driver, self.database, articles)

    def export(self) -> list[str]:
        """Return the canonical export, line by line."""
        return [to_line(element) for element in read_graph(self.driver, self.database)]

    def dump(self) -> Dump:
        return dump_graph(self.driver, self.database)

    def query(self, text: str, **parameters: Any) -> set[tuple[Any, ...]]:
        """Return the rows of a query as tuples, lists in them as tuples too."""
        records, _, _ = self.driver.execute_query(text, parameters, database_=self.database)
        return {
            tuple(tuple(v) if isinstance(v, list) else v for v in record.values())
            for record in records
        }

    def empty(self) -> None:
        """Remove all but the schema and the record of it."""
        self.query("MATCH (n) WHERE NOT n:Migration DETACH DELETE n")


@pytest.fixture(scope="session")
def prepared(driver: neo4j.Driver, address: Address) -> Store:
    """The database as earlier tests left it; for tests that empty it themselves, many times."""
    return Store(driver, address.database)


@pytest.fixture
def store(graph: neo4j.Driver, prepared: Store) -> Store:
    """An empty database with the schema."""
    apply_schema(graph, prepared.database)
    return prepared


@pytest.fixture
def few_articles_are_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let people be familiar after so few articles that small sets hold them, and others."""
    monkeypatch.setattr(familiarity, "FAMILIAR_ARTICLES", 3)
