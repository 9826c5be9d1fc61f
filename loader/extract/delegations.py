"""Stage 7: states and organisations that take part as such or by people without a name.

"Vertreter der USA und des Iran", "eine russische Delegation", "die Außenminister Deutschlands und
Frankreichs", "Kiew", "die Führung der Hamas". What stands for a named person is none, nor is a
state that is only spoken of ("der Ukraine-Krieg") or a place ("in Moskau").
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from loader.extract.document import Document
from loader.extract.lexicon import Lexicon
from loader.extract.phrases import Phrase
from loader.extract.reading import Token
from loader.extract.spelling import strip_genitive
from loader.extract.states import find_states
from loader.extract.stretches import Gazetteer

Sort = Literal["name", "people", "representatives", "body", "office", "sides"]

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
    several: bool = False

    @property
    def name(self) -> str:
        """The state's code or the organisation's name."""
        return self.country or self.organization or ""


class DelegationWords:
    """The word lists of `lexicon/delegations.toml`."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._representatives = {word.lower() for word in data["representatives"].split()}
        self._bodies = {word.lower() for word in data["bodies"].split()}
        self.ranks = frozenset(data["ranks"].split())
        self.sides = frozenset(data["sides"].split())
        self.parties = frozenset(data["parties"].split())
        self.members = frozenset(data["members"].split())
        self.meetings = frozenset(data["meetings"].split())
        self.joint = frozenset(data["joint"].split())
        self.gathering = frozenset(data["gathering"].split("|"))
        self.attending = frozenset(data["attending"].split("|"))
        self.carrying = tuple(data["carrying"].split())
        self.offering = tuple(data["offering"].split())
        self.occasions = frozenset(data["occasions"].split())
        self.confidence: dict[str, float] = data["confidence"]

    def sort(self, noun: str) -> Sort | None:
        """Tell whether a noun, or the end of a compound, means representatives or a body."""
        word = noun.lower()
        for start in range(max(1, len(word) - 4)):
            if word[start:] in self._representatives:
                return "representatives"
            if word[start:] in self._bodies:
                return "body"
        return None


@cache
def read_delegation_words() -> DelegationWords:
    """Read the word lists."""
    path = files("loader.extract").joinpath("lexicon/delegations.toml")
    return DelegationWords(tomllib.loads(path.read_text(encoding="utf-8")))


def find_delegations(document: Document, lexicon: Lexicon) -> list[list[Delegation]]:
    """Return the delegations a text speaks of, sentence by sentence, in order."""
    reader = _Reader(document, lexicon)
    rows: list[list[Delegation]] = []
    for number in range(len(document.sentences)):
        rows.append(reader.read(number, rows))
    return rows


@cache
def _organizations(lexicon: Lexicon) -> Gazetteer[str]:
    return Gazetteer(lexicon.organizations)


@dataclass(frozen=True, slots=True)
class _Mention:
    """A state or organisation at these words."""

    first: int
    last: int
    country: str | None
    organization: str | None


class _Reader:
    """Reads the sentences of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._words = read_delegation_words()
        self._states = find_states(document, lexicon)
        self._represented = {chain.country for chain in document.chains if chain.country}
        # A named minister whose state the text does not tell may be any state's.
        self._stateless = {
            held.office.rank
            for chain in document.chains
            for held in chain.held
            if chain.country is None
        }

    def read(self, number: int, before: list[list[Delegation]]) -> list[Delegation]:
        """Return the delegations of a sentence, given those of the sentences before."""
        row = self._document.phrases[number]
        mentions = self._mentions(number)
        found: list[Delegation] = []
        taken: set[int] = set()
        for index, phrase in enumerate(row):
            if phrase.persons or phrase.head != "noun" or index in taken:
                continue
            if self._is_bracketed(phrase):
                continue
            sort, several = self._sort(phrase, number, mentions)
            if sort is None:
                continue
            if sort == "sides":
                found += self._sides(phrase, [*before[max(0, number - _SENTENCES_BACK) :], found])
                continue
            told = [m for m in mentions if phrase.first <= m.first and m.last <= phrase.last]
            if sort not in ("name", "people"):
                owners, used = self._owners(row, index, mentions)
                told, taken = [*told, *owners], taken | used
                if sort in ("office", "representatives") and not several:
                    # "der US-Präsident" is somebody known; "der Emir von Katar" may be new.
                    told = owners
                    if self._may_be_named(phrase, told):
                        continue
            found += [
                Delegation(phrase, sort, m.country, m.organization, several) for m in told
            ]
        return _once(found)

    def _is_bracketed(self, phrase: Phrase) -> bool:
        """Tell whether it is a party or place in brackets: "Merz (CDU)"."""
        tokens = self._document.sentences[phrase.sentence].tokens
        return phrase.first > 0 and tokens[phrase.first - 1].text == "("

    def _mentions(self, number: int) -> list[_Mention]:
        """Return the states and organisations of a sentence, in order."""
        sentence = self._document.sentences[number]
        found = [_Mention(first, last, code, None) for code, first, last in self._states[number]]
        covered = {position for m in found for position in range(m.first, m.last + 1)}
        names = _organizations(self._lexicon)
        persons = {
            position
            for phrase in self._document.phrases[number]
            if phrase.head == "name"
            for position in range(phrase.head_first, phrase.last + 1)
        }
        position = 0
        while position < len(sentence.tokens):
            stretch = None if position in persons else names.find(sentence.tokens, position)
            word = sentence.tokens[position].text
            if stretch is not None:
                if not covered & set(range(position, stretch.last + 1)):
                    found.append(_Mention(position, stretch.last, None, stretch.value))
                position = stretch.last
            elif "-" in word and position not in persons | covered:
                if name := self._lexicon.organization(word.partition("-")[0]):
                    found.append(_Mention(position, position, None, name))
            position += 1
        return sorted(found, key=lambda mention: mention.first)

    def _sort(
        self, phrase: Phrase, number: int, mentions: list[_Mention]
    ) -> tuple[Sort | None, bool]:
        """Return what kind of delegation a phrase's last noun is, and whether it means several."""
        tokens = self._document.sentences[number].tokens
        noun = tokens[phrase.last].text
        last = next((m for m in mentions if m.last == phrase.last), None)
        if last is not None and last.first > phrase.first:  # "Vertreter Israels" in one
            before = tokens[last.first - 1]
            if before.tag in ("NOUN", "PROPN") and (sort := self._words.sort(before.text)):
                return sort, _is_plural(phrase, before.text)
        if last is not None and self._names(tokens, last):
            demonym = self._lexicon.demonym(noun) if last.country else None
            if demonym is None or self._lexicon.country_of_name(noun):
                return "name", False
            plural = demonym.plural and not (phrase.determiner or "").startswith(("ein", "kein"))
            return ("people", True) if plural and phrase.determiner else (None, False)
        if noun in self._words.parties or (
            noun in self._words.sides and _says_both(tokens, phrase)
        ):
            return "sides", True
        last_part = noun.rpartition("-")[2]
        if last_part in self._words.members and noun != last_part:
            return "representatives", True
        if (sort := self._words.sort(noun)) is not None:
            return sort, _is_plural(phrase, noun)
        office = self._document.descriptions.get(phrase)
        if office is not None and office.office and office.office.rank in self._words.ranks:
            return "office", office.plural
        return None, False

    def _names(self, tokens: tuple[Token, ...], mention: _Mention) -> bool:
        """Tell whether a mention is the name itself, not an adjective or a compound with it."""
        words = " ".join(token.text for token in tokens[mention.first : mention.last + 1])
        if mention.organization:
            return mention.first < mention.last or self._lexicon.organization(words) is not None
        bare = strip_genitive(words)
        known = (self._lexicon.capitals, self._lexicon.seats, self._lexicon.demonyms)
        return (
            self._lexicon.country_of_name(words) is not None
            or mention.first < mention.last
            or any(words in entries or bare in entries for entries in known)
        )

    def _owners(
        self, row: list[Phrase], index: int, mentions: list[_Mention]
    ) -> tuple[list[_Mention], set[int]]:
        """Return whose representatives a phrase means, and the phrases that say so.

        A possessor in front, genitives and "von …" behind, and what is enumerated with them.
        """
        phrase = row[index]
        tokens = self._document.sentences[phrase.sentence].tokens
        found: list[_Mention] = []
        used: set[int] = set()
        if phrase.possessor is not None:
            possessor = phrase.possessor
            found += [m for m in mentions if possessor.first <= m.first and m.last <= possessor.last]
        last = phrase.last
        for position in range(index + 1, len(row)):
            following = row[position]
            if following.persons or following.head != "noun":
                break
            between = [token.text.lower() for token in tokens[last + 1 : following.first]]
            told = [m for m in mentions if following.first <= m.first and m.last <= following.last]
            if not between and following.genitive:
                pass
            elif len(between) == 1 and between[0] in _OF:
                told = told or self._seat(tokens, following)
            elif not (used and told and _joins(between)):
                break
            if told and self._words.sort(tokens[following.last].text) is None and used:
                if not self._names(tokens, told[-1]):
                    break
            found += told
            used.add(position)
            last = following.last
        return found, used

    def _seat(self, tokens: tuple[Token, ...], phrase: Phrase) -> list[_Mention]:
        """Return the state of "Unterhändler aus Kiew"."""
        code = self._lexicon.capitals.get(tokens[phrase.last].text)
        return [_Mention(phrase.last, phrase.last, code, None)] if code else []

    def _may_be_named(self, phrase: Phrase, told: list[_Mention]) -> bool:
        """Tell whether "der russische Präsident" may be one of the persons that the text names."""
        office = self._document.descriptions[phrase].office
        if (office.rank in self._stateless) if office else bool(self._stateless):
            return True
        return any(
            mention.organization or mention.country in self._represented for mention in told
        )

    def _sides(self, phrase: Phrase, before: list[list[Delegation]]) -> Iterator[Delegation]:
        """Yield the two parties that "beide Seiten" takes up: the last two told side by side."""
        for row in reversed(before):
            names = list(dict.fromkeys(d.country for d in row if d.country))
            if len(names) == 2:
                for code in names:
                    yield Delegation(phrase, "sides", code, None, True)
                return
            if len(names) > 2:
                return


def _says_both(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    return any(
        token.text.lower() in ("beide", "beiden", "beider")
        for token in tokens[phrase.first : phrase.last + 1]
    )


def _is_plural(phrase: Phrase, noun: str) -> bool:
    """Tell whether "Vertreter" or "Delegationen" are several."""
    if phrase.determiner in (None, "die", "beide", "beiden", "den"):
        return phrase.determiner != "die" or noun.endswith(("er", "en", "e"))
    return False


def _joins(words: list[str]) -> bool:
    return bool(words) and all(word in _JOINING for word in words)


def _once(found: list[Delegation]) -> list[Delegation]:
    """Return each party of a phrase once."""
    kept: dict[tuple[int, str], Delegation] = {}
    for delegation in found:
        kept.setdefault((delegation.phrase.first, delegation.name), delegation)
    return list(kept.values())
