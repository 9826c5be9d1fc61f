"""What Neo4j's driver logs, mostly that it tries again, reaches the user as one line each."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class _Handler(logging.Handler):
    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        self._tell(" ".join(record.getMessage().split()))


@contextmanager
def pass_on_warnings(tell: Callable[[str], None]) -> Iterator[None]:
    """Hand the driver's warnings to `tell`; otherwise Python would print them as they are."""
    handler = _Handler(tell)
    logging.getLogger("neo4j").addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger("neo4j").removeHandler(handler)
