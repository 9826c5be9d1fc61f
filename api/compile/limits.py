"""What an operation may cost at most."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from graphql import GraphQLError

_SUBQUERY = re.compile(r"\b(?:EXISTS|COUNT|COLLECT|CALL \([^)]*\)) \{")


def count_subqueries(statement: str) -> int:
    """Return how many subqueries a statement has, at whatever depth; each is planned by itself."""
    return len(_SUBQUERY.findall(statement))


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of an operation.

    Args:
        things: how many things it may read; any number without one.
        characters: how long its statement may be; of any length without one.
        subqueries: how many its statement may have; any number without one.
    """

    things: int | None = None
    characters: int | None = None
    subqueries: int | None = None

    def check_statement(self, statement: str, find_part: Callable[[], str]) -> None:
        """Check what a statement costs to plan.

        Args:
            statement: the statement.
            find_part: finds which part of the operation costs most.

        Raises:
            GraphQLError: when it is longer than allowed, or has more subqueries.
        """
        for cost, limit, unit in (
            (count_subqueries(statement), self.subqueries, "with {} subqueries"),
            (len(statement), self.characters, "of {} characters"),
        ):
            if limit is not None and cost > limit:
                part = find_part()
                raise GraphQLError(
                    f"the operation becomes a statement {unit.format(cost)}, more than the "
                    f"{limit} allowed, most of it by {part}: ask for less in one operation, or for "
                    "less to be met",
                    extensions={
                        "code": "TOO_EXPENSIVE",
                        "cost": cost,
                        "limit": limit,
                        "part": part,
                    },
                )
