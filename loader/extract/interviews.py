"""Stage 5: in an interview "ich" and the polite "Sie" are the person who is asked."""

from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence

_ADDRESSES = frozenset(("Herr", "Frau"))
_OWN = frozenset(("ich", "mich", "mir"))
_POLITE = frozenset(("Sie", "Ihnen"))
_ENOUGH = 2  # polite forms that make a text an interview


def find_interviewee(phrases: list[list[Phrase]], sentences: tuple[Sentence, ...]) -> int | None:
    """Return the person whom a question addresses: "Frau Özdemir, wann haben Sie …"."""
    polite = sum(_is_polite(phrase) for row in phrases for phrase in row)
    if polite < _ENOUGH:
        return None
    for row, sentence in zip(phrases, sentences, strict=True):
        for phrase in row:
            if phrase.head != "name" or phrase.person is None or phrase.first > 1:
                continue
            address = sentence.tokens[phrase.first].text in _ADDRESSES
            after = sentence.tokens[phrase.last + 1 : phrase.last + 2]
            if address and after and after[0].text == ",":
                return phrase.person
    return None


def is_of_interview(phrase: Phrase) -> bool:
    """Tell whether a pronoun is one that only speakers and those spoken to are meant by."""
    return phrase.surface.lower() in _OWN or _is_polite(phrase)


def _is_polite(phrase: Phrase) -> bool:
    return phrase.head == "pronoun" and phrase.surface in _POLITE and phrase.first > 1
