"""What a text tells of one encounter, before and after its tellings are put together."""

from dataclasses import dataclass, field

from loader.extract.triggers import Trigger
from loader.records import Status


@dataclass(slots=True)
class Told:
    """One telling of an encounter: who, by which word, with which status, how surely."""

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
    def sentences(self) -> range:
        """The numbers of the sentences that say so: the trigger's, and up to who joins."""
        return range(self.trigger.sentence, max(self.trigger.sentence, self.last) + 1)
