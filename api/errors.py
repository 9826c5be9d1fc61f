"""What a client is told when an operation cannot be answered: a sentence and a code."""

from typing import Any

from cypher import NewsgraphError


class APIError(NewsgraphError):
    """An error that clients see; `code` is stable, for programs to tell errors apart."""

    code = "INTERNAL_ERROR"

    @property
    def extensions(self) -> dict[str, Any]:
        """What GraphQL puts under `extensions` of the error."""
        return {"code": self.code}


class DatabaseUnavailableError(APIError):
    """The database does not answer, or does not let the API in."""

    code = "DATABASE_UNAVAILABLE"

    def __init__(self) -> None:
        super().__init__("The database is not available", hint="Try again in a moment.")


class QueryTimeoutError(APIError):
    """A statement took longer than the API lets it."""

    code = "TIMEOUT"

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"The database took longer than {seconds:g} seconds",
            hint="Ask for less: a smaller page or a narrower filter.",
        )


class QueryMemoryError(APIError):
    """A statement took more memory than the database gives."""

    code = "MEMORY_LIMIT"

    def __init__(self) -> None:
        super().__init__(
            "The database has not the memory for this",
            hint="Ask for less: a smaller page or a narrower filter.",
        )


class BadInputError(APIError):
    """An argument's value makes no sense here."""

    code = "BAD_USER_INPUT"


class LimitError(APIError):
    """A document or its variables are larger than they may be, whatever they ask for."""

    code = "TOO_LARGE"


class AmbiguousNameError(APIError):
    """Several have the name that was given."""

    code = "AMBIGUOUS"

    def __init__(self, text: str) -> None:
        super().__init__(text, hint="Ask by id.")
