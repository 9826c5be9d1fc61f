"""Stage 3: chains, the printed names that belong to one person of the text.

A full name opens a chain; shorter forms join it ("Putin", "W. Putin", "Präsident Kim"). What stands
around the names tells the person's office, country and gender, which later lets descriptions
("der Ungar", "die Ministerin") find their chain.
"""

from dataclasses import dataclass, field

from loader.extract.lexicon import Gender, Lexicon, Office
from loader.extract.names import NameSpan
from loader.extract.phrases import Phrase
from loader.extract.reading import Sentence, Token
from loader.extract.spelling import fold, name_words, strip_genitive


@dataclass(frozen=True, slots=True)
class Held:
    """An office as the text gives it to a person, with the country it ties the person to."""

    office: Office
    country: str | None
    sentence: int
    start: int
    end: int


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
        return next((held.country for held in self.held if held.country), None) or self.demonym

    @property
    def ranks(self) -> set[str]:
        """What the person's offices rank as."""
        return {held.office.rank for held in self.held}

    @property
    def role(self) -> str | None:
        """The first office the text gives, in dictionary form."""
        return self.held[0].office.noun if self.held else None


def build_chains(
    spans: list[NameSpan], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> list[Chain]:
    """Group name spans into persons."""
    forms = {span: _nominative(span, spans, sentences, lexicon) for span in spans}
    chains: list[Chain] = []
    full = [span for span in spans if len(name_words(forms[span])) > 1]
    for span in sorted(full, key=lambda s: (-len(name_words(forms[s])), s.sentence, s.first)):
        chain = _chain_of_full_name(forms[span], chains)
        if chain is None:
            chain = Chain(len(chains), forms[span])
            chains.append(chain)
        chain.spans.append(span)
    for span in spans:
        if len(name_words(forms[span])) > 1:
            continue
        chain = _chain_of_lone_name(forms[span], span, chains, sentences, lexicon)
        if chain is None:
            chain = Chain(len(chains), forms[span])
            chains.append(chain)
        chain.spans.append(span)
    for chain in chains:
        chain.spans.sort(key=lambda s: (s.sentence, s.first))
        chain.gender = _gender_of_name(chain.name, lexicon)
    chains.sort(key=lambda chain: (chain.spans[0].sentence, chain.spans[0].first))
    for number, chain in enumerate(chains):
        chain.number = number
    return chains


def _nominative(
    span: NameSpan, spans: list[NameSpan], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> str:
    """Return the name without a genitive ending, where the text shows that it is one."""
    surface = " ".join(span.surface.split())
    stripped = strip_genitive(surface)
    if stripped == surface or surface[-1] in "'’‘":
        return stripped
    last, bare = fold(surface.split()[-1]), fold(stripped.split()[-1])
    others = {fold(other.surface.split()[-1]) for other in spans if other is not span}
    if bare in others:
        return stripped
    tokens = sentences[span.sentence].tokens
    following = tokens[span.last + 1] if span.last + 1 < len(tokens) else None
    if last in others and fold(stripped) not in others:
        return surface
    attributive = following is not None and (
        following.tag in ("NOUN", "PROPN") or (following.text[0].isupper() and span.first > 0)
    )
    return stripped if attributive or _behind_noun(tokens, span.first, lexicon) else surface


def _behind_noun(tokens: tuple[Token, ...], first: int, lexicon: Lexicon) -> bool:
    """Tell whether a name stands in the genitive behind what belongs to it."""
    before = tokens[first - 1] if first else None
    if before is None or before.tag != "NOUN":
        return False
    if first > 1 and tokens[first - 2].text.lower().startswith(("ein", "kein")):
        return True  # "ein Vertrauter Wladimir Putins"
    return lexicon.office(before.text) is None and not lexicon.is_demonym(before.text)


def _chain_of_full_name(name: str, chains: list[Chain]) -> Chain | None:
    words = name_words(name)
    for chain in chains:
        known = name_words(chain.name)
        if set(words) <= set(known):
            return chain
        if words[-1] == known[-1] and _initials_fit(words[:-1], known[:-1]):
            return chain
    return None


def _initials_fit(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Tell whether "w." or "w" can stand for "wladimir"."""
    if not words or not known:
        return False
    initials = [word.rstrip(".") for word in words]
    return all(
        len(initial) == 1 and any(word.startswith(initial) for word in known)
        for initial in initials
    )


def _chain_of_lone_name(
    name: str,
    span: NameSpan,
    chains: list[Chain],
    sentences: tuple[Sentence, ...],
    lexicon: Lexicon,
) -> Chain | None:
    word = name_words(name)[-1]
    by_surname = [chain for chain in chains if name_words(chain.name)[-1] == word]
    by_any = [chain for chain in chains if word in name_words(chain.name)]
    parts = [
        chain
        for chain in chains
        if word in {part for known in name_words(chain.name) for part in known.split("-")}
    ]
    for candidates in (by_surname, by_any, parts):
        if len(candidates) == 1:
            return candidates[0]
        if candidates:
            return _choose(span, candidates, sentences, lexicon)
    return None


def _choose(
    span: NameSpan, candidates: list[Chain], sentences: tuple[Sentence, ...], lexicon: Lexicon
) -> Chain:
    """Choose among persons of one surname: by the title's gender, then the nearest before."""
    tokens = sentences[span.sentence].tokens
    before = tokens[span.first - 1].text if span.first else ""
    office = lexicon.office(before)
    if office is not None and office.gender is not None:
        fitting = [
            chain
            for chain in candidates
            if _gender_of_name(chain.name, lexicon) in (office.gender, None)
        ]
        candidates = fitting or candidates
    # The one told of first goes by the surname alone, the other by a full name.
    return min(candidates, key=lambda chain: (chain.spans[0].sentence, chain.spans[0].first))


def _gender_of_name(name: str, lexicon: Lexicon) -> Gender | None:
    words = name.split()
    for word in words[:-1] if len(words) > 1 else words:
        if gender := lexicon.gender_of_first_name(word):
            return gender
    return None


def chain_at(chains: list[Chain]) -> dict[tuple[int, int], Chain]:
    """Return the chain of each name by sentence and first token."""
    return {(span.sentence, span.first): chain for chain in chains for span in chain.spans}


def find_genitives(chains: list[Chain], number: int) -> set[int]:
    """Return the first tokens of a sentence's names that have a genitive ending."""
    return {
        span.first
        for chain in chains
        for span in chain.spans
        if span.sentence == number and _has_genitive_ending(span.surface, chain.name)
    }


def _has_genitive_ending(surface: str, name: str) -> bool:
    last, words = surface.split()[-1], name.split()
    return last not in words and strip_genitive(last) in words


def attach_names(phrases: list[Phrase], chains: list[Chain]) -> None:
    """Set the person of every phrase whose head is a name."""
    known = chain_at(chains)
    for phrase in phrases:
        if phrase.head == "name" and (chain := known.get((phrase.sentence, phrase.head_first))):
            phrase.person = chain.number
