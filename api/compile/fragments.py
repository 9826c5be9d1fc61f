"""Named pieces of Cypher, for what no other mapping says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_COMMENT = re.compile(r"^\s*//.*\n?", re.MULTILINE)
_VARIABLE = re.compile(r"(?<![$.:\w])[bcinrtvx]\d+\b")
_PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of Cypher without its comments, and the names of its parameters."""

    body: str
    parameters: frozenset[str]

    @classmethod
    def read(cls, text: str) -> "Text":
        """Take the text of a `.cypher` file."""
        body = _COMMENT.sub("", text).strip().rstrip(";")
        return cls(body, frozenset(_PARAMETER.findall(body)))

    def write(self, given: Mapping[str, str]) -> str:
        """Return the text with each parameter as the expression that is given for it."""
        return _PARAMETER.sub(lambda found: given[found[1]], self.body)

    def returns(self, column: str) -> bool:
        """Tell whether its last clause returns something under this name."""
        _, _, last = self.body.rpartition("RETURN")
        return re.search(rf"\b{re.escape(column)}\b", last) is not None

    def clash(self) -> str | None:
        """Return a variable that is named as those of a statement are, if there is one."""
        found = _VARIABLE.search(self.body)
        return None if found is None else found[0]
