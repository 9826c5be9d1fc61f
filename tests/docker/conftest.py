from collections.abc import Iterator

import pytest

from tests.docker.stack import Stack, make_stack


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """The project, built and up; at the end it goes with its volumes."""
    made = make_stack()
    try:
        made.compose("build")
        made.up()
        yield made
    finally:
        made.compose("down", "--volumes", "--timeout", "30", "--remove-orphans")
