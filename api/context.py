"""What one operation is answered with."""

from dataclasses import dataclass

from api.compile.port import Reader


@dataclass(frozen=True, slots=True)
class Context:
    """One operation's context: the database to read."""

    database: Reader
