"""How one article prints people: the forms of their names, and the office where they come first."""

from collections.abc import Iterable
from random import Random

from bench.generator.people import Figure
from bench.generator.sentences import Claim, Piece, Sentence
from bench.generator.tables import read_world

# Shares of articles that print a person by surname alone, with an initial, or in capitals; of
# those that tell the office, and with it the country.
_SURNAME, _INITIAL, _CAPITALS, _OFFICE, _COUNTRY = 0.14, 0.05, 0.02, 0.7, 0.6


class Cast:
    """The people of one article; no two of them are ever printed alike."""

    def __init__(self, random: Random, spelling: int, sentences: Iterable[Sentence] = ()) -> None:
        """Begin with those of the sentences that the article has already.

        A paper sticks to one spelling: of each name that with this number.
        """
        self._random = random
        self._spelling = spelling
        self._forms: dict[str, int] = {}
        self._names: dict[int, str] = {}
        self._introduced: set[int] = set()
        for sentence in sentences:
            for start, end, label, key in sentence.marks:
                if label == "person":
                    form = sentence.text[start:end]
                    self._forms[form] = int(key)
                    self._names.setdefault(int(key), form)
                    self._introduced.add(int(key))

    def admit(self, people: Iterable[Figure]) -> bool:
        """Give newcomers their names; False if one cannot be told from somebody who is there."""
        return all(person.number in self._names or self._name(person) for person in people)

    def print(self, person: Figure, claims: list[Claim]) -> list[Piece]:
        """Return how somebody is printed; an office that is told is added to the claims."""
        if person.number in self._introduced:
            return [self._mention(person)]
        self._introduced.add(person.number)
        return self._introduce(person, claims)

    def _introduce(self, person: Figure, claims: list[Claim]) -> list[Piece]:
        name = [Piece(self._names[person.number], "person", person.number)]
        if not person.titles or self._random.random() >= _OFFICE:
            return name
        office = self._random.choice(person.titles)
        before = Piece(f"{office} ")
        if person.organization is not None:
            claims.append(Claim(person.number, office, None, person.organization))
            return [before, *name, *name_organization(" von ", person.organization)]
        if self._random.random() >= _COUNTRY:
            claims.append(Claim(person.number, office, None, None))
            return [before, *name]
        claims.append(Claim(person.number, office, person.country, None))
        return [before, *name, *name_country(" aus ", person.country)]

    def _mention(self, person: Figure) -> Piece:
        surname = person.spell_surname(self._spelling)
        if self._forms.setdefault(surname, person.number) != person.number:
            surname = self._names[person.number]
        return Piece(surname, "person", person.number)

    def _name(self, person: Figure) -> bool:
        """Choose the form by which the article prints somebody first and longest."""
        full = person.spell(self._spelling)
        draw = self._random.random()
        if draw < _SURNAME:
            chosen = person.spell_surname(self._spelling)
        elif draw < _SURNAME + _INITIAL:
            chosen = person.abbreviate(self._spelling)
        elif draw < _SURNAME + _INITIAL + _CAPITALS:
            chosen = full.upper()
        else:
            chosen = full
        for form in (chosen, full):
            if self._forms.setdefault(form, person.number) == person.number:
                self._names[person.number] = form
                return True
        return False


def name_country(before: str, code: str) -> list[Piece]:
    """Return a country after a preposition: the name is a mention, its article is none."""
    return name_actor(before, read_world().countries[code], Piece("", "country", code))


def name_organization(before: str, name: str) -> list[Piece]:
    return name_actor(before, read_world().organizations[name], Piece("", "organization", name))


def name_actor(before: str, declined: str, piece: Piece) -> list[Piece]:
    article, _, noun = declined.rpartition(" ")
    return [Piece(f"{before}{article} " if article else before), piece._replace(text=noun)]
