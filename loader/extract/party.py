"""Stage 7: a person who may take part in what a trigger word tells."""

from dataclasses import dataclass
from typing import Literal

from loader.extract.phrases import Phrase

How = Literal["name", "pronoun", "noun", "possessive", "carried"]

# Roles beside a trigger, the surest first.
ROLES = (
    "n:mit",
    "n:zwischen",
    "n:genitive",
    "n:von",
    "n:bei",
    "n:zu",
    "possessor",
    "mit",
    "subject",
)


@dataclass(frozen=True, slots=True)
class Party:
    """A person beside a trigger: chain number, role, how the text speaks of them, distance."""

    chain: int
    role: str
    how: How
    phrase: Phrase
    distance: int
    rank: int = 0

    @property
    def head(self) -> Phrase:
        """The first phrase of the list that they stand in, or their own."""
        return self.phrase.list_head or self.phrase
