"""Reading for the fields that operations begin with."""

from typing import Any

from api.connection import Slice
from api.context import Info, Items
from api.errors import BadInputError


async def read_page(info: Info, statement: str, page: Slice, **values: Any) -> Items:
    """Run a paging statement that hangs on nothing."""
    (row,) = await info.context.database.read(statement, **page.values, **values)
    return Items(row["items"], row["total"])


def require_one(**given: str | None) -> None:
    """Check that a look-up was given one key.

    Raises:
        BadInputError: when it was given none or several.
    """
    if sum(value is not None for value in given.values()) != 1:
        raise BadInputError(f"give one of {' and '.join(given)}")
