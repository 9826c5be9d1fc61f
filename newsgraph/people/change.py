"""What a decision changes: the people whose names are others than before."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import neo4j

from loader.write.schema import open_session
from newsgraph.people.reading import Reader


class Group(NamedTuple):
    """A person with all of their names; without id: names of which nobody is certain.

    `names` are pairs of printed form and id.
    """

    id: str | None
    name: str | None
    names: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Change:
    """A decision's id, and the people whose names it changed, as they were and as they are."""

    decision: str
    before: tuple[Group, ...]
    after: tuple[Group, ...]


@contextmanager
def open_reader(driver: neo4j.Driver, database: str | None) -> Iterator[Reader]:
    """Yield what reads before and after a decision.

    The session is one for writing: in a cluster, servers for reading may lag behind.
    """
    with open_session(driver, database) as session:
        yield Reader(session)


def join_blocks(reader: Reader, blocks: Collection[str]) -> set[str]:
    """Return blocks of names with those that decisions join to them."""
    joined = set(blocks)
    decisions = [set(decision.blocks) for decision in reader.read_decisions()]
    while more := {key for keys in decisions if joined & keys for key in keys} - joined:
        joined |= more
    return joined


def read_groups(reader: Reader, blocks: Collection[str]) -> list[Group]:
    """Return who all names of some blocks are."""
    called: dict[str | None, str | None] = {}
    names: dict[str | None, set[tuple[str, str]]] = {}
    for row in reader.read_members(blocks):
        called[row["person"]] = row["called"]
        names.setdefault(row["person"], set()).add((row["form"], row["name"]))
    return [Group(person, called[person], frozenset(names[person])) for person in names]


def compare(decision: str, before: list[Group], after: list[Group]) -> Change:
    """Return what is different, each side by name, uncertain names last."""
    return Change(decision, find_other(before, after), find_other(after, before))


def find_other(groups: list[Group], others: list[Group]) -> tuple[Group, ...]:
    uncertain = {name for other in others if other.id is None for name in other.names}
    different = [
        group if group.id else group._replace(names=group.names - uncertain)
        for group in groups
        if group not in others
    ]
    return tuple(
        sorted(
            (group for group in different if group.names),
            key=lambda group: (group.id is None, group.name or "", group.id or ""),
        )
    )
