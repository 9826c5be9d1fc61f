"""What stands in articles beside the reports: bystanders, countries, numbers, and titles."""

from random import Random

from bench.generator.cast import Cast, name_country
from bench.generator.happenings import Popularity
from bench.generator.sentences import Claim, Piece, Sentence, split, word
from bench.generator.tables import read_wording, read_world


class Background:
    """Writes sentences that tell no event."""

    def __init__(self, random: Random, popularity: Popularity) -> None:
        self._random = random
        self._popularity = popularity
        self._lines: list[str] = read_wording()["background"]["lines"]
        self._impersonal = [line for line in self._lines if "{person}" not in line]
        self._titles: list[str] = read_wording()["background"]["titles"]

    def write(self, cast: Cast | None) -> Sentence:
        """Return a sentence in which somebody of the cast, or new in it, may stand by."""
        claims: list[Claim] = []
        person: list[Piece] = []
        template = self._random.choice(self._lines if cast else self._impersonal)
        if cast and "{person}" in template:
            (bystander,) = self._popularity.draw(self._random, 1)
            if cast.admit([bystander]):
                person = cast.print(bystander, claims)
            else:
                template = self._random.choice(self._impersonal)
        return word(template, self._fill(template, person), claims)

    def entitle(self) -> str:
        """Return a title, which names nobody."""
        template = self._random.choice(self._titles)
        return word(template, self._fill(template, [])).text

    def _fill(self, template: str, person: list[Piece]) -> dict[str, list[Piece]]:
        random, world = self._random, read_world()
        topics = random.sample(world.topics, 2)
        slots: dict[str, list[Piece]] = {}
        for name in split(template):
            if name == "person":
                slots[name] = person
            elif name == "from":
                slots[name] = name_country("", random.choice(list(world.countries)))
            elif name == "organization":
                organization = random.choice(list(world.organizations))
                slots[name] = [Piece(organization, "organization", organization)]
            elif name == "city":
                slots[name] = [Piece(random.choice(world.cities)[0])]
            elif name == "number":
                slots[name] = [Piece(str(random.randint(2, 999)))]
            elif isinstance(name, str):
                slots[name] = [Piece(topics[name == "topic2"])]
        return slots
