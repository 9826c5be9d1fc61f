"""Counts a document's tokens before it is parsed."""

import re
from collections.abc import Iterator

from strawberry.extensions import SchemaExtension

from api.errors import LimitError

# What stands between tokens, then one; for the parser comments are such. `*+` gives nothing back,
# so that it takes a time which grows with the text alone.
_TOKEN = re.compile(
    r"""[\s,\ufeff]*+
    (?:\#[^\n\r]*+
    |\"{3}(?:\\\"{3}|(?!\"{3}).)*+\"{3}
    |"(?:\\.|[^"\\\n\r])*+"
    |\.\.\.
    |[!$&()=:@\[\]{|}]
    |-?[0-9](?:[eE][+-]|[0-9A-Za-z_.])*+
    |[_A-Za-z][_0-9A-Za-z]*+)""",
    re.DOTALL | re.VERBOSE,
)


class TokenLimiter(SchemaExtension):
    """Refuses a document with too many tokens before it is parsed.

    The parser stops at the same number; but until then it takes many times as long, and that anew
    whenever the document comes, for what could not be parsed is not kept.

    Args:
        most: how many are allowed.
    """

    def __init__(self, most: int) -> None:
        self._most = most

    def on_parse(self) -> Iterator[None]:
        text = self.execution_context.query
        if text is not None and has_more_tokens(text, self._most):
            raise LimitError(f"The document has more than {self._most} tokens")
        yield


def has_more_tokens(text: str, most: int) -> bool:
    """Tell whether a document has more tokens; what begins no token ends the count."""
    at = 0
    for _ in range(most + 1):
        found = _TOKEN.match(text, at)
        if found is None:
            return False
        at = found.end()
    return True
