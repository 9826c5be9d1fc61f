"""People who do not exist, as many as wanted: names with their spellings, countries, offices."""

from random import Random
from typing import NamedTuple

from bench.generator.tables import Spellings, read_world

# Of the people, the share that works for an organisation, and that has no office that is ever told.
_ORGANIZATION, _NO_OFFICE = 0.06, 0.1
_ATTEMPTS = 4  # at a name that nobody has yet
_INITIALS = "ABCDEFGHIJKLMNOPRSTUVW"


class Figure(NamedTuple):
    """A real person of the invented world: the truth behind the names that articles print."""

    number: int
    given: Spellings
    family: Spellings
    family_first: bool
    country: str
    titles: Spellings = ()
    organization: str | None = None

    def spell(self, spelling: int) -> str:
        """Return the whole name in one of its spellings."""
        given = self.given[spelling % len(self.given)]
        family = self.spell_surname(spelling)
        return f"{family} {given}" if self.family_first else f"{given} {family}"

    def spell_surname(self, spelling: int) -> str:
        return self.family[spelling % len(self.family)]

    def abbreviate(self, spelling: int) -> str:
        """Return the name with an initial ("O. Selenskyj"), where such names have one."""
        if self.family_first:
            return self.spell(spelling)
        return f"{self.given[spelling % len(self.given)][0]}. {self.spell_surname(spelling)}"


def invent_people(
    random: Random, number: int, *, namesakes: float, relatives: float
) -> tuple[Figure, ...]:
    """Return so many people; the first of them are the same whatever the number.

    No two of one country have the same name.

    Args:
        random: decides.
        number: how many.
        namesakes: share that bears exactly the name of somebody from another country.
        relatives: share of the others that bears the surname of somebody from the same country, as
            it does by chance as well.
    """
    people: list[Figure] = []
    taken: set[tuple[Spellings, Spellings]] = set()
    doubled: set[tuple[Spellings, Spellings]] = set()
    while len(people) < number:
        one = invent_person(random, len(people))
        if people and random.random() < namesakes:
            model = random.choice(people[-50:])
            name = (model.given, model.family)
            if model.country != one.country and name not in doubled:
                doubled.add(name)
                one = one._replace(
                    given=model.given, family=model.family, family_first=model.family_first
                )
                people.append(one)
                continue
        if relatives and random.random() < relatives:
            families = [other.family for other in people[-50:] if other.country == one.country]
            one = one._replace(family=random.choice(families or [one.family]))
        for _ in range(_ATTEMPTS):
            if (one.given, one.family) in taken:
                one = invent_person(random, len(people))
        while (one.given, one.family) in taken:
            # A middle initial tells them apart, as with George Bush and George W. Bush.
            one = one._replace(given=add_initial(random, one.given))
        taken.add((one.given, one.family))
        people.append(one)
    return tuple(people)


def invent_person(random: Random, number: int) -> Figure:
    world = read_world()
    country = random.choice(list(world.cultures))
    culture = random.choice(world.cultures[country])
    gender = random.randrange(2)
    kind = random.random()
    organization = None
    titles: Spellings = ()
    if kind < _ORGANIZATION:
        organization = random.choice(list(world.organizations))
        titles = random.choice(world.organization_offices).titles[gender]
    elif kind < 1 - _NO_OFFICE:
        titles = random.choice(world.country_offices).titles[gender]
    return Figure(
        number,
        given=random.choice(culture.given[gender]),
        family=random.choice(culture.family[gender]),
        family_first=culture.family_first,
        country=country,
        titles=titles,
        organization=organization,
    )


def add_initial(random: Random, given: Spellings) -> Spellings:
    initial = random.choice(_INITIALS)
    return tuple(f"{name} {initial}." for name in given)
