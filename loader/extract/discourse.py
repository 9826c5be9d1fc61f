"""Stage 5: which persons of the text are in the reader's mind, and how much.

Asking must not take longer the longer the text is: each chain's last mentions are kept, not all.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from loader.extract.chains import Chain
from loader.extract.phrases import Phrase

MEMORY = 3  # sentences
# Sentences back to a list of as many as "die drei" or "die vier Minister" says.
REACH_OF_MANY = 8
_HEAD = 2  # sentences: the headline and the first one below it
_MOST_TOLD, _FARTHEST = 5, 6
_SUBJECT, _TOLD, _LATER, _MAIN = 2.0, 0.1, 0.02, 0.5


@dataclass(slots=True)
class _Standing:
    """How a chain was spoken of in the last sentence that did, and how often in all."""

    sentence: int = -1
    times: int = 0
    subject: bool = False
    aside: bool = True
    last: int = 0
    place: int = 0
    places: dict[tuple[bool, bool], int] = field(default_factory=dict)


def find_protagonists(phrases: list[list[Phrase]]) -> frozenset[int]:
    """Return of whom the text speaks most often, of those in its headline and first sentence."""
    times = Counter(chain for row in phrases for phrase in row for chain in phrase.persons)
    first = {chain for row in phrases[:_HEAD] for phrase in row for chain in phrase.persons}
    most = max((times[chain] for chain in first), default=0)
    return frozenset(chain for chain in first if times[chain] == most)


def _find_main(chains: list[Chain]) -> frozenset[int]:
    """Return whom the text names most often, of those in its headline and first sentence."""
    first = [chain for chain in chains if chain.spans and chain.spans[0].sentence < _HEAD]
    most = max((len(chain.spans) for chain in first), default=0)
    return frozenset(chain.number for chain in first if len(chain.spans) == most)


class Discourse:
    """The persons of the text so far."""

    def __init__(self, chains: list[Chain]) -> None:
        self.chains = chains
        self._standings: dict[int, _Standing] = {}  # the last mentioned chain last
        self._count = 0
        self._main = _find_main(chains)
        self._groups: dict[Phrase, tuple[int, tuple[int, ...]]] = {}  # sentence and members

    def gather(self, head: Phrase, persons: tuple[int, ...]) -> None:
        """Note persons spoken of together, as a list under its first phrase, or "die drei"."""
        self._groups.pop(head, None)
        self._groups[head] = head.sentence, persons

    def group(self, sentence: int, reach: int, size: int | None = None) -> tuple[int, ...]:
        """Return those spoken of together last, `reach` sentences back; of a size if given."""
        for told, persons in reversed(self._groups.values()):
            if sentence - told > reach:
                break
            if size in (None, len(persons)):
                return persons
        return ()

    def mention(self, chain: int, sentence: int, *, subject: bool, aside: bool) -> None:
        """Note that a chain is spoken of, as the subject or by the way ("Putins Berater")."""
        standing = self._standings.pop(chain, None) or _Standing()
        self._standings[chain] = standing
        if standing.sentence != sentence:
            standing.sentence, standing.places = sentence, {}
            standing.subject, standing.aside = False, True
        standing.times += 1
        standing.subject |= subject
        standing.aside &= aside
        standing.last = self._count
        standing.place = standing.places.setdefault((subject, aside), self._count)
        self._count += 1

    def recent(self, sentence: int, reach: float = math.inf) -> Iterator[int]:
        """Yield the chains of the last sentences, `reach` back, the last mentioned first."""
        for chain, standing in reversed(self._standings.items()):
            if sentence - standing.sentence > reach:
                return
            yield chain

    def topics(self, sentence: int) -> list[int]:
        """Return the persons of the last sentences, the most salient first."""
        near = self.recent(sentence, MEMORY)
        return sorted(near, key=lambda chain: -self.salience(chain, sentence))

    def salience(self, chain: int, sentence: int) -> float:
        """Return how much a chain that was spoken of is in the reader's mind at a sentence.

        The near and the subjects count more, who was named by the way less, who is spoken of
        throughout more. The weights are set by hand on the development texts.
        """
        standing = self._standings[chain]
        score = -1.0 * min(sentence - standing.sentence, _FARTHEST)
        score += _SUBJECT if standing.subject else 0.0
        score -= 1.0 if standing.aside else 0.0
        score += _MAIN if chain in self._main else 0.0
        return score + _TOLD * min(standing.times, _MOST_TOLD) + _LATER * standing.place

    def highest_salience(self, chain: int, sentence: int) -> float:
        """Return what no chain exceeds that was last spoken of before this one."""
        standing = self._standings[chain]
        near = -1.0 * min(sentence - standing.sentence, _FARTHEST)
        return near + _SUBJECT + _MAIN + _TOLD * _MOST_TOLD + _LATER * standing.last
