"""The word lists of `lexicon/delegations.toml`, asked by word."""

from functools import cache
from typing import Any, Literal

from loader.extract.word_lists import read_word_list

# "owner" and "pair" stand inside a noun's own phrase: "Norwegens Gespräche", "deutsch-polnische
# Gespräche"; they take part where that noun is an encounter.
Sort = Literal["name", "people", "representatives", "body", "office", "sides", "owner", "pair"]


class DelegationWords:
    """The word lists of `lexicon/delegations.toml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._representatives = {word.lower() for word in data["representatives"].split()}
        self._bodies = {word.lower() for word in data["bodies"].split()}
        self.ranks = frozenset(data["ranks"].split())
        self.sides = frozenset(data["sides"].split())
        self.parties = frozenset(data["parties"].split())
        self.members = frozenset(data["members"].split())
        self.led = tuple(data["led"].split())
        self.meetings = tuple(data["meetings"].split())
        self.summits = tuple(data["summits"].split())
        self.joint = tuple(data["joint"].split())
        self.gathering = tuple(data["gathering"].split())
        self.carrying = tuple(data["carrying"].split())
        self.offering = tuple(data["offering"].split())
        self.subjects_of_talks = frozenset(data["subjects_of_talks"].split())
        self.occasions = frozenset(data["occasions"].split())
        self.confidence: float = data["confidence"]

    def sort(self, noun: str) -> Sort | None:
        """Tell whether a noun, or the end of a compound, means representatives or a body."""
        word = noun.lower()
        for start in range(max(1, len(word) - 4)):
            if word[start:] in self._representatives:
                return "representatives"
            if word[start:] in self._bodies:
                return "body"
        return None


@cache
def read_delegation_words() -> DelegationWords:
    """Read the word lists."""
    return DelegationWords(read_word_list("delegations"))
