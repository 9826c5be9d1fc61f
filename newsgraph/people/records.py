"""What is told of people: their names, why these are theirs, and what was decided on them."""

from dataclasses import dataclass, field

from cypher import NewsgraphError


class PeopleError(NewsgraphError):
    """What is said of a person does not tell which one is meant, or cannot be decided so."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An article that prints a name, and how its text has it."""

    article: str
    title: str | None
    surfaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person that a name could be, and how many articles name them."""

    id: str
    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name as articles print it, in a context, and why it is who it is.

    `person` is None where that is not certain; `rule` then says why, and `candidates` who it could
    be. `meaning` puts the rule into words. `against` is the form it was matched with.
    """

    id: str
    form: str
    country: str | None
    office: str | None
    block: str
    articles: int
    person: str | None
    rule: str
    score: float | None
    against: str | None
    meaning: str = ""
    quotes: tuple[Quote, ...] = ()
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class SideName:
    """A name in a decision; `form` is None when no article prints it any more."""

    id: str
    form: str | None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: `merge` – all names are one person; `split` – left is not right."""

    id: str
    kind: str
    because: str
    left: tuple[SideName, ...]
    right: tuple[SideName, ...]
    blocks: tuple[str, ...] = field(repr=False)

    def touches(self, names: set[str]) -> bool:
        """Tell whether it speaks of one of these names, given by id."""
        return any(side.id in names for side in (*self.left, *self.right))


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the graph; `articles` counts those that name them, `names` are ids of names."""

    id: str
    name: str
    aliases: tuple[str, ...]
    articles: int
    countries: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one person's names are theirs."""

    person: KnownPerson
    names: tuple[PrintedName, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who a name is: people, and names of which nobody is certain who they are."""

    told: str
    people: tuple[Explanation, ...]
    uncertain: tuple[PrintedName, ...]
    decisions: tuple[Decision, ...]
    """Those that touch the uncertain names."""
