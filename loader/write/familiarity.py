"""Of whom so much is told that a report of some year is not compared with all of it."""

from dataclasses import dataclass, field

from loader.write.names import Names
from loader.write.run import Lane

# Whose name more articles print than this has met so often that a report that tells a year, or no
# time at all, could mean any of these meetings. And what is decided of such a report must not cost
# more, the more is told. One of the names has to be printed so often, not all of them together: so
# it is seen where that name is counted.
FAMILIAR_ARTICLES = 40


@dataclass(frozen=True, slots=True)
class Familiarity:
    """Who became familiar or is no longer, and what is to be decided again for it.

    `before` tells of these persons whether they were, `events` are those of theirs that have a
    report that tells no nearer time than a year.
    """

    before: dict[str, bool] = field(default_factory=dict)
    events: set[str] = field(default_factory=set)


def count_familiar(lane: Lane, names: Names) -> Familiarity:
    """Write of the persons whose names' articles changed whether much is told of them.

    What tells no nearer time than a year of those of whom this changed is looked up otherwise now.
    """
    limit = FAMILIAR_ARTICLES
    persons = {
        names.persons.get(name)
        for name, (before, now) in names.counts.items()
        if (before > limit) != (now > limit)
    }
    persons |= {one for move in names.moves for one in (move.source, move.target)}
    known = sorted(person for person in persons if person is not None)
    familiarity = Familiarity()
    if known:
        for row in lane.read("write/derived/familiar", persons=known, limit=limit):
            familiarity.before[row["person"]] = not row["familiar"]
            familiarity.events.update(row["events"])
    return familiarity
