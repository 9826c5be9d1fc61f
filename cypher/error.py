"""The one base of all errors that newsgraph raises on purpose.

It lives here because every other package may import `cypher` and `cypher` imports none of them.
"""


class NewsgraphError(Exception):
    """Something a user can understand and mend.

    Args:
        what: what happened, as a sentence without its full stop.
        where: the file, address, line or operation it happened at.
        hint: what to do about it.
    """

    def __init__(self, what: str, *, where: str | None = None, hint: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        where = f" ({self.where})" if self.where else ""
        hint = f". {self.hint}" if self.hint else ""
        return f"{self.what}{where}{hint}"


class StatementError(NewsgraphError):
    """A statement file is malformed, or was given other parameters than it declares."""
