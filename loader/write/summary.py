"""What writing and withdrawing tell when they are done."""

from dataclasses import dataclass, field

from loader.write.batch import Batch
from loader.write.run import Changes


@dataclass(frozen=True, slots=True)
class WriteSummary:
    """How many articles came, what became of them, and what the database counted as changed.

    `articles` counts all that came; of several versions of one article in one batch the last is
    written and the others are in none of the other figures.
    """

    articles: int = 0
    new: int = 0
    replaced: int = 0
    unchanged: int = 0
    batches: int = 0
    changes: Changes = field(default_factory=Changes)

    def add(self, batch: Batch) -> "WriteSummary":
        """Return the summary with one more transaction."""
        return WriteSummary(
            articles=self.articles + batch.new + batch.replaced + batch.unchanged,
            new=self.new + batch.new,
            replaced=self.replaced + batch.replaced,
            unchanged=self.unchanged + batch.unchanged,
            batches=self.batches + 1,
            changes=self.changes + batch.changes,
        )


@dataclass(frozen=True, slots=True)
class WithdrawSummary:
    """How many articles were removed, the ids of those that were not there, and the changes."""

    withdrawn: int = 0
    unknown: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)
