"""Which states a single word speaks of: name, adjective, demonym or compound.

"Frankreichs", "russische", "Ungar", "US-Sondergesandter", "deutsch-französisch", "Ukrainekrieg".
Towns that stand for a government are not told by the word alone: see `capitals`.
"""

from functools import cache

from loader.extract.lexicon import Lexicon
from loader.extract.spelling import PARTICLES
from loader.extract.word_lists import read_word_list

_SHORTEST_NAME = 4
_ENDINGS = ("", "s", "es", "e", "en", "er", "n", "em", "ern", "innen")


class StateWords:
    """Looks words up once each; build it by `read_state_words`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.data = read_word_list("states")
        self.no_state: tuple[str, ...] = tuple(read_word_list("places")["no_country"])
        self._lexicon = lexicon
        self._tails = frozenset(self.data["compound_tails"].split())
        self._currencies = frozenset(self.data["not_after_abbreviation"].split())
        self._combining: dict[str, str] = self.data["combining"]
        demonyms = {word: demonym.country for word, demonym in lexicon.demonyms.items()}
        self._firsts = demonyms | lexicon.seats | lexicon.names | lexicon.abbreviations
        self._known: dict[str, tuple[str, ...]] = {}

    def words(self, name: str) -> frozenset[str]:
        """Return a word list of `states.toml`."""
        return frozenset(self.data[name].split())

    def states(self, word: str) -> tuple[str, ...]:
        """Return the codes of the states a word names."""
        if (known := self._known.get(word)) is None:
            known = self._known[word] = tuple(dict.fromkeys(self._read(word)))
        return known

    def _read(self, word: str) -> list[str]:
        if not word[0].isalpha():
            return []
        if (code := self._plain(word)) is not None:
            return [code]
        if "-" in word.strip("-"):
            return [] if self._lexicon.is_place(word) else self._hyphenated(word)
        code = self._compound(word)
        return [code] if code else []

    def _plain(self, word: str) -> str | None:
        """Return the state of a name, an adjective, a demonym or a head of state's office."""
        lexicon = self._lexicon
        if word[0].isupper():
            if code := lexicon.country_of_name(word):
                return code
            if demonym := lexicon.demonym(word):
                return demonym.country
            if word.endswith(("isch", "eutsch")):  # a language: "auf Russisch"
                return None
        return lexicon.country_of_adjective(word)

    def _hyphenated(self, word: str) -> list[str]:
        """Return the states of "US-ukrainisch", "Israel-Iran-Krieg", "EU-Türkei"."""
        *firsts, last = word.strip("-").split("-")
        if last in self._currencies or firsts[0].lower() in PARTICLES:
            return []
        ending = self._plain(last)
        adjective = ending is not None and last[0].islower()
        found = [self._first(part, adjective=adjective) for part in firsts]
        if ending is None or adjective or last in self._lexicon.demonyms or any(found):
            found.append(ending or self._compound(last))
        return [code for code in found if code is not None]

    def _first(self, part: str, *, adjective: bool) -> str | None:
        if adjective and (code := self._combining.get(part.lower())):
            return code
        if part in self._firsts:
            return self._firsts[part]
        return self._lexicon.country_of_adjective(part) or self._compound(part)

    def _compound(self, word: str) -> str | None:
        """Return the state of "Ukrainekrieg": a state's name before a noun that follows such."""
        for size in range(len(word) - 2, _SHORTEST_NAME - 1, -1):
            code = self._firsts.get(word[:size])
            if code and word[0].isupper() and self._is_tail(word[size:]):
                return code
        return None

    def _is_tail(self, tail: str) -> bool:
        if any(tail.removesuffix(ending) in self._tails for ending in _ENDINGS):
            return True
        return len(tail) > 3 and self._lexicon.office(tail.capitalize()) is not None


@cache
def read_state_words(lexicon: Lexicon) -> StateWords:
    """Make the look-up for a lexicon."""
    return StateWords(lexicon)
