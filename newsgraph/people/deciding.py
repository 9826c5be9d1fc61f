"""A person's decisions on who is who, and what they change."""

from collections.abc import Collection, Iterable
from typing import Literal

import neo4j

from loader.resolve.identity import normalize_name
from loader.write import apply_schema
from loader.write.decisions import DecisionError, make_decision, undo_decision
from newsgraph.people.change import Change, compare, join_blocks, open_reader, read_groups
from newsgraph.people.lookup import find_one, fold
from newsgraph.people.reading import Reader
from newsgraph.people.records import Decision, KnownPerson, PeopleError


def merge_people(
    driver: neo4j.Driver, database: str | None, one: str, other: str, because: str
) -> Change:
    """Decide that two are one person.

    Args:
        driver: an open driver.
        database: the database's name.
        one: a person's id, a spelling that fits one person alone, or a name's id.
        other: likewise.
        because: the reason.

    Raises:
        PeopleError: when it is not certain who is meant, or both are one person already.
        DecisionError: when an earlier decision says the contrary.
    """
    apply_schema(driver, database)
    with open_reader(driver, database) as reader:
        left, right = find_one(reader, one), find_one(reader, other)
    if left.names & right.names or (left.person is not None and left.person == right.person):
        raise PeopleError("both are one person already", where=f"{one}, {other}")
    return decide(driver, database, "merge", left.names, right.names, because)


def split_person(
    driver: neo4j.Driver, database: str | None, person: str, names: Iterable[str], because: str
) -> Change:
    """Decide that some names of a person are not those of whom the person's other names are.

    Args:
        driver: an open driver.
        database: the database's name.
        person: the person's id, or a spelling that fits one person alone.
        names: printed forms or ids of names; all of the person's names of a form are meant.
        because: the reason.

    Raises:
        PeopleError: when it is not certain who is meant, or no name would remain.
        DecisionError: when an earlier decision says the contrary.
    """
    apply_schema(driver, database)
    with open_reader(driver, database) as reader:
        found = find_person(reader, person)
        left = {key for name in names for key in pick_names(reader, found, name)}
    right = set(found.names) - left
    if not right:
        raise PeopleError("these are all of the person's names", where=found.id)
    return decide(driver, database, "split", left, right, because)


def undo(driver: neo4j.Driver, database: str | None, decision: str) -> Change:
    """Take a decision back.

    Raises:
        DecisionError: when there is no such decision.
    """
    apply_schema(driver, database)
    with open_reader(driver, database) as reader:
        made = next((one for one in reader.read_decisions() if one.id == decision), None)
        if made is None:
            raise DecisionError(
                "there is no such decision",
                where=decision,
                hint="`newsgraph people decisions` lists them",
            )
        blocks = join_blocks(reader, made.blocks)
        before = read_groups(reader, blocks)
        undo_decision(driver, database, decision)
        return compare(decision, before, read_groups(reader, blocks))


def list_decisions(driver: neo4j.Driver, database: str | None) -> list[Decision]:
    """Return all decisions that people made."""
    with open_reader(driver, database) as reader:
        return reader.read_decisions()


def decide(
    driver: neo4j.Driver,
    database: str | None,
    kind: Literal["merge", "split"],
    left: Collection[str],
    right: Collection[str],
    because: str,
) -> Change:
    """Make a decision on names, given by id, and tell what it changes.

    Raises:
        PeopleError: when no reason is given.
        DecisionError: when an earlier decision says the contrary.
    """
    if not because.strip():
        raise PeopleError("a decision needs its reason", hint="Give it by --because")
    with open_reader(driver, database) as reader:
        names = reader.read_names({*left, *right})
        blocks = join_blocks(reader, {name.block for name in names})
        before = read_groups(reader, blocks)
        decision = make_decision(driver, database, kind, left, right, because)
        return compare(decision, before, read_groups(reader, blocks))


def find_person(reader: Reader, told: str) -> KnownPerson:
    """Return the one person that is meant.

    Raises:
        PeopleError: when there is nobody, or several, or it is not certain who the name is.
    """
    target = find_one(reader, told)
    if target.person is None:
        raise PeopleError("it is not certain who this name is", where=told)
    (person,) = reader.read_people([target.person])
    return person


def pick_names(reader: Reader, person: KnownPerson, told: str) -> set[str]:
    """Return the ids of a person's names of a printed form, or the one with that id.

    Raises:
        PeopleError: when the person has no such name.
    """
    names = reader.read_names(person.names)
    form = normalize_name(told)
    for matches in (
        {name.id for name in names if name.id == told},
        {name.id for name in names if name.form == form},
        {name.id for name in names if fold(name.form) == fold(told)},
    ):
        if matches:
            return matches
    forms = ", ".join(dict.fromkeys(name.form for name in names))
    raise PeopleError(
        f"this is no name of {person.name}", where=told, hint=f"The names are: {forms}"
    )
