"""Stage 5: in an interview "ich" and the polite "Sie" are the person who is asked."""

from loader.extract.chains import Chain
from loader.extract.descriptions import Description
from loader.extract.matching import SAME, match_office
from loader.extract.offices import Office
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence
from loader.extract.verb_forms import VERBS

_ADDRESSES = frozenset(("Herr", "Frau"))
_OWN = frozenset(("ich", "mich", "mir"))
_POLITE = frozenset(("Sie", "Ihnen"))
_ENOUGH = 2  # polite forms that make a text an interview


def find_interviewee(
    phrases: list[list[Phrase]],
    sentences: tuple[Sentence, ...],
    chains: list[Chain],
    descriptions: dict[Phrase, Description],
) -> int | None:
    """Return the person whom a question addresses: "Frau Özdemir, wann haben Sie …".

    "Herr General, …" is who is told elsewhere to hold such an office.
    """
    polite = sum(
        _is_polite(phrase, sentence)
        for row, sentence in zip(phrases, sentences, strict=True)
        for phrase in row
    )
    if polite < _ENOUGH:
        return None
    for row, sentence in zip(phrases, sentences, strict=True):
        for phrase in row:
            address = sentence.tokens[phrase.first].text in _ADDRESSES
            after = sentence.tokens[phrase.last + 1 : phrase.last + 2]
            if phrase.first > 1 or not (address and after and after[0].text == ","):
                continue
            if phrase.head == "name" and phrase.person is not None:
                return phrase.person
            told = descriptions.get(phrase)
            if told is not None and told.office is not None and phrase.head == "noun":
                return _find_holder(told.office, chains)
    return None


def _find_holder(office: Office, chains: list[Chain]) -> int | None:
    """Return of whom the text speaks most of those that hold an office."""
    holders = [chain for chain in chains if match_office(office, chain) >= SAME]
    most = max(holders, key=lambda chain: len(chain.spans), default=None)
    return most.number if most else None


def find_speaker(row: list[Phrase], sentence: Sentence) -> Phrase | None:
    """Return who speaks by the label at the head of a line: "Pfandl: Das ist historisch."."""
    first = row[0] if row else None
    if first is None or first.first > 0 or first.last + 1 >= len(sentence.tokens):
        return None
    return first if sentence.tokens[first.last + 1].text == ":" else None


def is_byline(sentence: Sentence) -> bool:
    """Tell whether a line only names who wrote the text: "Von unserem Redakteur Thies Kröger"."""
    tokens = sentence.tokens
    return tokens[0].text.lower() == "von" and not any(token.tag in VERBS for token in tokens)


def is_of_interview(phrase: Phrase, sentence: Sentence) -> bool:
    """Tell whether a pronoun is one that only speakers and those spoken to are meant by."""
    return phrase.surface.lower() in _OWN or _is_polite(phrase, sentence)


def _is_polite(phrase: Phrase, sentence: Sentence) -> bool:
    if phrase.surface not in _POLITE or phrase.first < 1:
        return False
    before = sentence.tokens[phrase.first - 1].text
    return before[-1].isalnum() or before == ","
