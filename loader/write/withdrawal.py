"""Takes articles back: what they said goes, and what others may support too is told."""

from collections import Counter
from dataclasses import dataclass, field

from loader.write.neighbourhood import Neighbours, find_neighbours
from loader.write.rows import Pair, find_distinct
from loader.write.run import Lane


@dataclass(slots=True)
class Withdrawn:
    """What withdrawn articles leave to be decided anew.

    `names` and `distinct` count the articles that printed a name, or two names as two persons;
    `persons` are those of whom an office was known by these articles, `events` what they reported,
    `near` what these events competed with for reports.
    """

    names: Counter[str] = field(default_factory=Counter)
    distinct: Counter[Pair] = field(default_factory=Counter)
    persons: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    organizations: set[str] = field(default_factory=set)
    events: set[str] = field(default_factory=set)
    near: Neighbours = field(default_factory=Neighbours)
    stories: set[str] = field(default_factory=set)


def withdraw(lane: Lane, articles: list[str]) -> Withdrawn:
    """Remove articles and what they said."""
    withdrawn = Withdrawn()
    told = lane.read("write/withdraw/said", articles=articles)
    names = sorted({name for row in told for name in row["names"]})
    blocks = {row["id"]: row["block"] for row in lane.read("write/names/known", ids=names)}
    for row in told:
        withdrawn.names.update(row["names"])
        withdrawn.distinct.update(find_distinct({name: blocks[name] for name in row["names"]}))
        withdrawn.countries.update(row["countries"])
        withdrawn.organizations.update(row["organizations"])
        withdrawn.events.update(row["events"])
        withdrawn.stories.add(row["story"])
    withdrawn.near = find_neighbours(lane, withdrawn.events)
    rows = lane.read("write/withdraw/representations", articles=articles)
    withdrawn.persons = {row["person"] for row in rows}
    lane.write("write/withdraw/articles", articles=articles)
    return withdrawn
