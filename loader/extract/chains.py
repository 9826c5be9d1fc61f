"""Stage 3: chains, the printed names that belong to one person of the text.

A full name opens a chain; shorter forms join it ("Putin", "W. Putin", "Präsident Kim"). What stands
around the names tells the person's office, country and gender, which later lets descriptions
("der Ungar", "die Ministerin") find their chain.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from loader.extract.genitives import Genitives, has_genitive_ending
from loader.extract.lexicon import Lexicon
from loader.extract.name_spans import NameSpan
from loader.extract.offices import Gender, Office
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence
from loader.extract.spelling import name_words


@dataclass(frozen=True, slots=True)
class Held:
    """An office as the text gives it to a person, with the country it ties the person to."""

    office: Office
    country: str | None
    sentence: int
    start: int
    end: int
    assumed: bool = False  # the office's usual country: "Bundeskanzler" alone is Germany's


@dataclass(slots=True)
class Chain:
    """One person of the text: longest name, spans, and what the text says of the person."""

    number: int
    name: str
    spans: list[NameSpan] = field(default_factory=list)
    gender: Gender | None = None
    held: list[Held] = field(default_factory=list)
    demonym: str | None = None
    organization: str | None = None

    @property
    def country(self) -> str | None:
        """The country the text ties the person to: by office first, by demonym, by party."""
        told = [held for held in self.held if held.country]
        sure = next((held.country for held in told if not held.assumed), None) or self.demonym
        return sure or next((held.country for held in told), None)

    @property
    def role(self) -> str | None:
        """The first office the text gives, in dictionary form."""
        return next(
            (h.office.noun for h in self.held if h.office.rank not in ("title", "region")), None
        )

    @property
    def is_spokesperson(self) -> bool:
        """Whether the person only speaks for others."""
        return bool(self.held) and all(held.office.rank == "spokesperson" for held in self.held)


def build_chains(
    spans: list[NameSpan], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> list[Chain]:
    """Group name spans into persons; their numbers are their places in the list."""
    genitives = Genitives(spans, sentences, lexicon)
    forms = {span: genitives.nominative(span) for span in spans}
    chains = _ChainsByWord()
    full = [span for span in spans if len(name_words(forms[span])) > 1]
    for span in sorted(full, key=lambda s: (-len(name_words(forms[s])), s.sentence, s.first)):
        chain = chains.of_full_name(forms[span]) or chains.open(forms[span])
        chain.spans.append(span)
    for span in spans:
        if len(name_words(forms[span])) == 1:
            candidates = chains.of_lone_name(forms[span])
            chain = _choose(span, candidates, sentences, lexicon) or chains.open(forms[span])
            chain.spans.append(span)
    for chain in chains.all:
        chain.spans.sort(key=lambda s: (s.sentence, s.first))
        chain.gender = _gender_of_name(chain.name, lexicon)
    ordered = sorted(chains.all, key=lambda chain: (chain.spans[0].sentence, chain.spans[0].first))
    for number, chain in enumerate(ordered):
        chain.number = number
    return ordered


class _ChainsByWord:
    """The chains so far, found by the words of their names, the first opened first."""

    def __init__(self) -> None:
        self.all: list[Chain] = []
        self._by_word: dict[str, list[Chain]] = defaultdict(list)
        self._by_part: dict[str, list[Chain]] = defaultdict(list)

    def open(self, name: str) -> Chain:
        """Add a person."""
        chain = Chain(len(self.all), name)
        self.all.append(chain)
        words = set(name_words(name))
        for word in words:
            self._by_word[word].append(chain)
        for part in {part for word in words for part in word.split("-")}:
            self._by_part[part].append(chain)
        return chain

    def of_full_name(self, name: str) -> Chain | None:
        """Return whose name has all words of this one, or the same surname and fits initials."""
        words = name_words(name)
        initials = [word for word in words[:-1] if len(word.rstrip(".")) == 1]
        asked = words[-1:] if len(initials) == len(words) - 1 else words
        rarest = min((self._by_word.get(word, []) for word in asked), key=len)
        return next((chain for chain in rarest if _fits(words, name_words(chain.name))), None)

    def of_lone_name(self, name: str) -> list[Chain]:
        """Return who can be meant: by the surname, else by any name, else by half of one."""
        word = name_words(name)[-1]
        by_word = self._by_word.get(word, [])
        by_surname = [chain for chain in by_word if name_words(chain.name)[-1] == word]
        return by_surname or by_word or self._by_part.get(word, [])


def _fits(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell whether a name can be a known one: by all its words, or as "W. Putin", "W Putin"."""
    if set(words) <= set(known):
        return True
    initials = [word.rstrip(".") for word in words[:-1]]
    return words[-1] == known[-1] and all(
        len(initial) == 1 and any(word.startswith(initial) for word in known[:-1])
        for initial in initials
    )


def _choose(
    span: NameSpan, candidates: list[Chain], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> Chain | None:
    """Choose among persons of one surname: by the title's gender, then who is told of first."""
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    tokens = sentences[span.sentence].tokens
    before = tokens[span.first - 1].text if span.first else ""
    office = lexicon.office(before)
    if office is not None and office.gender is not None:
        candidates = [
            chain
            for chain in candidates
            if _gender_of_name(chain.name, lexicon) in (office.gender, None)
        ]
    # The one told of first goes by the surname alone, the other by a full name.
    return min(
        candidates,
        key=lambda chain: (chain.spans[0].sentence, chain.spans[0].first),
        default=None,
    )


def _gender_of_name(name: str, lexicon: Lexicon) -> Gender | None:
    words = name.split()
    for word in words[:-1] if len(words) > 1 else words:
        if gender := lexicon.gender_of_first_name(word):
            return gender
    return None


def find_genitives(chains: list[Chain]) -> dict[int, set[int]]:
    """Return for each sentence the first tokens of its names that have a genitive ending."""
    found: dict[int, set[int]] = defaultdict(set)
    for chain in chains:
        for span in chain.spans:
            if has_genitive_ending(span.surface, chain.name):
                found[span.sentence].add(span.first)
    return found


def attach_names(phrases: list[list[Phrase]], chains: list[Chain]) -> None:
    """Set the person of every phrase whose head is a name."""
    known = {(span.sentence, span.first): chain for chain in chains for span in chain.spans}
    for row in phrases:
        for phrase in row:
            if phrase.head == "name" and (phrase.sentence, phrase.head_first) in known:
                phrase.person = known[phrase.sentence, phrase.head_first].number
