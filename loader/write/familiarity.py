"""Of whom so much is told that a report without a day is not compared with all of it."""

from loader.write.names import Names
from loader.write.run import Lane

# Whose name more articles print than this has met so often that a report without a day could mean
# any of these meetings. And what is decided of such a report must not cost more, the more is told.
# That it is one of the names, and not all together, shows where a name is counted.
FAMILIAR_ARTICLES = 40


def count_familiar(lane: Lane, names: Names) -> set[str]:
    """Write of the persons whose names' articles changed whether much is told of them.

    Returns:
        the events of persons of whom this changed that have a report without a day: it is looked
        up otherwise now.
    """
    limit = FAMILIAR_ARTICLES
    persons = {
        names.persons.get(name)
        for name, (before, now) in names.counts.items()
        if (before > limit) != (now > limit)
    }
    persons |= {one for move in names.moves for one in (move.source, move.target)}
    known = sorted(person for person in persons if person is not None)
    rows = lane.read("write/derived/familiar", persons=known, limit=limit)
    return {row["event"] for row in rows}
