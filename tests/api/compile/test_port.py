"""What both ways to the database do alike: by Bolt and by the Query API."""

import asyncio
import time
from collections.abc import Callable, Coroutine, Iterator
from typing import Any
from uuid import uuid4

import neo4j
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from api.compile import (
    BoltReader,
    DeadlineError,
    MemoryLimitError,
    QueryAPIReader,
    Reader,
    StatementError,
    UnavailableError,
)
from tests.conftest import Address

# Nothing is found, after minutes.
LONG = "UNWIND range(1, 10000000000) AS n WITH n WHERE n % 7 = 8 RETURN [count(n), $name] AS row"
# All of it would be kept until the end.
LARGE = (
    "UNWIND range(1, 1000000000) AS n WITH collect([n, n + 1]) AS pairs RETURN [size(pairs)] AS row"
)

Open = Callable[[float], Reader]


class Way:
    """Opens readers of one kind, and runs what uses them."""

    def __init__(self, kind: str, address: Address, http_uri: str) -> None:
        self.kind = kind
        self.address = address
        self.http_uri = http_uri
        self.runner = asyncio.Runner()

    def run(self, work: Callable[[Reader], Coroutine[Any, Any, Any]], seconds: float = 30.0) -> Any:
        """Do the work with a reader whose statements may take so long."""
        return self.runner.run(self._run(work, seconds))

    def read(self, statement: str, seconds: float = 30.0, **parameters: Any) -> list[Any]:
        row: list[Any] = self.run(lambda reader: reader.read(statement, parameters), seconds)
        return row

    async def _run(self, work: Callable[[Reader], Coroutine[Any, Any, Any]], seconds: float) -> Any:
        uri, user, password, database = self.address
        if self.kind == "bolt":
            async with neo4j.AsyncGraphDatabase.driver(uri, auth=(user, password)) as driver:
                return await work(BoltReader(driver, database, seconds))
        async with QueryAPIReader.open(self.http_uri, user, password, database, seconds) as reader:
            return await work(reader)


@pytest.fixture(scope="module", params=["bolt", "query API"])
def way(request: pytest.FixtureRequest, address: Address, http_uri: str) -> Iterator[Way]:
    way = Way(request.param, address, http_uri)
    with way.runner:
        yield way


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)


@given(values=st.lists(VALUES, max_size=4))
@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_values_come_back_as_they_went(way: Way, values: list[Any]) -> None:
    row = way.read("RETURN $values AS row", values=values)
    assert row == values


@given(number=st.floats(allow_nan=False, allow_infinity=False))
@example(2.0**-24)  # of single precision: its shortest text would be that of another number
@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_floats_go_as_numbers_and_come_back_as_text(way: Way, number: float) -> None:
    (text,) = way.read("RETURN [toString($number)] AS row", number=number)
    assert repr(float(text)) == repr(number)


def test_a_statement_may_have_many_lines_and_any_letters(way: Way) -> None:
    row = way.read("// „Wer traf wen?“\nRETURN\n  ['ä\u2028', $p]\nAS row", p="\\ \" '")
    assert row == ["ä\u2028", "\\ \" '"]


def test_the_server_refuses_to_write(way: Way, driver: neo4j.Driver) -> None:
    for write in ("CREATE (:Intruder) RETURN [1] AS row", "CREATE INDEX intruder FOR (n:X) ON n.y"):
        with pytest.raises(StatementError) as refused:
            way.read(write)
        assert refused.value.code == "Neo.ClientError.Statement.AccessMode"
    counted = driver.execute_query(
        "MATCH (n:Intruder) RETURN count(n) AS n", database_=way.address.database
    )
    assert counted.records[0]["n"] == 0


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("RETURN", "Neo.ClientError.Statement.SyntaxError"),
        ("RETURN $missing AS row", "Neo.ClientError.Statement.ParameterMissing"),
        ("RETURN [1 / 0] AS row", "Neo.ClientError.Statement.ArithmeticError"),
        ("UNWIND [1, 0] AS n RETURN [1 / n] AS row", "Neo.ClientError.Statement.ArithmeticError"),
        ("UNWIND [] AS n RETURN [n] AS row", ""),
        ("UNWIND [1, 2] AS n RETURN [n] AS row", ""),
    ],
)
def test_what_is_wrong_with_a_statement_is_told_by_its_code(
    way: Way, statement: str, code: str
) -> None:
    with pytest.raises(StatementError) as refused:
        way.read(statement)
    assert refused.value.code == code


@pytest.mark.parametrize("given", [{"password": "wrong"}, {"database": "nowhere"}])
def test_a_database_that_lets_nobody_in_is_not_available(
    address: Address, http_uri: str, way: Way, given: dict[str, str]
) -> None:
    wrong = Way(way.kind, address._replace(**given), http_uri)
    with wrong.runner, pytest.raises(UnavailableError) as away:
        wrong.read("RETURN [1] AS row")
    assert not away.value.passing


def test_a_database_that_is_away_may_be_back_in_a_moment(address: Address, way: Way) -> None:
    nobody = Way(way.kind, address._replace(uri="bolt://127.0.0.1:1"), "http://127.0.0.1:1")
    with nobody.runner, pytest.raises(UnavailableError) as away:
        nobody.read("RETURN [1] AS row")
    assert away.value.passing


def test_the_server_ends_a_statement_that_takes_too_long(way: Way) -> None:
    begun = time.monotonic()
    with pytest.raises(DeadlineError):
        way.read(LONG, seconds=0.4, name="late")
    assert time.monotonic() - begun < 10


def test_the_server_ends_a_statement_that_takes_too_much_memory(
    way: Way, driver: neo4j.Driver
) -> None:
    name = uuid4().hex
    with pytest.raises(MemoryLimitError) as ended:
        way.read(f"// {name}\n{LARGE}", seconds=60)
    assert ended.value.code.startswith("Neo.TransientError.General.")
    assert not is_running(driver, name)
    assert way.read("RETURN [1] AS row") == [1]


def test_many_statements_run_at_a_time(way: Way) -> None:
    async def read(reader: Reader) -> list[list[Any]]:
        statement = "RETURN [$n] AS row"
        return await asyncio.gather(*(reader.read(statement, {"n": n}) for n in range(150)))

    assert way.run(read) == [[n] for n in range(150)]


@pytest.mark.parametrize("waited", [0.0, 0.01, 1.0])
def test_a_statement_that_nobody_waits_for_is_ended_at_the_server(
    way: Way, driver: neo4j.Driver, waited: float
) -> None:
    name = uuid4().hex

    async def cancel(reader: Reader) -> list[Any]:
        reading = asyncio.create_task(reader.read(f"// {name}\n{LONG}", {"name": name}))
        await asyncio.sleep(waited)
        reading.cancel()
        begun = time.monotonic()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert time.monotonic() - begun < 1  # who waits is let go at once
        while await asyncio.to_thread(is_running, driver, name):
            assert time.monotonic() - begun < 10
            await asyncio.sleep(0.1)
        return await reader.read("RETURN [1] AS row", {})

    assert way.run(cancel) == [1]
    assert not is_running(driver, name)


def is_running(driver: neo4j.Driver, name: str) -> bool:
    listed = driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query STARTS WITH $start RETURN query",
        start=f"// {name}",
    )
    return bool(listed.records)
