"""Stage 9: that somebody joins a round: who, and by which cue."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from loader.extract.function_words import read_function_words
from loader.extract.phrases import Phrase
from loader.extract.round_words import read_round_words

# These say that somebody is with those told before, the surer first.
TOGETHER = ("attends", "connects", "adds")
# These say that somebody comes, which only counts where a gathering was named.
COMING = ("comes", "sends", "announced", "came")
# By these somebody comes to a gathering, not to what two talked about.
ARRIVING = (*COMING, "stands_in")


@dataclass(frozen=True, slots=True)
class Joining:
    """Persons whom a clause makes members of a round, and by which cue."""

    cue: str
    persons: frozenset[int]


def make_joining(cue: str, phrases: Iterable[Phrase]) -> Joining | None:
    """Return that those whom phrases surely mean join by a cue, if there are any."""
    sure = (phrase for phrase in phrases if not phrase.unsure)
    persons = frozenset(person for phrase in sure for person in phrase.persons)
    return Joining(cue, persons) if persons else None


def is_denied(told: Collection[str]) -> bool:
    """Tell whether the words of a clause say that somebody was not there, or nothing was."""
    words = read_function_words()
    present = words.absent.isdisjoint(told) and read_round_words().off.isdisjoint(told)
    return words.deny(told) or not present
