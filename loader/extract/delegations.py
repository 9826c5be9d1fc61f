"""Stage 7: states and organisations that take part as such or by people without a name.

"Vertreter der USA und des Iran", "eine russische Delegation", "die Außenminister Deutschlands und
Frankreichs", "Kiew", "die Führung der Hamas". What stands for a named person is none, nor is a
state that is only spoken of ("der Ukraine-Krieg") or a place ("in Moskau").
"""

from dataclasses import dataclass

from loader.extract.delegation_mentions import Mention, is_name
from loader.extract.delegation_sorts import Sorting
from loader.extract.delegation_words import Sort
from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase

_JOINING = frozenset((",", "und", "sowie", "&"))
_OF = frozenset(("von", "vom", "aus"))
_SENTENCES_BACK = 2


@dataclass(frozen=True, slots=True, eq=False)
class Delegation:
    """One state or organisation, and the phrase that stands for it.

    Two states of one phrase ("Vertreter der USA und des Iran") are two delegations.
    """

    phrase: Phrase
    sort: Sort
    country: str | None = None
    organization: str | None = None

    @property
    def name(self) -> str:
        """The state's code or the organisation's name."""
        return self.country or self.organization or ""


def find_delegations(document: Document, lexicon: Lexicon) -> list[list[Delegation]]:
    """Return the delegations a text speaks of, sentence by sentence, in order."""
    reader = _Reader(document, lexicon)
    for number in range(len(document.sentences)):
        reader.read(number)
    return reader.rows


class _Reader:
    """Reads the sentences of one document in order; `rows` holds what it found so far."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.rows: list[list[Delegation]] = []
        self._document = document
        self._lexicon = lexicon
        self._sorts = Sorting(document, lexicon)
        self._represented = {chain.country for chain in document.chains if chain.country}
        # A named minister whose state the text does not tell may be any state's.
        stateless = [chain for chain in document.chains if chain.country is None]
        self._stateless = {held.office.rank for chain in stateless for held in chain.held}

    def read(self, number: int) -> None:
        """Add the delegations of a sentence."""
        row = self._document.phrases[number]
        found: dict[tuple[int, str], Delegation] = {}
        self.rows.append([])
        taken: set[int] = set()
        for index, phrase in enumerate(row):
            named = phrase.persons and not self._in_brackets(phrase)
            if index in taken or named or phrase.head != "noun":
                continue
            sort, several = self._sorts.find(phrase)
            if sort is None or self._is_bracketed(phrase):
                continue
            told, used = self._told(row, index, sort, several)
            taken |= used
            for mention in told:
                delegation = Delegation(phrase, sort, mention.country, mention.organization)
                found.setdefault((phrase.first, delegation.name), delegation)
            self.rows[-1] = list(found.values())

    def _told(
        self, row: list[Phrase], index: int, sort: Sort, several: bool
    ) -> tuple[list[Mention], set[int]]:
        """Return the states and organisations of a phrase, and further phrases that name them."""
        phrase = row[index]
        if sort == "sides":
            return self._both(), set()
        if sort in ("name", "people"):
            return [m for m in self._sorts.find_within(phrase) if m.last == phrase.last], set()
        if sort in ("owner", "pair"):
            return self._sorts.find_within(phrase), set()
        owners, used = self._owners(row, index)
        told = [*self._sorts.find_within(phrase), *owners]
        if sort == "body" or several or len({m.country for m in told}) > 1:
            return told, used
        # "der US-Präsident" is somebody known; "der Emir von Katar" may be named for the first time
        return ([] if self._may_be_named(phrase, owners) else owners), used

    def _owners(self, row: list[Phrase], index: int) -> tuple[list[Mention], set[int]]:
        """Return whose representatives a phrase means, and the phrases that say so.

        A possessor in front, genitives and "von …" behind, what is enumerated with them, and
        brackets.
        """
        phrase = row[index]
        tokens = self._document.sentences[phrase.sentence].tokens
        found = self._sorts.find_within(phrase.possessor) if phrase.possessor is not None else []
        found += self._in_brackets(phrase)
        used: set[int] = set()
        last = phrase.last
        for position in range(index + 1, len(row)):
            following = row[position]
            between = [token.text.lower() for token in tokens[last + 1 : following.first]]
            if following.persons or following.head != "noun":
                break
            told = self._sorts.find_within(following)
            if not between and following.genitive:
                told = self._both() if self._sorts.means_sides(following) else told
            elif len(between) == 1 and between[0] in _OF:
                told = told or self._seat(following)
            elif not (
                told
                and (used or self._sorts.find_within(phrase))
                and _goes_on(between)
                and is_name(tokens, told[-1], self._lexicon)
            ):
                break
            found += told
            used.add(position)
            last = following.last
        return found, used

    def _in_brackets(self, phrase: Phrase) -> list[Mention]:
        """Return the states of "die Außenminister (Kosovo, Albanien)"."""
        words = [t.text for t in self._document.sentences[phrase.sentence].tokens]
        if words[phrase.last + 1 : phrase.last + 2] != ["("] or ")" not in words[phrase.last :]:
            return []
        end = words.index(")", phrase.last)
        row = self._sorts.mentions[phrase.sentence]
        return [m for m in row if phrase.last < m.first and m.last < end]

    def _seat(self, phrase: Phrase) -> list[Mention]:
        """Return the state of "Unterhändler aus Kiew"."""
        tokens = self._document.sentences[phrase.sentence].tokens
        code = self._lexicon.capitals.get(tokens[phrase.last].text)
        return [Mention(phrase.last, phrase.last, code, None)] if code else []

    def _may_be_named(self, phrase: Phrase, told: list[Mention]) -> bool:
        """Tell whether "der Präsident Perus" may be one of the persons that the text names."""
        office = self._document.descriptions[phrase].office
        if (office.rank in self._stateless) if office else bool(self._stateless):
            return True
        return any(m.organization or m.country in self._represented for m in told)

    def _is_bracketed(self, phrase: Phrase) -> bool:
        """Tell whether it is a party or place in brackets: "Merz (CDU)"."""
        tokens = self._document.sentences[phrase.sentence].tokens
        return phrase.first > 0 and tokens[phrase.first - 1].text == "("

    def _both(self) -> list[Mention]:
        """Return the two states last told side by side, which "beide Seiten" takes up."""
        for number in range(len(self.rows) - 1, max(-1, len(self.rows) - 2 - _SENTENCES_BACK), -1):
            names = {d.country for d in self.rows[number]}
            for phrase in self._document.phrases[number] if number < len(self.rows) - 1 else ():
                names |= {self._document.chains[person].country for person in phrase.persons}
            states = sorted(name for name in names if name)
            if len(states) == 2:
                return [Mention(0, 0, code, None) for code in states]
            if len(states) > 2:
                return []
        return []


def _goes_on(words: list[str]) -> bool:
    """Tell whether only commas and "und" part a phrase from the one before."""
    return bool(words) and all(word in _JOINING for word in words)
