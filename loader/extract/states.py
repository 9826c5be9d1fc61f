"""Stage 10: the sovereign states and the organisations that a text refers to.

A state counts by its name, adjective, people, a compound with one of them, or its seat of
government used for the government. Names within persons' names, and names of parts of states,
seas or firms that only hold a state's name, do not count.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from loader.extract.capitals import Capitals
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.reading import Sentence
from loader.extract.spelling import strip_genitive
from loader.extract.state_words import StateWords, read_state_words
from loader.extract.stretches import Gazetteer
from loader.records import Country, Organization, Span


class _States:
    """The dictionaries of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: StateWords = read_state_words(lexicon)
        self.capitals = Capitals(lexicon, self.words)
        self._organization = lexicon.organization
        self.organizations = Gazetteer(lexicon.organizations)
        self._seats = lexicon.seats
        several = {name: code for name, code in lexicon.names.items() if " " in name}
        empty = dict.fromkeys((*lexicon.substates, *self.words.no_state), "")
        self.names = Gazetteer(empty | self.capitals.codes | lexicon.seats | several)

    def states_in(self, sentence: Sentence, persons: set[int]) -> Iterator[tuple[str, int, int]]:
        """Yield each state's code with the first and last word of its mention."""
        tokens = sentence.tokens
        position = 0
        beginnings, states = self.names.beginnings, self.words.states
        while position < len(tokens):
            word = tokens[position].text
            if position in persons:
                position += 1
                continue
            stretch = self.names.find(tokens, position) if word in beginnings else None
            last = position if stretch is None else stretch.last
            if stretch is None:
                codes = states(word)
                if word in self.capitals.adjectives:
                    adjective = self.capitals.government_of_adjective(tokens, position)
                    codes = (adjective,) if adjective else codes
                for code in codes:
                    yield code, position, position
            elif stretch.value and self._counts(sentence, position, last, persons):
                yield stretch.value, position, last
            position = last + 1

    def _counts(self, sentence: Sentence, first: int, last: int, persons: set[int]) -> bool:
        name = " ".join(token.text for token in sentence.tokens[first : last + 1])
        if name in self.capitals.codes or strip_genitive(name) in self.capitals.codes:
            return self.capitals.speaks_of_government(sentence, first, last, persons)
        if name in self._seats:
            return not self.capitals.is_place(sentence, first)
        return True

    def organizations_in(
        self, sentence: Sentence, persons: set[int]
    ) -> Iterator[tuple[str, int, int]]:
        """Yield each organisation's name with the first and last word of its mention."""
        tokens = sentence.tokens
        beginnings = self.organizations.beginnings
        end = 0  # of the name before
        for position, token in enumerate(tokens):
            if token.text not in beginnings and "-" not in token.text:
                continue
            if position < end or position in persons:
                continue
            stretch = self.organizations.find(tokens, position)
            if stretch is not None:
                yield stretch.value, position, stretch.last
                end = stretch.last + 1
            elif "-" in token.text and (name := self._organization(token.text.partition("-")[0])):
                yield name, position, position


@cache
def _states(lexicon: Lexicon) -> _States:
    return _States(lexicon)


@lru_cache(maxsize=1)  # several stages ask for the states of the document in hand
def find_states(document: Document, lexicon: Lexicon) -> list[list[tuple[str, int, int]]]:
    """Return code, first and last word of every mention of a state, sentence by sentence."""
    states = _states(lexicon)
    return [
        list(states.states_in(sentence, persons))
        for sentence, persons in zip(document.sentences, _names(document), strict=True)
    ]


def find_countries(document: Document, lexicon: Lexicon) -> tuple[Country, ...]:
    """Return the sovereign states that a text refers to, by code, with their mentions."""
    found: dict[str, list[Span]] = {}
    rows = find_states(document, lexicon)
    for sentence, row in zip(document.sentences, rows, strict=True):
        for code, first, last in row:
            found.setdefault(code, []).append(_span(document.text, sentence, first, last))
    return tuple(Country(code, tuple(found[code])) for code in sorted(found))


def find_organizations(document: Document, lexicon: Lexicon) -> tuple[Organization, ...]:
    """Return the organisations that a text names, by canonical name, with their mentions."""
    found: dict[str, list[Span]] = {}
    states = _states(lexicon)
    for sentence, persons in zip(document.sentences, _names(document), strict=True):
        for name, first, last in states.organizations_in(sentence, persons):
            found.setdefault(name, []).append(_span(document.text, sentence, first, last))
    return tuple(Organization(name, tuple(found[name])) for name in sorted(found))


def _names(document: Document) -> list[set[int]]:
    """Return the positions of persons' names, sentence by sentence."""
    inside: list[set[int]] = [set() for _ in document.sentences]
    for chain in document.chains:
        for span in chain.spans:
            inside[span.sentence].update(range(span.first, span.last + 1))
    return inside


def _span(text: str, sentence: Sentence, first: int, last: int) -> Span:
    start, end = sentence.tokens[first].start, sentence.tokens[last].end
    return Span(start, end, text[start:end])
