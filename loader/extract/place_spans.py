"""Stage 9: how many words a place takes, by lists, by form and by what the reader says."""

from collections.abc import Mapping

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import TIMES
from loader.extract.place_names import is_building
from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive


def measure_building(tokens: tuple[Token, ...], position: int, persons: set[int]) -> int:
    """Return how many words a building's name takes: "Palast", "Schloss Moritzburg"; 0 for none."""
    if not is_building(tokens[position]):
        return 0
    size = 1
    if size_of_venue := _measure_venue(tokens, position + 1):
        return 1 + size_of_venue  # "(im) Garten des Élysée"
    for following in tokens[position + 1 : position + 3]:
        if following.tag != "PROPN" or not following.text[0].isupper():
            break
        if position + size in persons:
            break
        size += 1
    return size


def _measure_venue(tokens: tuple[Token, ...], position: int) -> int:
    """Return how many words "des Élysée" or "des Wiener Konzerthauses" takes; 0 for none."""
    words = tokens[position : position + 3]
    if len(words) < 2 or words[0].text != "des":
        return 0
    if words[1].text.endswith("er") and len(words) > 2 and words[2].tag == "NOUN":
        return 3
    return 2 if words[1].tag == "PROPN" and words[1].text[0].isupper() else 0


def measure_unlisted(
    tokens: tuple[Token, ...],
    position: int,
    direct: bool,
    before: str | None,
    lexicon: Lexicon,
) -> int:
    """Return how many words a place that no list knows takes: "(in) Riwne"; 0 for none."""
    in_front = tokens[position - 1].text
    known = in_front in read_circumstance_words().grounds or (
        before in ("in", "im") and lexicon.country_of_adjective(in_front) is not None
    )
    if not known and not (direct and before == "in"):
        return 0
    size = 0
    for token in tokens[position : position + 3]:
        named = token.tag == "PROPN" and token.text[0].isupper() and token.text not in TIMES
        if not named or is_other(token.text, lexicon):
            break
        size += 1
    return size


def measure_location(
    locations: Mapping[int, int],
    tokens: tuple[Token, ...],
    position: int,
    lexicon: Lexicon,
) -> int:
    """Return how many words a place takes that only the reader knows; 0 for none.

    Behind an article it is mostly a sea or a region ("im Punjab", "am Bosporus"), but for "im
    brasilianischen Belém", "am Tegernsee".

    Args:
        locations: the ends of what it takes for places, by their starts.
        tokens: the sentence's.
        position: where the place begins.
        lexicon: knows what is no town.
    """
    name, in_front = tokens[position], tokens[position - 1]
    end = locations.get(name.start)
    if end is None or is_other(name.text, lexicon):
        return 0
    bare = in_front.text.lower() in read_circumstance_words().bare
    spot = name.text.lower().endswith(read_circumstance_words().spots)
    if not (bare or spot or lexicon.country_of_adjective(in_front.text) is not None):
        return 0
    return sum(1 for token in tokens[position:] if token.end <= end)


def is_other(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is known for something else than a town."""
    plain = strip_genitive(word)
    return any(
        (
            word in read_circumstance_words().no_places,
            lexicon.country_of_name(word),
            lexicon.organization(word),
            lexicon.office(word),
            lexicon.is_demonym(word),
            lexicon.substates.get(plain),
            lexicon.gender_of_first_name(word),
            word.isupper(),
        )
    )
