"""Why a name is who it is."""

import neo4j

from newsgraph.people.lookup import collect, find_all, find_words
from newsgraph.people.reading import Reader
from newsgraph.people.records import Answer, Explanation, KnownPerson
from newsgraph.reading import open_reading


def list_people(
    driver: neo4j.Driver, database: str | None, name: str | None = None
) -> list[KnownPerson]:
    """Return people, those that many articles name first.

    Args:
        driver: an open driver.
        database: the database's name.
        name: only those with a printed name that has all of these words, accents folded.
    """
    with open_reading(driver, database) as session:
        reader = Reader(session)
        if name is None:
            return reader.read_people()
        return reader.read_people(collect(find_words(reader.read_forms(), name)).people)


def explain_name(driver: neo4j.Driver, database: str | None, told: str) -> Answer:
    """Return who a name or id is and why, for each person and uncertain name that fits.

    Raises:
        PeopleError: when nobody is called so.
    """
    with open_reading(driver, database) as session:
        reader = Reader(session)
        found = find_all(reader, told)
        people = reader.read_people(found.people) if found.people else []
        keys = {key for person in people for key in person.names} | set(found.names)
        names = reader.read_names(keys, fully=True)
        decisions = reader.read_decisions()
    return Answer(
        told=told,
        people=tuple(
            Explanation(
                person,
                tuple(name for name in names if name.person == person.id),
                tuple(one for one in decisions if one.touches(set(person.names))),
            )
            for person in people
        ),
        uncertain=tuple(name for name in names if name.person is None),
        decisions=tuple(one for one in decisions if one.touches(set(found.names))),
    )
