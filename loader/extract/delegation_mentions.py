"""Stage 7: where a sentence names states and organisations, for those who act for them."""

from dataclasses import dataclass
from functools import cache

from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive
from loader.extract.states import find_states
from loader.extract.stretches import Gazetteer


@dataclass(frozen=True, slots=True)
class Mention:
    """A state or an organisation at these words of a sentence."""

    first: int
    last: int
    country: str | None
    organization: str | None


@cache
def _organizations(lexicon: Lexicon) -> Gazetteer[str]:
    return Gazetteer(lexicon.organizations)


def find_mentions(document: Document, lexicon: Lexicon) -> list[list[Mention]]:
    """Return the states and organisations that each sentence names, in order."""
    rows = []
    for number, states in enumerate(find_states(document, lexicon)):
        found = [Mention(first, last, code, None) for code, first, last in states]
        taken = {position for m in found for position in range(m.first, m.last + 1)}
        for phrase in document.phrases[number]:
            if phrase.head == "name":
                taken |= set(range(phrase.head_first, phrase.last + 1))
        found += _find_organizations(document.sentences[number].tokens, taken, lexicon)
        rows.append(sorted(found, key=lambda mention: mention.first))
    return rows


def _find_organizations(
    tokens: tuple[Token, ...], taken: set[int], lexicon: Lexicon
) -> list[Mention]:
    found = []
    names = _organizations(lexicon)
    position = 0
    while position < len(tokens):
        word = tokens[position].text
        if word not in names.beginnings and "-" not in word:
            position += 1
            continue
        stretch = names.find(tokens, position)
        first, hyphen, _ = word.partition("-")
        if stretch is not None and not taken & set(range(position, stretch.last + 1)):
            found.append(Mention(position, stretch.last, None, stretch.value))
            position = stretch.last
        elif hyphen and position not in taken and (name := lexicon.organization(first)):
            found.append(Mention(position, position, None, name))
        position += 1
    return found


def is_name(tokens: tuple[Token, ...], mention: Mention, lexicon: Lexicon) -> bool:
    """Tell whether a mention is the name itself, not an adjective or a compound with it."""
    words = " ".join(token.text for token in tokens[mention.first : mention.last + 1])
    if mention.first < mention.last:
        return True
    if mention.organization:
        return lexicon.organization(words) is not None
    bare = strip_genitive(words)
    known = (lexicon.capitals, lexicon.seats, lexicon.demonyms)
    return lexicon.country_of_name(words) is not None or any(
        words in entries or bare in entries for entries in known
    )
