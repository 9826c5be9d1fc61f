"""Stage 10: the words and rules by which events are read, from `lexicon/events.toml`."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from loader.extract.word_lists import KEPT_WORDS, read_word_list
from loader.records import EventType, Status

_SHORTEST_END = 3
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class EventRule:
    """A way to tell an event: its words and what else must stand with them."""

    name: str
    type: EventType
    status: Status
    confidence: float
    noun: bool
    group: str
    called: str
    particle: str | None
    needed: tuple[str, ...]
    forbidden: frozenset[str]
    words: frozenset[str]
    when: tuple[tuple[str, ...], ...]


class EventWords:
    """Looks words up: the groups they are in, the rules they may trigger."""

    def __init__(self, data: dict[str, Any]) -> None:
        grammar = {name: frozenset(words.split()) for name, words in data["grammar"].items()}
        self.definite = grammar["definite"]
        self.lately = grammar["lately"]
        self.becoming = grammar["becoming"]
        self.attaching = grammar["attaching"]
        self.naming = grammar["naming"]
        self._groups: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = {}
        self._beginnings: dict[str, set[str]] = {}
        for group, words in data["groups"].items():
            for word in words.split():
                known = self._groups
                if word[0] == "-":
                    known = self._ends
                elif word[-1] == "-":
                    known = self._beginnings
                known.setdefault(word.strip("-"), set()).add(group)
        self._by_stem: dict[str, list[EventRule]] = {}
        self._by_group: dict[str, list[EventRule]] = {}
        for entry in data["verb"]:
            for particle, stems in ({None: entry["stems"]} | entry.get("split", {})).items():
                rule = _rule(entry, particle)
                for stem in stems.split():
                    self._by_stem.setdefault(stem, []).append(rule)
        for entry in data["noun"]:
            self._by_group.setdefault(entry["group"], []).append(_rule(entry, None))

    @lru_cache(KEPT_WORDS)  # noqa: B019 - there is one of these, as long as the process lives
    def groups(self, word: str) -> frozenset[str]:
        """Return the groups of a word, or of the noun that a compound ends with."""
        lowered = word.lower()
        found = set(self._groups.get(lowered, ()))
        for size in range(_SHORTEST_STEM, len(lowered) + 1):
            found |= self._beginnings.get(lowered[:size], set())
        if word[0].isupper():
            for start in range(len(lowered) - _SHORTEST_END + 1):
                if start != 1 and (ends := self._ends.get(lowered[start:])):
                    return frozenset(found | ends)
        return frozenset(found)

    @lru_cache(KEPT_WORDS)  # noqa: B019 - as above
    def verb(self, form: str) -> tuple[EventRule, ...]:
        """Return the rules of a verb form."""
        form = form.lower()
        sizes = range(_SHORTEST_STEM, len(form) + 1)
        found = [rule for size in sizes for rule in self._by_stem.get(form[:size], ())]
        return tuple(dict.fromkeys(found))

    @lru_cache(KEPT_WORDS)  # noqa: B019 - as above
    def noun(self, word: str) -> tuple[EventRule, ...]:
        """Return the rules of a noun."""
        groups = sorted(self.groups(word))
        return tuple(rule for group in groups for rule in self._by_group.get(group, ()))


def _rule(entry: dict[str, Any], particle: str | None) -> EventRule:
    return EventRule(
        name=entry["name"],
        type=entry["type"],
        status=entry["status"],
        confidence=entry["confidence"],
        noun="group" in entry,
        group=entry.get("group", ""),
        called=entry.get("called", ""),
        particle=particle,
        needed=tuple(entry.get("with", ())),
        forbidden=frozenset(entry.get("without", ())),
        words=frozenset(entry.get("words", ())),
        when=tuple(tuple(condition.split("+")) for condition in entry.get("when", ())),
    )


@cache
def read_event_words() -> EventWords:
    """Read `lexicon/events.toml`."""
    return EventWords(read_word_list("events"))
