"""What one operation is answered with."""

from dataclasses import dataclass

from api.compile.port import Reader


@dataclass(frozen=True, slots=True)
class Context:
    """One operation's context: the database to read, and whether the schema may be asked for."""

    database: Reader
    introspection: bool = True
