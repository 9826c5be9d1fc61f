"""Stage 2: noun phrases, the smallest pieces that can take part in something.

A phrase is a run such as "mit dem ungarischen Ministerpräsidenten Viktor Orbán": its preposition,
determiner, modifiers, and a head that is a name, a noun or a pronoun.
"""

from dataclasses import dataclass
from typing import Literal

from loader.extract.function_words import read_function_words
from loader.extract.offices import Gender

Head = Literal["name", "noun", "pronoun"]

_WEEKDAYS = (
    *("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"),
    *("Samstag", "Sonnabend", "Sonntag"),
)
_DAYTIMES = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "früh")
# A time ends the phrase: "am Nachmittag | Staatspräsident Erdoğan" are two.
TIMES = frozenset(
    (
        *("Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
        *("Frühjahr", "Frühling", "Sommer", "Herbst", "Winter", "Wochenende"),
        *("Jahr", "Jahre", "Jahren", "Monat", "Monate", "Monaten", "Woche", "Wochen"),
        *("Tag", "Tage", "Tagen", "Stunde", "Stunden", "Minuten", "Uhr", "Mal"),
        *_WEEKDAYS,
        *(day + "s" for day in _WEEKDAYS),
        *(daytime.capitalize() for daytime in _DAYTIMES),
        *(day + daytime for day in _WEEKDAYS for daytime in _DAYTIMES),
    )
)


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase: token positions in its sentence, and what the following stages find of it."""

    sentence: int
    first: int
    last: int
    head: Head
    head_first: int
    preposition: str | None
    cases: str
    determiner: str | None
    surface: str
    start: int
    end: int
    genitive: bool = False
    possessor: "Phrase | None" = None
    # filled by later stages
    person: int | None = None
    group: tuple[int, ...] = ()
    apposition: bool = False
    unsure: bool = False
    list_head: "Phrase | None" = None
    clause: int = -1

    @property
    def persons(self) -> tuple[int, ...]:
        """The numbers of the chains it stands for."""
        return (self.person,) if self.person is not None else self.group

    def narrow_cases(self, gender: Gender) -> None:
        """Use the gender of whom it names: "der" is nominative of a man, not of a woman."""
        if self.preposition is None and self.determiner:
            cases = read_function_words().cases_by_gender[gender]
            self.cases = cases.get(self.determiner, self.cases)
            self.genitive = self.genitive and "g" in self.cases
