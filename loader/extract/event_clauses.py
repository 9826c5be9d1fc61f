"""Stage 11: a clause as the event rules see it, and the conditions they set.

The conditions have short names in `lexicon/events.toml`; a condition that is no name here is a
group of words, one of which must stand in the clause.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from loader.extract.clauses import Clause
from loader.extract.document import Document
from loader.extract.event_words import EventRule, EventWords
from loader.extract.phrases import Phrase

State = tuple[str, int, int]

_DEFINITE = frozenset(
    ["der", "die", "das", "dem", "den", "des", "am", "im", "beim", "zum", "zur", "vom", "ihr", "ihre", "ihren", "ihrem", "ihrer", "sein", "seine", "seinen", "seinem", "seiner", "jener", "jene", "jenes", "jenem", "jenen", "dieser", "diese", "dieses", "diesem", "diesen", "beide", "beiden"]
)
_DATED = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w*|Mittwoch\w*|Sonnabend\w*|Frühjahr|Sommer|Herbst"
    r"|Winter|Vorjahr|Nacht|Vorabend|gestern|heute|(?:19|20)\d\d)\Z"
)
_BECOME = frozenset(["wird", "wurde", "wurden", "werden", "worden", "sei", "seien", "ist", "sind", "war", "waren"])
_REACH = 9  # words behind a noun that can still belong to it


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
    groups: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tokens = self.document.sentences[self.number].tokens
        self.positions = list(self.clause.positions)
        if self.clause.kind == "relative" and (noun := self._antecedent()) is not None:
            self.positions.insert(0, noun)
        self.lowered = frozenset(tokens[position].text.lower() for position in self.positions)
        for position in self.positions:
            for group in self.words.groups(tokens[position].text):
                self.groups.setdefault(group, []).append(position)

    def _antecedent(self) -> int | None:
        """Return the noun before a relative clause."""
        tokens = self.document.sentences[self.number].tokens
        for position in range(
            self.clause.positions[0] - 1, max(-1, self.clause.positions[0] - 9), -1
        ):
            if tokens[position].tag in ("NOUN", "PROPN") and any(
                p.first <= position <= p.last and not p.genitive
                for p in self.document.phrases[self.number]
            ):
                return position
        return None

    @property
    def row(self) -> list[Phrase]:
        """The phrases of the sentence."""
        return self.document.phrases[self.number]

    def text(self, position: int) -> str:
        """Return a word of the sentence."""
        return self.document.sentences[self.number].tokens[position].text

    def phrase_at(self, position: int) -> Phrase | None:
        """Return the noun phrase a word stands in."""
        return next((p for p in self.row if p.first <= position <= p.last), None)

    def region(self, position: int) -> range:
        """Return the words from a noun's phrase to the end of what hangs on it."""
        tokens = self.document.sentences[self.number].tokens
        phrase = self.phrase_at(position)
        first = position if phrase is None else phrase.first
        if phrase is not None and phrase.possessor is not None:
            first = phrase.possessor.first
        last = position
        for following in range(position + 1, min(position + _REACH, len(tokens))):
            if (
                tokens[following].tag in ("VERB", "AUX", "SCONJ")
                or tokens[following].text in ",;:."
            ):
                break
            last = following
        return range(first, last + 1)

    def states_at(self, position: int) -> list[str]:
        """Return the states named at a noun: in its phrase or behind it."""
        region = self.region(position)
        return [code for code, first, _ in self.states if first in region]

    def behind(self, position: int) -> list[str]:
        """Return the two words behind a noun, in small letters."""
        tokens = self.document.sentences[self.number].tokens
        return [token.text.lower() for token in tokens[position + 1 : position + 3]]


Condition = Callable[[ClauseView, int], bool]


def _definite(view: ClauseView, position: int) -> bool:
    phrase = view.phrase_at(position)
    if phrase is None:
        return False
    determiner = phrase.determiner or phrase.preposition or ""
    return determiner in _DEFINITE or phrase.possessor is not None


def _dated(view: ClauseView, position: int) -> bool:
    del position
    return any(_DATED.match(view.text(p)) for p in view.positions)


def _persons(view: ClauseView) -> bool:
    return any(p.persons and p.clause == view.clause.number for p in view.row)


CONDITIONS: dict[str, Condition] = {
    "definite": _definite,
    "dated": _dated,
    "state": lambda view, position: bool(view.states_at(position)),
    "compound": lambda view, position: "bare" not in view.words.groups(view.text(position)),
    "plural": lambda view, position: view.text(position).lower().endswith("en"),
    "between": lambda view, position: "zwischen" in view.behind(position),
    "target": lambda view, position: bool(
        {"auf", "gegen", "in", "von", "bei", "im"} & set(view.behind(position)[:1])
    ),
    "against": lambda view, position: (
        "gegen" in (view.text(p).lower() for p in view.region(position))
    ),
    "passive": lambda view, _: bool(_BECOME & view.lowered),
    "reflexive": lambda view, _: "sich" in view.lowered,
    "on": lambda view, _: bool({"auf", "darauf"} & view.lowered),
    "person": lambda view, _: _persons(view),
    "nobody": lambda view, _: not _persons(view),
}


def holds(view: ClauseView, rule: EventRule, position: int) -> bool:
    """Tell whether a rule's conditions hold for a word of a clause."""
    if rule.forbidden & view.groups.keys():
        return False
    if rule.needed and not rule.needed & view.groups.keys():
        return False
    if rule.words and not rule.words & view.lowered:
        return False
    if not rule.when:
        return True
    return any(all(_holds(view, name, position) for name in names) for names in rule.when)


def _holds(view: ClauseView, name: str, position: int) -> bool:
    condition = CONDITIONS.get(name)
    return name in view.groups if condition is None else condition(view, position)
