"""Stage 9: where and how a text names its places."""

from dataclasses import dataclass

from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.places import Place, find_places
from loader.extract.told_places import is_of_noun


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names it."""

    sentence: int
    place: Place

    @property
    def is_scene(self) -> bool:
        """Whether something went on there, for all that the words around it say."""
        return self.place.noun is None and not (self.place.away or self.place.towards)


def find_mentions(document: Document, lexicon: Lexicon) -> dict[str, list[Mention]]:
    """Return all places of a text by their names, in its order."""
    found: dict[str, list[Mention]] = {}
    for number in range(len(document.sentences)):
        for place in find_places(document, number, lexicon):
            found.setdefault(place.name, []).append(Mention(number, place))
    return found


def find_turn(document: Document, mention: Mention) -> str:
    """Return how a place is named: "from" it, "to" it, "in" it, as one "of noun"."""
    place = mention.place
    if place.away or place.towards:
        return "from" if place.away else "to"
    if place.noun is not None or is_of_noun(document, mention.sentence, place):
        return "of noun"
    if place.visited:
        return "visited"
    return "vague" if place.vague else "plain" if place.plain else "in"
