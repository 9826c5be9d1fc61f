"""Stage 9: how a state stands to an encounter: named features for "was it about this state?".

Few and coarse: annotated topics are rare, and a feature for every preposition learns by heart.
"""

from collections import Counter
from collections.abc import Iterator

from loader.extract.circumstance_words import read_circumstance_words
from loader.extract.document import Document
from loader.extract.encounter_telling import Told
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

_NEAR = {0: "same", 1: "next", -1: "before", 2: "next2"}  # sentences from a trigger's
_DOMINANT = 0.3  # of all mentions of states


class TopicFeatures:
    """The features of every state that a document names, encounter by encounter.

    Args:
        document: the text.
        states: code, first and last word of each mention of a state, sentence by sentence.
        lexicon: knows offices and the states in compounds.
    """

    def __init__(
        self, document: Document, states: list[list[StateMention]], lexicon: Lexicon
    ) -> None:
        self._document = document
        self._states = states
        self._lexicon = lexicon
        counts = Counter(code for row in states for code, _, _ in row)
        self._codes = sorted(counts)
        self._dominant = {code for code in counts if counts[code] >= _DOMINANT * counts.total()}
        self._theme = find_theme(document, states, lexicon)

    def find(self, told: Told, taking_part: set[str]) -> dict[str, set[str]]:
        """Return the features of each state, in alphabetical order, for one encounter.

        Args:
            told: the encounter.
            taking_part: codes of the participants' states.
        """
        signals = dict(self._find_signals(told))
        mentions: dict[str, set[str]] = {code: set() for code in self._codes}
        for number, near in self._find_sentences(told):
            for code, first, _ in self._states[number]:
                mentions[code] |= self._describe(number, first, near)
        return {
            code: self._combine(code, code in taking_part, mentions[code], signals)
            for code in self._codes
        }

    def _combine(
        self, code: str, own: bool, mentions: set[str], signals: dict[str, set[str]]
    ) -> set[str]:
        whose = "own" if own else "other"
        found = {"any", whose, *mentions}
        if mentions:
            found.add(f"near {whose}")
        if code in self._dominant:
            found.add(f"dominant {whose}")
        names = [name for name, codes in signals.items() if code in codes]
        found.update(names, (f"{name} {whose}" for name in names))
        if names:
            found.add(f"some {whose}")
        return found

    def _find_signals(self, told: Told) -> Iterator[tuple[str, set[str]]]:
        document, states = self._document, self._states
        triggers = [telling.trigger for telling in (told, *told.again)]
        compounds = {self._lexicon.country_of_compound(trigger.surface) for trigger in triggers}
        topics = {code for t in triggers for code in find_states_of_topics(document, t, states)}
        yield "topic", topics | {code for code in compounds if code}
        for name, find in (
            ("said", find_states_said),
            ("around", find_states_around),
            ("discussed", find_states_discussed),
        ):
            yield name, {code for t in triggers for code in find(document, t, states)}
        yield "theme" if is_main(told) else "theme far", self._theme

    def _find_sentences(self, told: Told) -> Iterator[tuple[int, str]]:
        """Yield the sentences at the encounter's, and the headline, if states are named there."""
        triggers = {telling.trigger.sentence for telling in (told, *told.again)}
        last = len(self._document.sentences)
        for number in sorted({0} | {t + away for t in triggers for away in _NEAR}):
            if 0 <= number < last and self._states[number]:
                near = self._place(number, triggers, told)
                if near is not None:
                    yield number, near

    def _place(self, number: int, triggers: set[int], told: Told) -> str | None:
        """Return where a sentence stands to those that tell the encounter."""
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
        return near

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
    words = read_circumstance_words()
    if preposition in words.locative | words.around_place:
        return "place"
    topical = preposition in read_circumstance_words().topic_prepositions or preposition == "auf"
    return "topic" if topical else "preposition"
