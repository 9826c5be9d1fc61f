"""The word lists of `lexicon/rounds.toml`: gatherings, and by what somebody is one of them."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from loader.extract.word_lists import KEPT_WORDS, read_word_list
from loader.records import EncounterKind


@dataclass(frozen=True, slots=True, eq=False)
class RoundWords:
    """The lists of `lexicon/rounds.toml`; the cues by the last word of each group."""

    gatherings: dict[str, EncounterKind]
    others: tuple[str, ...]
    cues: dict[str, list[tuple[str, frozenset[str]]]]
    general: frozenset[str]
    with_article: frozenset[str]
    seats: frozenset[str]
    wide: frozenset[str]
    assemblies: frozenset[str]
    groups: frozenset[str]
    named: frozenset[str]
    those: frozenset[tuple[str, ...]]
    whereto: frozenset[tuple[str, ...]]
    deputing: frozenset[str]
    instead: frozenset[str]
    beside: frozenset[str]
    having: frozenset[str]
    around: frozenset[str]
    attended: frozenset[str]
    seated: frozenset[str]
    called_to: frozenset[str]
    to_somebody: frozenset[str]
    in_place: frozenset[str]
    new: frozenset[str]
    contracted: frozenset[str]
    open: frozenset[str]
    off: frozenset[str]
    margins: frozenset[str]
    afar: frozenset[str]
    outside: frozenset[str]
    absences: frozenset[str]
    absence_nouns: frozenset[str]
    doors: frozenset[str]
    elsewhen: frozenset[str]
    spans: frozenset[str]
    former: frozenset[str]
    outside_ranks: frozenset[str]
    fellows: frozenset[str]
    breaks: frozenset[str]
    later: frozenset[str]
    then: frozenset[str]
    stops: frozenset[str]
    invitations: frozenset[str]
    escorting: frozenset[str]
    delegations: frozenset[str]
    lasting: frozenset[str]
    hosts: frozenset[str]
    named_hosts: frozenset[str]
    leads: frozenset[str]
    counts: dict[str, int]

    def find_cues(self, told: Collection[str]) -> frozenset[str]:
        """Return the cues that the words of a clause hold."""
        return self._find_cues(tuple(told))

    @lru_cache(64)  # noqa: B019 - one lives as long as the process; asked again and again
    def _find_cues(self, told: tuple[str, ...]) -> frozenset[str]:
        words = frozenset(told)
        return frozenset(
            cue
            for word in words & self.cues.keys()
            for cue, group in self.cues[word]
            if group <= words
        )

    @lru_cache(KEPT_WORDS)  # noqa: B019 - as above
    def find_gathering(self, noun: str) -> str | None:
        """Return the longest noun of a gathering that a word ends with."""
        word = noun.lower().rpartition("-")[2]
        if word.endswith(self.others):
            return None
        starts = (word[start:] for start in range(len(word)))
        return next((end for end in starts if end in self.gatherings), None)


@cache
def read_round_words() -> RoundWords:
    """Read the word lists."""
    data = read_word_list("rounds")
    cues: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for cue, groups in data["cues"].items():
        for group in groups.split("|"):
            words = group.split()
            cues.setdefault(words[-1], []).append((cue, frozenset(words)))
    kinds = {noun: kind for kind, nouns in data["gatherings"].items() for noun in nouns.split()}
    lists = {name: frozenset(words.split()) for name, words in data["words"].items()}
    others = tuple(data["others"]["nouns"].split())
    those, whereto = (
        frozenset(tuple(words.split()) for words in data["sequences"][name].split("|"))
        for name in ("those", "whereto")
    )
    return RoundWords(
        kinds, others, cues, counts=data["counts"], those=those, whereto=whereto, **lists
    )
