"""How often each cue by which somebody joins a round was right in annotated articles.

The cues were listed with these articles at hand, so that their shares there are too good: in
articles that nobody had looked at, 18 of 23 who joined were right. Each share is therefore drawn
towards that, as if the cue had been seen some times more.
"""

from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from loader.extract.document import Document
from loader.extract.encounters import find_tellings
from loader.extract.open_rounds import TOLD
from loader.extract.scorer import read_pair_scorer, read_status_scorer
from loader.extract.status_cues import read_status_cues
from newsgraph.training.samples import Pair, Told

_UNSEEN = 0.8
_TIMES = 10


@dataclass(slots=True)
class Joinings:
    """Who joined by which cue, article by article, and whether that was right."""

    right: dict[str, Counter[str]] = field(default_factory=dict)
    total: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, article: str, document: Document, told: list[Told]) -> None:
        """Add an article's joinings, each right if it met at least half of the others."""
        right = self.right.setdefault(article, Counter())
        total = self.total.setdefault(article, Counter())
        for cue, is_right in _judge(document, {t.pair for t in told if t.pair}):
            right[cue] += is_right
            total[cue] += 1

    def chances(self, left_out: Set[str] = frozenset()) -> dict[str, float]:
        """Return how likely each cue is right, by the articles that are not left out."""
        right, total = self._sums(self.right, left_out), self._sums(self.total, left_out)
        return {cue: (right[cue] + _TIMES * _UNSEEN) / (total[cue] + _TIMES) for cue in total}

    def write(self, path: Path) -> None:
        """Write the table that `loader.extract.scorer` reads, surest cue first."""
        right, total = self._sums(self.right, set()), self._sums(self.total, set())
        chances = self.chances()
        rows = sorted(chances, key=lambda cue: (-chances[cue], cue))
        head = "# chance\tright\ttotal\tcue: how likely it is that who joins by it is one of them\n"
        lines = [f"{chances[cue]:.3f}\t{right[cue]}\t{total[cue]}\t{cue}\n" for cue in rows]
        path.write_text(head + "".join(lines), encoding="utf-8")

    @staticmethod
    def _sums(counts: dict[str, Counter[str]], left_out: Set[str]) -> Counter[str]:
        kept = (counter for article, counter in counts.items() if article not in left_out)
        return Counter(chain.from_iterable(counter.elements() for counter in kept))


def _judge(document: Document, met: set[Pair]) -> Iterator[tuple[str, bool]]:
    """Yield the cues by which somebody joins, if all count, and whether each is right."""
    scorers = read_pair_scorer(), read_status_scorer()
    _, rounds = find_tellings(document, *scorers, read_status_cues(), lambda _: 1.0)
    for each in rounds:
        for person, cue in each.cues.items():
            others = [frozenset((person, other)) for other in each.cues if other != person]
            if cue != TOLD and others:
                yield cue, 2 * len(met.intersection(others)) >= len(others)
