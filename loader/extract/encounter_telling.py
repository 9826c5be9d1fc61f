"""What a text tells of one encounter, before and after its tellings are put together."""

from dataclasses import dataclass, field

from loader.extract.triggers import Trigger
from loader.records import Status

_ROUND = 4  # persons


@dataclass(slots=True)
class Told:
    """One telling of an encounter: who, by which word, with which status, how surely.

    Attributes:
        definite: it speaks of the encounter as known: "die Gespräche".
        headline: it stands in a headline that leaves open when it was.
        background: it tells of what was before the news.
        aside: it is only when or where something else went on, and names nobody: "beim Gipfel".
        frame: it is that and names who met: "nach dem Treffen mit Tusk".
    """

    persons: frozenset[int]
    trigger: Trigger
    status: Status
    confidence: float
    rule: str
    definite: bool = False
    headline: bool = False
    background: bool = False
    aside: bool = False
    frame: bool = False
    times: frozenset[tuple[str, str]] = frozenset()
    again: list["Told"] = field(default_factory=list)
    countries: frozenset[str] = frozenset()
    organizations: frozenset[str] = frozenset()
    last: int = -1

    @property
    def is_round(self) -> bool:
        """Whether so many take part that the text is likely to be about it."""
        return len(self.persons) >= _ROUND

    @property
    def sentences(self) -> range:
        """The numbers of the sentences that say so: the trigger's, and up to who joins."""
        return range(self.trigger.sentence, max(self.trigger.sentence, self.last) + 1)
