"""Stage 9: how a state stands to an encounter: named features for "was it about this state?".

Few and coarse: annotated topics are rare, and a feature for every preposition learns by heart.
"""

from collections import Counter
from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounters import Told
from loader.extract.lexicon import Lexicon
from loader.extract.reach import starts_paragraph
from loader.extract.topic_phrases import is_aside
from loader.extract.topic_signals import (
    StateMention,
    find_states_around,
    find_states_discussed,
    find_states_of_topics,
    find_states_said,
    find_theme,
    is_main,
)

_PLACE = frozenset(["in", "im", "aus", "nach", "von", "vom", "bei", "beim"])
_NEAR = {0: "same", 1: "next", -1: "before", 2: "next2"}  # sentences from a trigger's
_DOMINANT = 0.3  # of all mentions of states


class TopicFeatures:
    """The features of every state that a document names, for one encounter.

    Args:
        document: the text.
        told: the encounter.
        states: code, first and last word of each mention of a state, sentence by sentence.
        taking_part: codes of the participants' states.
        lexicon: knows offices and the states in compounds.
    """

    def __init__(
        self,
        document: Document,
        told: Told,
        states: list[list[StateMention]],
        taking_part: set[str],
        lexicon: Lexicon,
    ) -> None:
        self._document = document
        self._lexicon = lexicon
        self._taking_part = taking_part
        self._counts = Counter(code for row in states for code, _, _ in row)
        self._signals = dict(self._find_signals(told, states))
        self._mentions: dict[str, set[str]] = {code: set() for code in self._counts}
        for number, near in self._find_sentences(told):
            for code, first, _ in states[number]:
                self._mentions[code] |= self._describe(number, first, near)

    @property
    def codes(self) -> list[str]:
        """The states, in alphabetical order."""
        return sorted(self._counts)

    def find(self, code: str) -> set[str]:
        """Return the features of a state."""
        whose = "own" if code in self._taking_part else "other"
        found = {"any", whose, *self._mentions[code]}
        if self._mentions[code]:
            found.add(f"near {whose}")
        if self._counts[code] >= _DOMINANT * self._counts.total():
            found.add(f"dominant {whose}")
        signals = [name for name, states in self._signals.items() if code in states]
        found.update(signals, (f"{name} {whose}" for name in signals))
        if signals:
            found.add(f"some {whose}")
        return found

    def _find_signals(
        self, told: Told, states: list[list[StateMention]]
    ) -> Iterator[tuple[str, set[str]]]:
        triggers = [telling.trigger for telling in (told, *told.again)]
        compounds = {self._lexicon.country_of_compound(trigger.surface) for trigger in triggers}
        topics = {
            code for t in triggers for code in find_states_of_topics(self._document, t, states)
        }
        yield "topic", topics | {code for code in compounds if code}
        for name, find in (
            ("said", find_states_said),
            ("around", find_states_around),
            ("discussed", find_states_discussed),
        ):
            yield name, {code for t in triggers for code in find(self._document, t, states)}
        theme = find_theme(self._document, states, self._lexicon)
        yield "theme" if is_main(told) else "theme far", theme

    def _find_sentences(self, told: Told) -> Iterator[tuple[int, str]]:
        """Yield the sentences at the encounter's, and the headline, with where they stand."""
        triggers = {telling.trigger.sentence for telling in (told, *told.again)}
        for number in range(len(self._document.sentences)):
            near = next(
                (
                    name
                    for distance, name in _NEAR.items()
                    if number - distance in triggers and self._goes_on(number - distance, number)
                ),
                None,
            )
            if number == 0 and near != "same":
                near = "head" if is_main(told) else None
            if near is not None:
                yield number, near

    def _goes_on(self, one: int, other: int) -> bool:
        """Tell whether two sentences are of one paragraph."""
        first, last = sorted((one, other))
        return not any(starts_paragraph(self._document, n) for n in range(first + 1, last + 1))

    def _describe(self, number: int, first: int, near: str) -> set[str]:
        """Return how a mention stands; nothing if it only tells whose somebody is."""
        tokens = self._document.sentences[number].tokens
        phrase = next(
            (p for p in self._document.phrases[number] if p.first <= first <= p.last), None
        )
        office = phrase is not None and self._lexicon.office(tokens[phrase.last].text) is not None
        if office or is_aside(self._document, number, first):
            return set()
        preposition = phrase.preposition if phrase else None
        if preposition is None and first and tokens[first - 1].tag == "ADP":
            preposition = tokens[first - 1].text.lower()
        found = {near, f"{near} {_sort(preposition)}"}
        if tokens[first].text[0].islower():
            found.add(f"{near} adjective")
        if "-" in tokens[first].text:
            found.add(f"{near} compound")
        return found


def _sort(preposition: str | None) -> str:
    """Return what a preposition in front of a state tells of it."""
    if preposition is None:
        return "bare"
    if preposition in _PLACE:
        return "place"
    topical = preposition in read_circumstance_words().topic_prepositions or preposition == "auf"
    return "topic" if topical else "preposition"
