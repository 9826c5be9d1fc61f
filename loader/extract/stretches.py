"""Finds listed names of one or more words in a sentence, the longest first, in one pass.

Words are compared without the spaces between them, so that a text's spacing and the reader's way
of parting "D.C." do not matter.
"""

from collections.abc import Mapping, Set
from typing import Generic, NamedTuple, TypeVar

from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive

_T = TypeVar("_T")
# A reader may part a listed word in more than one: "Washington, D.C.".
_PARTED = 3


class Stretch(NamedTuple, Generic[_T]):
    """A listed name in a sentence: first and last word, and what the list says of it."""

    first: int
    last: int
    value: _T


class Gazetteer(Generic[_T]):
    """A list of names; genitives in -s are found without being listed."""

    def __init__(self, entries: Mapping[str, _T]) -> None:
        self._values: dict[str, _T] = {}
        self._longest: dict[str, int] = {}
        for name, value in entries.items():
            words = name.split()
            self._values["".join(words)] = value
            size = len(words) + _PARTED if len(words) > 1 else 1
            first = words[0].rstrip(",.")
            for form in (first, words[0], first + "s" if size == 1 else first):
                self._longest[form] = max(self._longest.get(form, 0), size)
        # Asked first, since few words begin a name.
        self.beginnings: Set[str] = self._longest.keys()

    def find(self, tokens: tuple[Token, ...], position: int) -> Stretch[_T] | None:
        """Return the longest listed name that begins with a word."""
        longest = self._longest.get(tokens[position].text)
        if longest is None:
            return None
        for last in range(min(position + longest, len(tokens)) - 1, position - 1, -1):
            joined = "".join([token.text for token in tokens[position : last + 1]])
            for form in (joined, strip_genitive(joined)):
                if form in self._values:
                    return Stretch(position, last, self._values[form])
        return None
