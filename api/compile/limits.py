"""What an operation may cost at most."""

from dataclasses import dataclass

from graphql import GraphQLError


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of an operation.

    Args:
        things: how many things it may read; any number without one.
        characters: how long its statement may be; of any length without one.
    """

    things: int | None = None
    characters: int | None = None

    def check_length(self, statement: str) -> None:
        """Check the length of a statement.

        Raises:
            GraphQLError: when it is longer than allowed.
        """
        if self.characters is not None and len(statement) > self.characters:
            raise GraphQLError(
                f"the operation becomes a statement of {len(statement)} characters, more than the "
                f"{self.characters} allowed: ask for less in one operation",
                extensions={
                    "code": "TOO_EXPENSIVE",
                    "cost": len(statement),
                    "limit": self.characters,
                },
            )
