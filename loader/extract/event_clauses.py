"""Stage 10: a clause as the event rules see it."""

from dataclasses import dataclass, field

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.event_words import EventWords
from loader.extract.phrases import TIMES, Phrase

State = tuple[str, int, int]

# "prorussische Milizen" are not Russia's.
_SIDES = ("pro", "anti")
_OPENING = frozenset('»«„“‚"')
_CLOSING = frozenset('«»“”‘"')
_REACH = 14  # words behind a noun that can still belong to it
_LONGEST_QUOTED_NAME = 6


@dataclass(slots=True)
class ClauseView:
    """A clause with the look-ups that the rules need."""

    document: Document
    number: int
    clause: Clause
    words: EventWords
    states: list[State]
    positions: list[int] = field(default_factory=list)
    lowered: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    groups: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tokens = self.document.sentences[self.number].tokens
        self.positions = list(self.clause.positions)
        self.states = [s for s in self.states if not tokens[s[1]].text.lower().startswith(_SIDES)]
        if self.clause.kind == "relative":
            self.positions[:0] = self._antecedents()
        self.lowered = frozenset(tokens[position].text.lower() for position in self.positions)
        self.particles = frozenset(tokens[position].text for position in self.positions)
        for position in self.positions:
            for group in self.words.groups(tokens[position].text):
                self.groups.setdefault(group, []).append(position)

    def _antecedents(self) -> list[int]:
        """Return the noun before a relative clause, and the one which that hangs on."""
        before = [p for p in self.row if p.last < self.clause.positions[0] and p.head != "pronoun"]
        nouns = [p.last for p in before[-2:]]
        return [n for n in nouns if n > self.clause.positions[0] - _REACH]

    @property
    def row(self) -> list[Phrase]:
        """The phrases of the sentence."""
        return self.document.phrases[self.number]

    def text(self, position: int) -> str:
        """Return a word of the sentence."""
        return self.document.sentences[self.number].tokens[position].text

    def tag(self, position: int) -> str:
        """Return the tag of a word of the sentence."""
        return self.document.sentences[self.number].tokens[position].tag

    def phrase_at(self, position: int) -> Phrase | None:
        """Return the noun phrase a word stands in."""
        return next((p for p in self.row if p.first <= position <= p.last), None)

    def region(self, position: int) -> range:
        """Return the words of a noun's phrase and of the phrases that hang on it."""
        phrase = self.phrase_at(position)
        if phrase is None:
            return range(position, position + 1)
        first = phrase.first if phrase.possessor is None else phrase.possessor.first
        last = self._end_of_name(phrase.last)
        for following in self.row:
            if following.first <= last or following.head == "pronoun":
                continue
            gap = following.first - last - 1 - (following.preposition is not None)
            if not self._hangs_on(following, gap) or following.first - position > _REACH:
                break
            last = self._end_of_name(following.last)
        return range(first, last + 1)

    def _hangs_on(self, phrase: Phrase, gap: int) -> bool:
        """Tell whether a phrase belongs to the noun that stands `gap` words before it."""
        listed = phrase.list_head is not None
        if gap > 0 and not (listed and gap == 1):
            return False
        if self.text(phrase.last) in TIMES and phrase.preposition not in self.words.naming:
            return False
        return phrase.genitive or listed or phrase.preposition in self.words.attaching

    def _end_of_name(self, last: int) -> int:
        """Return the end of a name in quotation marks behind a noun: "Manöver »Sturm«"."""
        tokens = self.document.sentences[self.number].tokens
        if last + 1 < len(tokens) and tokens[last + 1].text in _OPENING:
            for position in range(last + 2, min(last + 2 + _LONGEST_QUOTED_NAME, len(tokens))):
                if tokens[position].text in _CLOSING:
                    return position
        return last

    def states_at(self, position: int) -> list[str]:
        """Return the states named at a noun: in its phrase or behind it."""
        region = self.region(position)
        return [code for code, first, _ in self.states if first in region]

    def behind(self, position: int) -> list[str]:
        """Return the two words behind a noun, in small letters."""
        tokens = self.document.sentences[self.number].tokens
        return [token.text.lower() for token in tokens[position + 1 : position + 3]]
