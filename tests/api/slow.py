"""An application some of whose operations take long in the database, and what the server runs."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import neo4j

from api.app import create_app
from api.database import Database
from api.options import Options
from tests.api.serving import serve
from tests.conftest import Address

SLOW = {"query": '{ country(code: "SLOW") { code } }'}
QUICK = {"query": '{ country(code: "UA") { code } }'}
FOUND = {"data": {"country": {"code": "UA"}}}

_LONG = "CALL () { UNWIND range(1, 9999999999) AS n WITH n WHERE n % 7 = 8 RETURN count(n) AS n }\n"


class SlowDatabase(Database):
    """The database, in which statements with "SLOW" among their parameters run for minutes."""

    async def read(self, statement: str, parameters: Mapping[str, Any]) -> list[Any]:
        slow = "SLOW" in str(parameters)
        return await super().read(f"{_LONG if slow else ''}{statement}", parameters)


@contextmanager
def serve_slow(address: Address, **options: Any) -> Iterator[str]:
    """Serve an application on such a database; yields its address."""
    with patch("api.app.Database", SlowDatabase):
        app = create_app(**address._asdict(), options=Options(**options))
        with serve(app) as url:
            yield url


def count_running(driver: neo4j.Driver) -> int:
    """Count the long statements that the server runs."""
    listed = driver.execute_query(
        "SHOW TRANSACTIONS YIELD currentQuery AS query WHERE query STARTS WITH 'CALL () { UNWIND' "
        "RETURN count(query) AS n"
    )
    number: int = listed.records[0]["n"]
    return number


def wait_until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    """Wait until a condition holds.

    Raises:
        AssertionError: when it does not within the time.
    """
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.05)
