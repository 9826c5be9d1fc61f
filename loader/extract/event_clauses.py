"""Stage 10: sentences and clauses as the event rules see them."""

from collections.abc import Iterable
from functools import cached_property

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.event_words import EventWords
from loader.extract.phrases import TIMES, Phrase

State = tuple[str, int, int]

# "prorussische Milizen" are not Russia's.
_SIDES = ("pro", "anti")
OPENING = frozenset('»«„“‚"')
_CLOSING = frozenset('«»“”‘"')
_REACH = 14  # words behind a noun that can still belong to it
_LONGEST_QUOTED_NAME = 6
_WIDEST_GAP = 3  # a preposition, a comma or an "und"


class SentenceView:
    """A sentence's phrases and states, looked up by place once for all its clauses."""

    def __init__(
        self, document: Document, number: int, words: EventWords, states: list[State]
    ) -> None:
        self.document = document
        self.number = number
        self.words = words
        self.tokens = document.sentences[number].tokens
        self.phrase_at: list[Phrase | None] = [None] * len(self.tokens)
        self.by_clause: dict[int, list[Phrase]] = {}
        self.members: dict[Phrase, list[Phrase]] = {}
        for phrase in document.phrases[number]:
            self.by_clause.setdefault(phrase.clause, []).append(phrase)
            if phrase.list_head is not None:
                self.members.setdefault(phrase.list_head, []).append(phrase)
            for position in range(phrase.first, phrase.last + 1):
                self.phrase_at[position] = phrase
        self.states_at: dict[int, list[str]] = {}
        for code, first, _ in states:
            if not self.tokens[first].text.lower().startswith(_SIDES):
                self.states_at.setdefault(first, []).append(code)

    def phrases_in(self, positions: Iterable[int]) -> list[Phrase]:
        """Return the phrases that have one of these words, in order, each once."""
        found = (self.phrase_at[position] for position in positions)
        return list(dict.fromkeys(phrase for phrase in found if phrase is not None))

    def states_in(self, positions: Iterable[int], *, held: bool = True) -> list[str]:
        """Return the states named at these words.

        Args:
            positions: the words.
            held: whether "der polnische Minister Nowak" names Poland too.
        """
        codes = []
        for position in positions:
            phrase = self.phrase_at[position]
            if held or phrase is None or not phrase.persons:
                codes += self.states_at.get(position, [])
        return codes


class ClauseView:
    """A clause with the look-ups that the rules need."""

    def __init__(self, sentence: SentenceView, clause: Clause) -> None:
        self.sentence = sentence
        self.clause = clause
        self.words = sentence.words
        self.document = sentence.document

    @cached_property  # like those below: few clauses have a word that a rule looks further for
    def positions(self) -> list[int]:
        """The clause's words; of a relative one also the nouns that it tells of."""
        before = self._antecedents() if self.clause.kind == "relative" else []
        return before + self.clause.positions

    @cached_property
    def particles(self) -> frozenset[str]:
        """What the words are."""
        tokens = self.sentence.tokens
        return frozenset([tokens[position].text for position in self.positions])

    @cached_property
    def lowered(self) -> frozenset[str]:
        """What the words are, in small letters."""
        return frozenset([word.lower() for word in self.particles])

    @cached_property
    def groups(self) -> dict[str, list[int]]:
        """The groups that words are in, with the places of those words."""
        groups: dict[str, list[int]] = {}
        tokens, groups_of = self.sentence.tokens, self.words.groups
        for position in self.positions:
            for group in groups_of(tokens[position].text):
                groups.setdefault(group, []).append(position)
        return groups

    def _antecedents(self) -> list[int]:
        """Return the noun before a relative clause, and the one which that hangs on."""
        first = self.clause.positions[0]
        before = self.sentence.phrases_in(range(max(0, first - _REACH), first))
        nouns = [p.last for p in before if p.head != "pronoun" and p.last < first]
        return nouns[-2:]

    @property
    def phrases(self) -> list[Phrase]:
        """The phrases of the clause."""
        return self.sentence.by_clause.get(self.clause.number, [])

    def text(self, position: int) -> str:
        """Return a word of the sentence."""
        return self.sentence.tokens[position].text

    def tag(self, position: int) -> str:
        """Return the tag of a word of the sentence."""
        return self.sentence.tokens[position].tag

    def region(self, position: int) -> range:
        """Return the words of a noun's phrase and of the phrases that hang on it."""
        phrase = self.sentence.phrase_at[position]
        if phrase is None:
            return range(position, position + 1)
        first = phrase.first if phrase.possessor is None else phrase.possessor.first
        last = self._end_of_name(phrase.last)
        following = self._phrase_behind(last)
        while following is not None and following.first - position <= _REACH:
            gap = following.first - last - 1 - (following.preposition is not None)
            if following.head == "pronoun" or not self._hangs_on(following, gap):
                break
            last = self._end_of_name(following.last)
            following = self._phrase_behind(last)
        return range(first, last + 1)

    def _phrase_behind(self, last: int) -> Phrase | None:
        behind = self.sentence.phrase_at[last + 1 : last + 1 + _WIDEST_GAP]
        return next((phrase for phrase in behind if phrase is not None), None)

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
        tokens = self.sentence.tokens
        if last + 1 < len(tokens) and tokens[last + 1].text in OPENING:
            for position in range(last + 2, min(last + 2 + _LONGEST_QUOTED_NAME, len(tokens))):
                if tokens[position].text in _CLOSING:
                    return position
        return last

    def states_of(self, position: int) -> list[str]:
        """Return the states named at a noun: in its phrase or behind it."""
        return self.sentence.states_in(self.region(position))

    def behind(self, position: int) -> list[str]:
        """Return the two words behind a noun, in small letters."""
        tokens = self.sentence.tokens
        return [token.text.lower() for token in tokens[position + 1 : position + 3]]
